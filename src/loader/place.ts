import path from 'node:path';
import { slugify } from '../profile/slug.ts';

export const collectionNames = ['posts', 'projects', 'pages', 'given'] as const;
export type Collection = (typeof collectionNames)[number];

/** What a file below `content/` is, by its path alone. */
export type Place =
	| { kind: 'profile' }
	| { kind: 'entry'; collection: Collection; slug: string; mdx: boolean }
	| { kind: 'asset' }
	| { kind: 'testimonial' }
	/** How a testimonial came here. */
	| { kind: 'record' }
	| { kind: 'ignored' }
	| { kind: 'unknown'; fix: string };

const images = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i;

/** Tells what a file is. `file` is relative to the site's root, with `/`. */
export function placeOf(file: string): Place {
	const [, section = '', ...rest] = file.split('/');
	const name = rest.at(-1) ?? section;
	if (section === 'testimonials') return { kind: 'testimonial' };
	if (section === 'provenance' && rest.length === 1 && name.endsWith('.json')) return { kind: 'record' };
	if (/^(?:readme|license)(?:\.\w+)?$|\.bak$/i.test(name)) return { kind: 'ignored' };
	if (file === 'content/profile.yaml') return { kind: 'profile' };
	if (section === 'provenance')
		return { kind: 'unknown', fix: 'remove it: only `bonafides accept` and `record` write into this folder' };
	if (images.test(name)) return { kind: 'asset' };
	if (rest.length === 0) {
		return /^profile\.(?:ya?ml|json|toml)$/i.test(section)
			? { kind: 'unknown', fix: 'name it content/profile.yaml' }
			: {
					kind: 'unknown',
					fix: 'move it into posts, projects or pages, or into public/ if it should be published as it is',
				};
	}
	if (!isCollection(section)) {
		return {
			kind: 'unknown',
			fix: 'the folders of content/ are posts, projects, pages, given and testimonials',
		};
	}
	const { name: base, ext } = path.posix.parse(name);
	const mdx = ext === '.mdx';
	if (ext !== '.md' && !(mdx && section === 'posts'))
		return { kind: 'unknown', fix: fixForExtension(ext, section) };
	const isFolder = rest.length === 2 && base === 'index';
	if (rest.length > 1 && !isFolder) {
		return {
			kind: 'unknown',
			fix: `move it to content/${section}/, or name it index${ext} in a folder of its own`,
		};
	}
	return { kind: 'entry', collection: section, slug: slugify(isFolder ? rest[0]! : base), mdx };
}

function isCollection(name: string): name is Collection {
	return collectionNames.some((known) => known === name);
}

function fixForExtension(ext: string, section: string): string {
	if (ext === '.mdx') return 'write it as .md: MDX is for posts';
	return /^\.(?:mdx?|markdown)$/i.test(ext)
		? 'end its name in .md'
		: `only Markdown and images belong in content/${section}/; put files to download into public/`;
}
