import { example } from '../example.ts';
import { isIndexable, metaOf } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const missingDescription: SiteRule = {
	code: 'missing-description',
	follows: 'https://developers.google.com/search/docs/appearance/snippet',
	*run({ pages }) {
		for (const page of pages.filter(isIndexable)) {
			if (metaOf(page, 'description')?.attributes.content?.trim()) continue;
			yield {
				file: page.file,
				range: page.all('title')[0]?.range,
				key: 'description',
				message: 'the page has no description, so a search engine picks a sentence of its own choice',
				fix: 'say in one or two sentences what is on it, in `description`',
			};
		}
	},
	ok: { 'index.html': example('', '<meta name="description" content="Ada weaves.">') },
	notOk: { 'index.html': example('', '<meta name="description" content="">') },
};
