import { git } from './git.ts';

/** A commit with its folders from the root down to a file, as git stores them. */
export interface AuthorsCommit {
	id: string;
	commit: Buffer;
	trees: Buffer[];
}

const mostCommits = 20;

/**
 * The commit of a pull request that gave a file its bytes: the latest that changed it, not a merge that brought it up
 * to date. Undefined where none of the latest ones did.
 */
export async function authorsCommit(
	repo: string,
	{ base, head, file, blob }: { base: string; head: string; file: string; blob: string },
): Promise<AuthorsCommit | undefined> {
	const range = ['--no-merges', `--max-count=${mostCommits}`, '--end-of-options', head, `^${base}`];
	const listed = String(await git(repo, ['rev-list', ...range, '--', file]));
	for (const id of listed.split('\n').filter(Boolean)) {
		const found = String(await git(repo, ['rev-parse', `${id}:${file}`], { answers: [0, 128] })).trim();
		if (found !== blob) continue;
		const folders = file.split('/').map((_, depth, names) => names.slice(0, depth).join('/'));
		return {
			id,
			commit: await git(repo, ['cat-file', 'commit', id]),
			trees: await Promise.all(folders.map((folder) => git(repo, ['cat-file', 'tree', `${id}:${folder}`]))),
		};
	}
	return undefined;
}
