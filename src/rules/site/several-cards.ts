import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

const card = '<meta property="og:image" content="https://ada.example/og/index.png">';

export const severalCards: SiteRule = {
	code: 'several-cards',
	follows: 'https://ogp.me/',
	*run({ pages }) {
		for (const page of pages) {
			const second = page.all('meta').filter(({ attributes }) => attributes.property === 'og:image')[1];
			if (!second) continue;
			yield {
				file: page.file,
				range: second.range,
				message: 'the page names a second card, and readers show one of them at random',
				fix: 'keep one og:image',
			};
		}
	},
	ok: { 'index.html': example('', card) },
	notOk: { 'index.html': example('', card + card) },
};
