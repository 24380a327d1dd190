import { example } from '../example.ts';
import { metaOf, refreshOf } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const missingViewport: SiteRule = {
	code: 'missing-viewport',
	follows: 'https://www.w3.org/TR/WCAG22/#resize-text',
	*run({ pages }) {
		for (const page of pages) {
			if (refreshOf(page)) continue;
			const meta = metaOf(page, 'viewport');
			const content = meta?.attributes.content ?? '';
			const locked = /user-scalable\s*=\s*(?:no|0)\b|maximum-scale\s*=\s*1(?:\.0*)?\b/i.test(content);
			if (/width\s*=\s*device-width/i.test(content) && !locked) continue;
			yield {
				file: page.file,
				range: meta?.range ?? page.all('html')[0]?.range,
				message: locked
					? 'the page cannot be enlarged on a telephone'
					: 'on a telephone, the page is shown as small as on a desk',
				fix: 'write <meta name="viewport" content="width=device-width, initial-scale=1">',
			};
		}
	},
	ok: {
		'index.html': example('', '<meta name="viewport" content="width=device-width, initial-scale=1">'),
	},
	notOk: {
		'index.html': example('', '<meta name="viewport" content="width=device-width, user-scalable=no">'),
	},
};
