import { example } from '../example.ts';
import { canonicals, isIndexable, metaOf } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const wrongOgUrl: SiteRule = {
	code: 'wrong-og-url',
	follows: 'https://ogp.me/',
	*run({ pages }) {
		for (const page of pages.filter(isIndexable)) {
			const meta = metaOf(page, 'og:url');
			const canonical = canonicals(page)[0]?.attributes.href;
			if (canonical === undefined || meta?.attributes.content === canonical) continue;
			yield {
				file: page.file,
				range: meta?.range ?? canonicals(page)[0]?.range,
				message: meta
					? `og:url is ${meta.attributes.content}, and the canonical address ${canonical}`
					: 'there is no og:url beside the canonical address',
				fix: 'let both say the same',
			};
		}
	},
	ok: {
		'index.html': example(
			'',
			'<link rel="canonical" href="https://ada.example/"><meta property="og:url" content="https://ada.example/">',
		),
	},
	notOk: {
		'index.html': example(
			'',
			'<link rel="canonical" href="https://ada.example/"><meta property="og:url" content="https://ada.example">',
		),
	},
};
