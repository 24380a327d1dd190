import { slug as githubSlug } from 'github-slugger';

/** Names that a slugger would reduce to something that means another thing. */
const spelled: Record<string, string> = {
	'c++': 'c-plus-plus',
	'c#': 'c-sharp',
	'f#': 'f-sharp',
	'.net': 'dot-net',
	'node.js': 'node-js',
};

/** Segments below a section that the site itself uses. */
export const reservedSlugs: ReadonlySet<string> = new Set([
	'tags',
	'series',
	'page',
	'relayed',
	'how-to-check',
]);

/** Addresses at the root of the site that it uses itself. */
export const reservedPages: ReadonlySet<string> = new Set([
	'404',
	'cv',
	'given',
	'index',
	'og',
	'posts',
	'projects',
	'search',
	'skills',
	'testimonials',
	'vouch',
]);

/**
 * The part of an address that stands for a name. Letters of any script stay; the result is lower case
 * and may be empty, which is for the caller to report.
 */
export function slugify(name: string): string {
	const trimmed = name.normalize('NFC').trim().toLowerCase();
	const known = Object.hasOwn(spelled, trimmed) ? spelled[trimmed] : undefined;
	return (
		known ??
		githubSlug(trimmed.replace(/[./+&]+/g, ' ').trim())
			.replace(/-{2,}/g, '-')
			.replace(/^-|-$/g, '')
	);
}
