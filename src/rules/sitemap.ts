import type { Range } from '../diagnostics/diagnostic.ts';
import { source } from '../frontmatter/source.ts';
import type { Output } from './output.ts';

interface SitemapEntry {
	/** Path of the sitemap. */
	file: string;
	range: Range;
	address: string;
	lastmod?: string;
}

/** What the sitemaps of a site list, in order; undefined where there are none. */
export function sitemapEntries({ files }: Output): SitemapEntry[] | undefined {
	const sitemaps = [...files.values()].filter(
		({ file, text }) => /(?:^|\/)sitemap[^/]*\.xml$/.test(file) && text?.includes('<urlset'),
	);
	if (sitemaps.length === 0) return undefined;
	return sitemaps.flatMap(({ file, text = '' }) => {
		const { rangeAt } = source(file, text);
		return [...text.matchAll(/<url>([\s\S]*?)<\/url>/g)].flatMap((entry) => {
			const [whole, inside = ''] = entry;
			const loc = /<loc>\s*([\s\S]*?)\s*<\/loc>/.exec(inside)?.[1];
			if (loc === undefined) return [];
			const start = entry.index + whole.indexOf(loc);
			const lastmod = /<lastmod>\s*([\s\S]*?)\s*<\/lastmod>/.exec(inside)?.[1];
			return {
				file,
				range: rangeAt(start, start + loc.length),
				address: decoded(loc),
				...(lastmod === undefined ? {} : { lastmod }),
			};
		});
	});
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
	return text.replace(/&(\w+);/g, (whole, name: string) => entities[name] ?? whole);
}
