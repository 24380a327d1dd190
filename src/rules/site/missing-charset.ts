import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

export const missingCharset: SiteRule = {
	code: 'missing-charset',
	follows: 'https://html.spec.whatwg.org/multipage/semantics.html#charset',
	*run({ pages }) {
		for (const page of pages) {
			const metas = page.all('meta').map(({ attributes }) => attributes);
			const says = metas.some(
				({ charset, content }) => charset?.toLowerCase() === 'utf-8' || /charset=utf-8/i.test(content ?? ''),
			);
			if (says) continue;
			yield {
				file: page.file,
				range: page.all('html')[0]?.range,
				message: 'the page does not say that it is written in UTF-8, so letters may come out wrong',
				fix: 'begin its head with <meta charset="utf-8">',
			};
		}
	},
	ok: { 'index.html': example('', '<meta charset="utf-8">') },
	notOk: { 'index.html': example('', '<meta charset="latin1">') },
};
