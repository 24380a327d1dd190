import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

export const missingDimensions: SiteRule = {
	code: 'missing-dimensions',
	follows: 'https://html.spec.whatwg.org/multipage/embedded-content-other.html#dimension-attributes',
	*run({ pages }) {
		for (const page of pages) {
			for (const image of page.all('img')) {
				const { width = '', height = '', src = '' } = image.attributes;
				if (/^[1-9]\d*$/.test(width) && /^[1-9]\d*$/.test(height)) continue;
				yield {
					file: page.file,
					range: image.range,
					written: src,
					message: `the picture ${src} has no width and height, so the page jumps when it arrives`,
					fix: 'put it beside the text instead of into public/, or add `width` and `height`',
				};
			}
		}
	},
	ok: { 'index.html': example('<img src="a.png" alt="" width="40" height="30">') },
	notOk: { 'index.html': example('<img src="a.png" alt="" width="40">') },
};
