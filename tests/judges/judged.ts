import path from 'node:path';
import { type BuiltPage, readPages } from '../sites/html.ts';
import { type SharedSite, shared } from '../sites/shared.ts';
import { isIndexable, isRedirect } from './head.ts';

/** What judges see: one site of much of everything, and the ones at its edges. */
export const judgedSites = [
	'sample',
	'full',
	'minimal',
	'unicode',
	'bilingual',
] as const satisfies SharedSite[];

/** Where all of them stand. */
export const origin = 'https://example.com';

export interface Judged {
	/** The folder of its files. */
	dist: string;
	/** Its pages, without the stubs at earlier addresses. */
	pages: BuiltPage[];
	/** Those that a search engine may list. */
	indexable: BuiltPage[];
}

/** A built site that is judged. */
export async function judged(site: (typeof judgedSites)[number]): Promise<Judged> {
	const root = await shared(site);
	const pages = (await readPages(root)).filter((page) => !isRedirect(page));
	return { dist: path.join(root, 'dist'), pages, indexable: pages.filter(isIndexable) };
}

/** The address at which a page is served. */
export function addressOf({ file }: BuiltPage): string {
	return `${origin}/${encodeURI(file.replace(/(?<=^|\/)index\.html$/, ''))}`;
}

/** The pages right below a folder: of posts, or of testimonials. */
export function below(folder: string, pages: readonly BuiltPage[]): BuiltPage[] {
	return pages.filter(({ file }) => new RegExp(`^${folder}/[^/]+/index\\.html$`).test(file));
}
