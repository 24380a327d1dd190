import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beside, healthy } from './healthy.ts';
import { plant, type Seed } from './seed.ts';

/** Writes the healthy site, with seeds over it, into a folder of its own. */
export async function layOutSeeds(seeds: readonly Seed[]): Promise<string> {
	const root = await mkdtemp(path.join(tmpdir(), 'bonafides-faults-'));
	const write = async (file: string, bytes: string | Uint8Array) => {
		await mkdir(path.dirname(path.join(root, file)), { recursive: true });
		await writeFile(path.join(root, file), bytes);
	};
	for (const [file, text] of Object.entries({ ...healthy, ...beside })) await write(file, text);
	for (const seed of seeds) {
		if (seed.linkTo) await symlink(seed.linkTo, path.join(root, seed.file));
		else await write(seed.file, (seed.encode ?? Buffer.from)(plant(seed).text));
	}
	return root;
}

export const remove = (root: string): Promise<void> => rm(root, { recursive: true, force: true });
