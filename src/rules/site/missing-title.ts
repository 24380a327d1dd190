import { example } from '../example.ts';
import { refreshOf } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const missingTitle: SiteRule = {
	code: 'missing-title',
	follows: 'https://developers.google.com/search/docs/appearance/title-link',
	*run({ pages }) {
		for (const page of pages) {
			const [title] = page.all('title').filter(({ text }) => text.trim() !== '');
			if (title || refreshOf(page)) continue;
			yield {
				file: page.file,
				range: page.all('title')[0]?.range ?? page.all('html')[0]?.range,
				key: 'title',
				message: 'the page has no title',
				fix: 'give it a <title> that says what is on it',
			};
		}
	},
	ok: { 'index.html': example('', '<title>Ada</title>') },
	notOk: { 'index.html': example('', '<title> </title>') },
};
