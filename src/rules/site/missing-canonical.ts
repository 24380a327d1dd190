import { example } from '../example.ts';
import { canonicals, isIndexable } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const missingCanonical: SiteRule = {
	code: 'missing-canonical',
	follows: 'https://developers.google.com/search/docs/crawling-indexing/consolidate-duplicate-urls',
	*run({ pages, origin }) {
		// A site that does not know its address names it nowhere.
		if (origin === undefined) return;
		for (const page of pages.filter(isIndexable)) {
			if (canonicals(page).length > 0) continue;
			yield {
				file: page.file,
				range: page.all('title')[0]?.range,
				message: 'the page does not name its canonical address, as others of the site do',
				fix: 'add <link rel="canonical"> with its complete address',
			};
		}
	},
	ok: { 'index.html': example('', '<link rel="canonical" href="https://ada.example/">') },
	notOk: {
		'index.html': example('', '<link rel="canonical" href="https://ada.example/">'),
		'cv/index.html': example(''),
	},
};
