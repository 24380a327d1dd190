import { git } from './git.ts';
import { resolveCommit } from './git-objects.ts';
import { personalGit } from './personal-git.ts';

/**
 * Fetches what some refs of a remote point to, as objects: no branch and no file changes.
 * @throws {GitError} where the remote cannot be reached or has no such ref.
 */
export async function fetchCommits(repo: string, remote: string, refs: readonly string[]): Promise<string[]> {
	const kept = refs.map((_, index) => `refs/bonafides/fetched/${index}`);
	const specs = refs.map((ref, index) => `+${ref}:${kept[index]}`);
	const options = [
		'--quiet',
		'--no-tags',
		'--no-recurse-submodules',
		'--no-write-fetch-head',
		'--end-of-options',
	];
	await personalGit(
		repo,
		['fetch', ...options, remote, ...specs],
		`see whether \`git fetch ${remote}\` works, and whether the number is right`,
	);
	const commits = await Promise.all(kept.map((ref) => resolveCommit(repo, ref)));
	for (const ref of kept) await git(repo, ['update-ref', '-d', ref]);
	return commits.map((commit) => commit ?? '');
}
