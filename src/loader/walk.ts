import { readdir } from 'node:fs/promises';
import path from 'node:path';

/** One thing below `content/`. Links are named, never followed. */
export interface WalkedFile {
	/** Path relative to the site's root, with `/`. */
	file: string;
	kind: 'file' | 'symlink' | 'other';
}

/** Every file below a folder, in a stable order; none where the folder does not exist. Dot files are left out. */
export async function walk(root: string, folder: string): Promise<WalkedFile[]> {
	const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(
		(error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
			throw error;
		},
	);
	const found: WalkedFile[] = [];
	for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (entry.name.startsWith('.')) continue;
		const file = `${folder}/${entry.name}`;
		if (entry.isDirectory()) found.push(...(await walk(root, file)));
		else found.push({ file, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'symlink' : 'other' });
	}
	return found;
}
