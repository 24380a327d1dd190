import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { git } from '../contribute/git.ts';
import { resolveCommit } from '../contribute/git-objects.ts';
import { profileFile, readProfile } from '../loader/profile.ts';
import { UsageError } from './usage.ts';

/** Where peers send what they write, as the profile says. */
export interface Destination {
	/** owner/name */
	repository: string;
	branch: string;
	owner: string;
}

/**
 * Where contributions to a site go.
 * @throws {UsageError} where its profile does not say.
 */
export async function destinationOf(root: string): Promise<Destination> {
	const bytes = await readFile(path.join(root, profileFile)).catch(() => new Uint8Array());
	const { contribute } = readProfile(bytes).rest;
	if (!contribute) {
		throw new UsageError(
			`${profileFile} does not say where people send what they write`,
			'add `contribute: { repository: owner/name }`, with the repository on GitHub that holds this site',
		);
	}
	const { repository, branch = 'main', owner = repository.split('/')[0]! } = contribute;
	return { repository, branch, owner };
}

/**
 * The commit at the tip of a branch that is checked out, without changes that no commit holds.
 * @throws {UsageError} where it is another branch, or where there are such changes.
 */
export async function tipOf(root: string, branch: string): Promise<string> {
	const top = String(await git(root, ['rev-parse', '--show-prefix'])).trim();
	if (top !== '') {
		throw new UsageError(
			'the site lies in a folder of its repository, and testimonials are taken at its top only',
			'give the site a repository of its own',
		);
	}
	const current = String(
		await git(root, ['symbolic-ref', '--quiet', '--short', 'HEAD'], { answers: [0, 1] }),
	).trim();
	if (current !== branch) {
		throw new UsageError(
			`${current === '' ? 'no branch' : `the branch \`${current}\``} is checked out, expected \`${branch}\``,
			`run \`git switch ${branch}\`, or name the branch of the site in content/profile.yaml under \`contribute\``,
		);
	}
	const [changed] = String(await git(root, ['status', '--porcelain', '-z'])).split('\0');
	if (changed) {
		throw new UsageError(
			`there are changes that no commit holds, such as in ${changed.slice(3)}`,
			'commit them, or put them aside with `git stash --include-untracked`',
		);
	}
	const tip = await resolveCommit(root, 'HEAD');
	if (!tip) throw new UsageError('the repository has no commit yet', 'commit your site first');
	return tip;
}
