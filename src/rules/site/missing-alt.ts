import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

export const missingAlt: SiteRule = {
	code: 'missing-alt',
	follows: 'https://www.w3.org/TR/WCAG22/#non-text-content',
	*run({ pages }) {
		for (const page of pages) {
			for (const image of page.all('img')) {
				const { alt, src = '' } = image.attributes;
				if (alt !== undefined) continue;
				yield {
					file: page.file,
					range: image.range,
					written: src,
					message: `the picture ${src} has no alternative text`,
					fix: 'say in `alt` what it shows; write alt="" where it only decorates',
				};
			}
		}
	},
	ok: { 'index.html': example('<img src="a.png" alt=""><img src="b.png" alt="A loom">') },
	notOk: { 'index.html': example('<img src="a.png">') },
};
