import path from 'node:path';
import type { Reference } from '../markdown/inspect.ts';
import { isForeign } from '../markdown/owner.ts';

/** Where an address in a file leads. */
export type Target =
	| { kind: 'elsewhere' }
	/** Another host: a link may lead there, an image may not. */
	| { kind: 'foreign' }
	/** A path below `public/`, or a page of the site. */
	| { kind: 'site'; path: string }
	/** A file, relative to the site's root; outside of `content/` where it starts with something else. */
	| { kind: 'file'; file: string; isPage: boolean };

/** Tells where an address leads that stands in `file`. */
export function targetOf({ url }: Pick<Reference, 'url'>, file: string): Target {
	if (isForeign(url)) return { kind: 'foreign' };
	if (url === '' || url.startsWith('#') || url.startsWith('?') || /^[a-z][a-z\d+.-]*:/i.test(url))
		return { kind: 'elsewhere' };
	const bare = decode(url.split(/[?#]/, 1)[0]!);
	if (bare.startsWith('/')) return { kind: 'site', path: bare };
	return {
		kind: 'file',
		file: path.posix.normalize(path.posix.join(path.posix.dirname(file), bare)),
		isPage: /\.mdx?$/i.test(bare),
	};
}

/** Files of entries by every path under which a relative link may name them: with and without extension. */
export function linkNames(files: Iterable<string>): Map<string, string> {
	const names = new Map<string, string>();
	for (const file of files) {
		for (const name of [
			file,
			file.replace(/\.mdx?$/, ''),
			file.replace(/\/index\.mdx?$/, ''),
			file.replace(/index\.mdx?$/, ''),
		])
			names.set(name, file);
	}
	return names;
}

function decode(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}
