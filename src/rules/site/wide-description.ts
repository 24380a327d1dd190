import { descriptionBox, pixels } from '../../seo/pixels.ts';
import { example } from '../example.ts';
import { isIndexable, metaOf } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const wideDescription: SiteRule = {
	code: 'wide-description',
	follows: 'https://developers.google.com/search/docs/appearance/snippet',
	*run({ pages }) {
		for (const page of pages.filter(isIndexable)) {
			const meta = metaOf(page, 'description');
			const width = Math.ceil(pixels(meta?.attributes.content?.trim() ?? '', descriptionBox.size));
			if (!meta || width <= descriptionBox.width) continue;
			yield {
				file: page.file,
				range: meta.range,
				key: 'description',
				message: `the description is ${width} pixels wide, and a result page cuts it at ${descriptionBox.width}`,
				fix: 'shorten it, with what matters most in the first 120 characters',
			};
		}
	},
	ok: { 'index.html': example('', '<meta name="description" content="Ada weaves.">') },
	notOk: {
		'index.html': example('', `<meta name="description" content="${'Ada weaves with cards. '.repeat(9)}">`),
	},
};
