import { hashObject } from './git-object.ts';

interface TreeEntry {
	mode: string;
	name: string;
	id: string;
}

/** Reads a folder as git stores it. Undefined where its form is not exactly git's, or a name stands twice. */
function parseTree(content: Uint8Array): TreeEntry[] | undefined {
	const text = Buffer.from(content).toString('latin1');
	const entries: TreeEntry[] = [];
	const entry = /([1-7][0-7]{4,5}) ([^\0/]+)\0(.{20})/sy;
	while (entry.lastIndex < text.length) {
		const match = entry.exec(text);
		if (!match) return undefined;
		const [, mode, name, id] = match as unknown as [string, string, string, string];
		entries.push({ mode, name, id: Buffer.from(id, 'latin1').toString('hex') });
	}
	return new Set(entries.map(({ name }) => name)).size === entries.length ? entries : undefined;
}

/** Id of the plain file at a path below a root folder, of which all folders on the way are given. */
export function blobAt(root: string, path: string, trees: readonly Uint8Array[]): string | undefined {
	const names = path.split('/');
	if (trees.length !== names.length) return undefined;
	let id: string | undefined = root;
	for (const [depth, name] of names.entries()) {
		const tree = trees[depth]!;
		if (hashObject('tree', tree) !== id) return undefined;
		const mode = depth === names.length - 1 ? '100644' : '40000';
		id = parseTree(tree)?.find((entry) => entry.name === name && entry.mode === mode)?.id;
	}
	return id;
}
