import { cardsOf } from '../card.ts';
import { example } from '../example.ts';
import type { Example, SiteRule } from './rule.ts';

/** What messengers still load. */
const heaviest = 300_000;

const card = (bytes: number): Example => ({
	'index.html': example('', '<meta property="og:image" content="/og/index.png">'),
	'og/index.png': { width: 1200, height: 630, bytes },
});

export const cardWeight: SiteRule = {
	code: 'card-weight',
	follows: 'https://developers.facebook.com/docs/whatsapp/link-previews',
	*run(output) {
		for (const { page, meta, file } of cardsOf(output)) {
			if (file.size <= heaviest) continue;
			yield {
				file: page.file,
				range: meta.range,
				key: 'image',
				message: `the card ${file.file} weighs ${Math.ceil(file.size / 1000)} kB, and messengers leave out what is over ${heaviest / 1000} kB`,
				fix: 'take a picture with fewer colours or details',
			};
		}
	},
	ok: card(300_000),
	notOk: card(300_001),
};
