import { GitError, git } from './git.ts';

/** An entry of a git tree. */
export interface TreeEntry {
	path: string;
	mode: string;
	type: 'blob' | 'tree' | 'commit';
	oid: string;
	/** In bytes; null for what is no blob. */
	size: number | null;
}

const objectId = /^[\da-f]{40}(?:[\da-f]{24})?$/;

/** The commit that a revision names, or undefined where there is none here. */
export async function resolveCommit(repo: string, revision: string): Promise<string | undefined> {
	return (await resolveCommits(repo, [revision]))[0];
}

/** The commits that revisions name, in their order; undefined where there is none here. */
export async function resolveCommits(
	repo: string,
	revisions: readonly string[],
): Promise<(string | undefined)[]> {
	// Control characters would make two questions of one.
	const asked = revisions.map((revision) => (/[\0-\x20\x7f]/.test(revision) ? '' : `${revision}^{commit}`));
	const told = await git(repo, ['cat-file', '--batch-check'], { input: `${asked.join('\n')}\n` });
	return lines(told).map((line) => {
		const [oid = '', type] = line.split(' ');
		return type === 'commit' && objectId.test(oid) ? oid : undefined;
	});
}

/** The best common ancestors of two commits: one, where their histories are plain. */
export async function mergeBases(repo: string, one: string, other: string): Promise<string[]> {
	const found = await git(repo, ['merge-base', '--all', '--end-of-options', one, other], { answers: [0, 1] });
	return lines(found);
}

/** True where the first commit is the second one or comes before it. */
export async function isAncestor(repo: string, one: string, other: string): Promise<boolean> {
	return (await mergeBases(repo, one, other)).includes(one);
}

/** True for a clone that lacks the beginning of its history. */
export async function isShallow(repo: string): Promise<boolean> {
	return String(await git(repo, ['rev-parse', '--is-shallow-repository'])).trim() === 'true';
}

/**
 * True where a shallow clone hides a part of the history between two commits and their common ancestors, so that
 * these ancestors may not be the true ones.
 */
export async function isCutOff(
	repo: string,
	tips: readonly string[],
	bases: readonly string[],
): Promise<boolean> {
	if (bases.length === 0) return true;
	// A commit whose parents are hidden looks like a first one.
	const range = [...tips, ...bases.map((oid) => `^${oid}`)];
	const roots = await git(repo, ['rev-list', '--max-parents=0', '--end-of-options', ...range]);
	return lines(roots).length > 0;
}

/** What stands in a commit at some paths, or below those that end in `/`. What is not there is left out. */
export async function listTree(repo: string, commit: string, paths: readonly string[]): Promise<TreeEntry[]> {
	if (paths.length === 0) return [];
	const listed = await git(repo, ['ls-tree', '-z', '-l', '-r', '-t', '--full-tree', commit, '--', ...paths]);
	return String(listed)
		.split('\0')
		.flatMap((line): TreeEntry[] => {
			const match = /^(\d{6}) (blob|tree|commit) ([\da-f]+) +(\d+|-)\t(.+)$/s.exec(line);
			if (!match) return [];
			const [, mode = '', type, oid = '', size = '', path = ''] = match;
			return [{ path, mode, type: type as TreeEntry['type'], oid, size: size === '-' ? null : Number(size) }];
		});
}

/**
 * The blobs to which paths lead in a commit, and their sizes in bytes: nothing is read. Undefined where there is none.
 * @throws {GitError} where a blob that the tree names is not here.
 */
export async function blobsAt(
	repo: string,
	commit: string,
	entries: readonly { path: string; oid: string }[],
): Promise<({ oid: string; size: number } | undefined)[]> {
	if (entries.length === 0) return [];
	// A line break would make two questions of one.
	const asked = entries.map(({ path }) => (/[\0\r\n]/.test(path) ? '' : `${commit}:${path}`));
	const named = entries.map(({ oid }) => oid);
	const input = `${[...asked, ...named].join('\n')}\n`;
	const told = lines(await git(repo, ['cat-file', '--batch-check'], { input }));
	const absent = named.find((oid) => told.includes(`${oid} missing`));
	if (absent !== undefined) throw missing(absent);
	return told.slice(0, entries.length).map((line) => {
		const [oid = '', type, size] = line.split(' ');
		return type === 'blob' && objectId.test(oid) ? { oid, size: Number(size) } : undefined;
	});
}

/**
 * The bytes of blobs. Ask for their sizes before.
 * @throws {GitError} where one of them is not here.
 */
export async function readBlobs(repo: string, oids: readonly string[]): Promise<Buffer[]> {
	if (oids.length === 0) return [];
	const told = await git(repo, ['cat-file', '--batch'], { input: `${oids.join('\n')}\n` });
	let offset = 0;
	return oids.map((wanted) => {
		const end = told.indexOf('\n', offset);
		const [, type, size] = told.toString('latin1', offset, end).split(' ');
		if (type !== 'blob') throw missing(wanted);
		const bytes = told.subarray(end + 1, end + 1 + Number(size));
		offset = end + 1 + bytes.length + 1;
		return bytes;
	});
}

function missing(oid: string): GitError {
	return new GitError(
		`the object ${oid} is not here as a file`,
		'fetch the branch as a whole, without --filter',
	);
}

function lines(told: Buffer): string[] {
	return String(told).split('\n').filter(Boolean);
}
