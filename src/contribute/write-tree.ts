import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { git } from './git.ts';

/** Files of a site by path; null takes one away. */
export type Files = ReadonlyMap<string, Uint8Array | null>;

/** Writes the tree of a commit with some files changed, and gives its id. Neither index nor working copy is touched. */
export async function writeTree(repo: string, base: string, files: Files): Promise<string> {
	const folder = await mkdtemp(path.join(tmpdir(), 'bonafides-'));
	const env = { GIT_INDEX_FILE: path.join(folder, 'index') };
	try {
		await git(repo, ['read-tree', base], { env });
		const lines: string[] = [];
		for (const [file, bytes] of files) {
			const blob =
				bytes && (await git(repo, ['hash-object', '-w', '--stdin'], { input: Buffer.from(bytes) }));
			lines.push(`${blob ? `100644 ${String(blob).trim()}` : `0 ${'0'.repeat(40)}`}\t${file}\0`);
		}
		await git(repo, ['update-index', '-z', '--index-info'], { env, input: lines.join('') });
		return String(await git(repo, ['write-tree'], { env })).trim();
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}
