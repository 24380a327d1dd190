import { gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';
import { type Tag, tagsOf } from '../seo/tags.ts';
import { kindMark } from './search-marks.ts';

/** A finished page. What belongs into the index, its markup says: see `searchMarks`. */
export interface IndexedPage {
	/** Its address on this host, with base path. */
	href: string;
	html: string;
}

export interface IndexFile {
	/** Path below the folder of the index. */
	path: string;
	bytes: Uint8Array;
}

/** Parts of a page that lead elsewhere, repeat its title, or are no text of its own. */
const leftOut = [
	'.heading h1',
	'.letterhead h1',
	'.cv h1',
	'.cv .details',
	'.actions',
	'.label',
	'.quotation',
	'article aside',
	'article .heading .fact',
	'nav',
	'.screen',
	'.anchor',
	'[data-footnote-backref]',
];

const reader = 'pagefind.js';

/**
 * Makes the index of a site: a folder for each language of its pages, the module that reads them, and
 * `languages.json`, which says how many pages there are in each. Same pages, same bytes.
 * @throws {Error} where Pagefind cannot be run or refuses a page
 */
export async function indexPages(pages: readonly IndexedPage[]): Promise<IndexFile[]> {
	const marked = pages.filter(({ html }) => html.includes('data-pagefind-body'));
	const languages = Object.entries(Object.groupBy(marked, languageOf)).sort(([a], [b]) => (a < b ? -1 : 1));
	const files = new Map<string, Uint8Array>();
	try {
		for (const [language, members = []] of languages)
			for (const { path, bytes } of await indexOf(language, members))
				files.set(path === reader ? path : `${language}/${path}`, bytes);
	} finally {
		await close();
	}
	const counts = Object.fromEntries(languages.map(([language, members = []]) => [language, members.length]));
	files.set('languages.json', json(counts));
	return [...files].map(([path, bytes]) => ({ path, bytes }));
}

async function indexOf(language: string, pages: readonly IndexedPage[]): Promise<IndexFile[]> {
	const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: leftOut });
	if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
	for (const { href, html } of pages) {
		const { errors: faults } = await index.addHTMLFile({ url: href, content: html });
		if (faults.length > 0) throw new Error(`Pagefind, ${href}: ${faults.join('; ')}`);
	}
	const files = (await index.getFiles()).files.map(({ path, content }) => ({ path, bytes: content }));
	const needed = neededOf(files);
	return [
		...files.filter(({ path }) => needed.test(path)),
		{ path: 'kinds.json', bytes: json(kindsOf(pages, files)) },
	];
}

/** Pagefind adds interfaces of its own, and a machine for languages that it has no rules for. */
function neededOf(files: readonly IndexFile[]): RegExp {
	const entry = files.find(({ path }) => path === 'pagefind-entry.json');
	const { languages } = JSON.parse(Buffer.from(entry?.bytes ?? '{}').toString()) as {
		languages?: Record<string, { wasm: string | null }>;
	};
	const [machine] = Object.values(languages ?? {}).map(({ wasm }) => wasm ?? 'unknown');
	return new RegExp(
		`^(?:(?:fragment|index)/.*|.*\\.pf_meta|pagefind-entry\\.json|${reader}|wasm\\.${machine}\\.pagefind)$`,
	);
}

/** The names that Pagefind gives to pages, by their kind. Its own filters come in another order with every run. */
function kindsOf(pages: readonly IndexedPage[], files: readonly IndexFile[]): Record<string, string[]> {
	const kinds = new Map(
		pages.flatMap(({ href, html }) => {
			const kind = mainOf(html)?.attributes.get(kindMark);
			return kind ? [[href, kind] as const] : [];
		}),
	);
	const named = files.flatMap(({ path, bytes }) => {
		const name = /^fragment\/(.+)\.pf_fragment$/.exec(path)?.[1];
		const kind = name && kinds.get(addressIn(bytes));
		return kind ? [{ name, kind }] : [];
	});
	const groups = Object.groupBy(
		named.sort((a, b) => (a.name < b.name ? -1 : 1)),
		({ kind }) => kind,
	);
	return Object.fromEntries(
		Object.entries(groups)
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([kind, members = []]) => [kind, members.map(({ name }) => name)]),
	);
}

function mainOf(html: string): Tag | undefined {
	for (const tag of tagsOf(html)) if (tag.name === 'main') return tag;
	return undefined;
}

function addressIn(fragment: Uint8Array): string {
	const text = gunzipSync(fragment).toString();
	return (JSON.parse(text.slice(text.indexOf('{'))) as { url: string }).url;
}

function json(value: unknown): Uint8Array {
	return Buffer.from(`${JSON.stringify(value)}\n`);
}

function languageOf({ html }: IndexedPage): string {
	return (/<html[^>]*?\slang="([^"]+)"/.exec(html)?.[1] ?? 'en').toLowerCase();
}
