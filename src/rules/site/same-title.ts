import { example } from '../example.ts';
import { isIndexable } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const sameTitle: SiteRule = {
	code: 'same-title',
	follows: 'https://developers.google.com/search/docs/appearance/title-link',
	*run({ pages }) {
		const first = new Map<string, string>();
		for (const page of pages.filter(isIndexable)) {
			const text = page.all('title')[0]?.text.trim();
			if (!text) continue;
			const other = first.get(text);
			if (other === undefined) first.set(text, page.address);
			else
				yield {
					file: page.file,
					range: page.all('title')[0]?.range,
					key: 'title',
					message: `the title is that of ${other}, too: “${text}”`,
					fix: 'say what only this page has',
				};
		}
	},
	ok: {
		'a.html': example('', '<title>Looms</title>'),
		'b.html': example('', '<title>Cards</title>'),
	},
	notOk: {
		'a.html': example('', '<title>Looms</title>'),
		'b.html': example('', '<title>Looms</title>'),
	},
};
