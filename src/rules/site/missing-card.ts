import { example } from '../example.ts';
import { isIndexable, metaOf } from '../head.ts';
import type { SiteRule } from './rule.ts';

const card = '<meta property="og:image" content="https://ada.example/og/index.png">';

export const missingCard: SiteRule = {
	code: 'missing-card',
	follows: 'https://ogp.me/',
	*run({ pages }) {
		const indexable = pages.filter(isIndexable);
		// A site without any card was built so.
		if (!indexable.some((page) => metaOf(page, 'og:image'))) return;
		for (const page of indexable) {
			if (metaOf(page, 'og:image')) continue;
			yield {
				file: page.file,
				range: page.all('title')[0]?.range,
				message: 'the page has no card: where it is shared, there is no picture',
				fix: 'name one in <meta property="og:image">, with its complete address',
			};
		}
	},
	ok: { 'index.html': example('', card) },
	notOk: { 'index.html': example('', card), 'cv/index.html': example('') },
};
