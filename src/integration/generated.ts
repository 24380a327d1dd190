import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where Astro looks for its sources in a site that has no `src/`, relative to the site's root. */
export const generatedFolder = '.bonafides';

/**
 * Writes the one file that Astro needs in its source folder: the collections. Astro drops its stored content
 * only when the bytes of this file change, so it carries the fingerprint of everything that content depends on.
 */
export function writeContentConfig(root: string, fingerprint: string): void {
	const folder = path.join(root, generatedFolder);
	const collections = fileURLToPath(
		new URL(
			import.meta.url.endsWith('.ts') ? '../loader/collections.ts' : '../loader/collections.js',
			import.meta.url,
		),
	);
	// A relative path: an absolute one would make two checkouts differ.
	const specifier = path.relative(folder, collections).split(path.sep).join('/');
	const text = `// Generated. ${fingerprint}\nexport { collections } from '${specifier}';\n`;
	const file = path.join(folder, 'content.config.mjs');
	if (read(file) === text) return;
	mkdirSync(folder, { recursive: true });
	writeFileSync(file, text);
}

function read(file: string): string | null {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return null;
	}
}
