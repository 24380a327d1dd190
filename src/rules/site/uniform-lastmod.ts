import { sitemapEntries } from '../sitemap.ts';
import type { SiteRule } from './rule.ts';

/** So few pages may well have changed at once. */
const few = 3;

const sitemap = (...dates: string[]) =>
	`<urlset>${dates.map((date, at) => `<url><loc>https://ada.example/${at}/</loc><lastmod>${date}</lastmod></url>`).join('')}</urlset>`;

export const uniformLastmod: SiteRule = {
	code: 'uniform-lastmod',
	follows: 'https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap',
	*run(output) {
		const dated = (sitemapEntries(output) ?? []).filter(({ lastmod }) => lastmod !== undefined);
		const [first] = dated;
		if (!first || dated.length <= few || dated.some(({ lastmod }) => lastmod !== first.lastmod)) return;
		yield {
			file: first.file,
			range: first.range,
			message: `all ${dated.length} dates in the sitemap are ${first.lastmod}; search engines stop believing such dates`,
			fix: 'build from a repository with its whole history (`fetch-depth: 0`), or leave the dates out',
		};
	},
	ok: { 'sitemap.xml': sitemap('2026-01-01', '2026-01-01', '2026-01-01', '2026-01-02') },
	notOk: { 'sitemap.xml': sitemap('2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01') },
};
