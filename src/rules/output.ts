import { type Page, parsePage } from './page.ts';

/** One file of a built site, as much of it as the rules ask for. */
export interface OutputFile {
	/** Path below the folder of the site, with `/`. */
	file: string;
	/** Bytes. */
	size: number;
	/** Of files that hold text. */
	text?: string;
	/** Width and height of a PNG. */
	pixels?: { width: number; height: number };
}

/** A built site. */
export interface Output {
	files: ReadonlyMap<string, OutputFile>;
	pages: readonly Page[];
	/** Page of each file. */
	pageOf(file: string): Page | undefined;
	/** Scheme and host, as the canonical addresses have it; undefined where there are none. */
	origin?: string;
	/** Base path without a slash at the end; empty where the site stands at the root of its host. */
	base: string;
	/** Keys of the contacts that the owner released; undefined where the content is not at hand. */
	released?: ReadonlySet<string>;
}

/** Makes one value of the files of a built site. Each page is parsed once, and its text is let go. */
export function outputOf(found: Iterable<OutputFile>, released?: ReadonlySet<string>): Output {
	const files = new Map<string, OutputFile>();
	const pages = new Map<string, Page>();
	for (const { text, ...file } of found) {
		const page = file.file.endsWith('.html') ? parsePage(file.file, text ?? '') : undefined;
		if (page) pages.set(file.file, page);
		files.set(file.file, page || text === undefined ? file : { ...file, text });
	}
	const place = placeOf([...pages.values()]);
	return {
		files,
		pages: [...pages.values()],
		pageOf: (file) => pages.get(file),
		base: '',
		...place,
		...(released && { released }),
	};
}

/** Origin and base path, as most canonical addresses have them: one of them may be at fault. */
function placeOf(pages: readonly Page[]): { origin: string; base: string } | undefined {
	const votes = new Map<string, number>();
	for (const { address, all } of pages) {
		const href = all('link').find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href ?? '';
		if (!URL.canParse(href)) continue;
		const { origin, pathname } = new URL(href);
		const path = decodePath(pathname).replace(/\/$/, '');
		const own = address.replace(/\/$/, '');
		if (!path.endsWith(own)) continue;
		const key = `${origin} ${path.slice(0, path.length - own.length)}`;
		votes.set(key, (votes.get(key) ?? 0) + 1);
	}
	const [winner] = [...votes].sort(([, a], [, b]) => b - a);
	if (!winner) return undefined;
	const [origin = '', base = ''] = winner[0].split(' ');
	return { origin, base };
}

/** A path with its letters as they are read; unchanged where it is no proper percent encoding. */
export function decodePath(path: string): string {
	try {
		return decodeURIComponent(path).normalize('NFC');
	} catch {
		return path;
	}
}
