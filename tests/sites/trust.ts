import { cp } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { TrustedKey } from '../../src/provenance/openpgp.ts';
import { put } from './site.ts';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Makes a site trust keys in place of GitHub's. No setting can do that: it gets a package of its own, in which other
 * keys are pinned. The site needs a `package.json`, or it would find the package of this repository by its name.
 */
export async function trust(root: string, keys: readonly TrustedKey[]): Promise<void> {
	const copy = path.join(root, 'node_modules/bonafides');
	for (const part of ['build', 'templates', 'package.json'])
		await cp(path.join(repository, part), path.join(copy, part), { recursive: true });
	await put(copy, 'build/provenance/github-keys.js', `export const githubKeys = ${JSON.stringify(keys)};`);
}
