import { example } from '../example.ts';
import { canonicals, isCopy, isIndexable } from '../head.ts';
import { sitemapEntries } from '../sitemap.ts';
import type { SiteRule } from './rule.ts';

export const sitemapLacksPage: SiteRule = {
	code: 'sitemap-lacks-page',
	follows: 'https://developers.google.com/search/docs/crawling-indexing/sitemaps/build-sitemap',
	*run(output) {
		const entries = sitemapEntries(output);
		if (!entries) return;
		const listed = new Set(entries.map(({ address }) => address));
		for (const page of output.pages.filter(isIndexable)) {
			const canonical = canonicals(page)[0]?.attributes.href;
			if (canonical === undefined || listed.has(canonical) || isCopy(page, output)) continue;
			yield {
				file: page.file,
				range: canonicals(page)[0]?.range,
				message: `the sitemap does not list ${canonical}`,
				fix: 'list it in exactly this form, or let the page say noindex',
			};
		}
	},
	ok: {
		'index.html': example('', '<link rel="canonical" href="https://ada.example/">'),
		'sitemap.xml': '<urlset><url><loc>https://ada.example/</loc></url></urlset>',
	},
	notOk: {
		'index.html': example('', '<link rel="canonical" href="https://ada.example/">'),
		'sitemap.xml': '<urlset></urlset>',
	},
};
