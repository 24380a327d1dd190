import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

export const missingLang: SiteRule = {
	code: 'missing-lang',
	follows: 'https://www.w3.org/TR/WCAG22/#language-of-page',
	*run({ pages }) {
		for (const page of pages) {
			const [html] = page.all('html');
			const lang = html?.attributes.lang ?? '';
			if (isTag(lang)) continue;
			yield {
				file: page.file,
				range: html?.at('lang'),
				message: lang === '' ? 'the page does not say its language' : `\`${lang}\` is no language tag`,
				fix: 'write it as in <html lang="en">',
			};
		}
	},
	ok: { 'index.html': example('') },
	notOk: { 'index.html': '<!doctype html><html><body></body></html>' },
};

function isTag(lang: string): boolean {
	try {
		return Intl.getCanonicalLocales(lang).length === 1;
	} catch {
		return false;
	}
}
