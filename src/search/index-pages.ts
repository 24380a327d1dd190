import { close, createIndex } from 'pagefind';

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
	'nav',
	'.screen',
	'.anchor',
	'[data-footnote-backref]',
];

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
		for (const [language, members = []] of languages) {
			for (const { path, bytes } of await indexOf(language, members))
				files.set(path === reader ? path : `${language}/${path}`, bytes);
		}
	} finally {
		await close();
	}
	const counts = Object.fromEntries(languages.map(([language, members = []]) => [language, members.length]));
	files.set('languages.json', Buffer.from(`${JSON.stringify(counts)}\n`));
	return [...files].map(([path, bytes]) => ({ path, bytes }));
}

async function indexOf(language: string, pages: readonly IndexedPage[]): Promise<IndexFile[]> {
	const { index, errors } = await createIndex({ forceLanguage: language, excludeSelectors: leftOut });
	if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
	for (const { href, html } of pages) {
		const { errors: faults } = await index.addHTMLFile({ url: href, content: html });
		if (faults.length > 0) throw new Error(`Pagefind, ${href}: ${faults.join('; ')}`);
	}
	const { files } = await index.getFiles();
	const needed = neededOf(files.find(({ path }) => path === entry)?.content);
	return files.filter(({ path }) => needed.test(path)).map(({ path, content }) => ({ path, bytes: content }));
}

const entry = 'pagefind-entry.json';
const reader = 'pagefind.js';

/** Pagefind adds interfaces of its own, and a machine for languages that it has no rules for. */
function neededOf(content?: Uint8Array): RegExp {
	const { languages } = JSON.parse(Buffer.from(content ?? '{}').toString()) as {
		languages?: Record<string, { wasm: string | null }>;
	};
	const [machine] = Object.values(languages ?? {}).map(({ wasm }) => wasm ?? 'unknown');
	return new RegExp(
		`^(?:(?:fragment|index|filter)/.*|.*\\.pf_meta|${entry}|${reader}|wasm\\.${machine}\\.pagefind)$`,
	);
}

function languageOf({ html }: IndexedPage): string {
	return (/<html[^>]*?\slang="([^"]+)"/.exec(html)?.[1] ?? 'en').toLowerCase();
}
