import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Rooms whose code decides what is read out of a file, be it content or a finished page. */
const rooms = [
	'diagnostics',
	'words',
	'schema',
	'frontmatter',
	'markdown',
	'profile',
	'testimonials',
	'seo',
	'loader',
	'exports',
	'search',
];

let known: string | undefined;

/** Changes whenever the code changes that reads content, so that no cache outlives it. */
export function fingerprint(): string {
	if (known !== undefined) return known;
	// Parsers come in exact versions, which stand in the package's manifest.
	const hash = createHash('sha256').update(readFileSync(new URL('../../package.json', import.meta.url)));
	for (const room of rooms) {
		const folder = fileURLToPath(new URL(`../${room}/`, import.meta.url));
		for (const name of readdirSync(folder, { encoding: 'utf8', recursive: true }).sort()) {
			if (/(?<!\.d)\.[jt]s$/.test(name)) hash.update(name).update(readFileSync(folder + name));
		}
	}
	known = hash.digest('hex').slice(0, 16);
	return known;
}
