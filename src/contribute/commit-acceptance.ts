import { personalGit } from './personal-git.ts';
import { type Files, writeTree } from './write-tree.ts';

export interface CommitOptions {
	/** Tip of the branch that is checked out. */
	base: string;
	/** The commit that is merged; without one, the files are a commit of the owner's. */
	head?: string | undefined;
	files: Files;
	message: string;
}

/**
 * Puts reviewed files on the branch that is checked out, in one commit, and gives its id. The tree is made of the base
 * and of these files alone, so what was not reviewed cannot come along.
 * @throws {GitError} where git refuses; the branch is then as it was.
 */
export async function commitAcceptance(
	repo: string,
	{ base, head, files, message }: CommitOptions,
): Promise<string> {
	const tree = await writeTree(repo, base, files);
	const parents = [base, head].flatMap((parent) => (parent ? ['-p', parent] : []));
	const signs = await personalGit(
		repo,
		['config', '--type=bool', '--default=false', '--get', 'commit.gpgSign'],
		'',
	);
	const fix = 'tell git who you are: `git config --global user.name …` and `user.email …`';
	const args = ['commit-tree', tree, ...parents, ...(signs === 'true' ? ['-S'] : []), '-m', message];
	const commit = await personalGit(repo, args, fix);
	// Refuses where the branch has moved, or where a file that git does not know lies in the way.
	await personalGit(
		repo,
		['merge', '--quiet', '--ff-only', '--no-verify-signatures', commit],
		'put your working copy in order, and try again',
	);
	return commit;
}
