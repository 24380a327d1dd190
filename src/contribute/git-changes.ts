import { git } from './git.ts';

/** One side of a change. Null where there is no file on it. */
type Side = { mode: string; oid: string } | null;

/** What a change does to one path. A rename is a file that goes and one that comes. */
export interface Change {
	path: string;
	before: Side;
	after: Side;
}

/** All paths that differ between two commits. Nothing but trees is read, and links and submodules stay what they are. */
export async function changesBetween(repo: string, from: string, to: string): Promise<Change[]> {
	const args = ['diff-tree', '-r', '--raw', '-z', '--no-renames', '--no-abbrev', '--ignore-submodules=none'];
	const told = await git(repo, [
		...args,
		'--no-ext-diff',
		'--no-textconv',
		'--end-of-options',
		from,
		to,
		'--',
	]);
	const fields = String(told).split('\0');
	const changes: Change[] = [];
	for (let index = 0; index + 1 < fields.length; index += 2) {
		const [before = '', after = '', oldOid = '', newOid = ''] = fields[index]!.slice(1).split(' ');
		changes.push({ path: fields[index + 1]!, before: side(before, oldOid), after: side(after, newOid) });
	}
	return changes;
}

function side(mode: string, oid: string): Side {
	return /^0+$/.test(mode) ? null : { mode, oid };
}
