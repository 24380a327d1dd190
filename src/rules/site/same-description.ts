import { example } from '../example.ts';
import { isIndexable, metaOf } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const sameDescription: SiteRule = {
	code: 'same-description',
	follows: 'https://developers.google.com/search/docs/appearance/snippet',
	*run({ pages }) {
		const first = new Map<string, string>();
		for (const page of pages.filter(isIndexable)) {
			const text = metaOf(page, 'description')?.attributes.content?.trim();
			if (!text) continue;
			const other = first.get(text);
			if (other === undefined) first.set(text, page.address);
			else
				yield {
					file: page.file,
					range: metaOf(page, 'description')?.range,
					key: 'description',
					message: `the description is that of ${other}, too: “${text}”`,
					fix: 'say what only this page has',
				};
		}
	},
	ok: {
		'a.html': example('', '<meta name="description" content="Looms">'),
		'b.html': example('', '<meta name="description" content="Cards">'),
	},
	notOk: {
		'a.html': example('', '<meta name="description" content="Looms">'),
		'b.html': example('', '<meta name="description" content="Looms">'),
	},
};
