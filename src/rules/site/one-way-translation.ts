import { example } from '../example.ts';
import { canonicals, relOf } from '../head.ts';
import type { Page, PageElement } from '../page.ts';
import { targetOf } from '../target.ts';
import type { SiteRule } from './rule.ts';

const page = (path: string, ...others: string[]) =>
	example(
		'',
		`<link rel="canonical" href="https://ada.example/${path}">${others
			.map(
				(other) => `<link rel="alternate" hreflang="${other || 'en'}" href="https://ada.example/${other}">`,
			)
			.join('')}`,
	);

export const oneWayTranslation: SiteRule = {
	code: 'one-way-translation',
	follows: 'https://developers.google.com/search/docs/specialty/international/localized-versions',
	*run(output) {
		for (const page of output.pages) {
			for (const link of translations(page)) {
				const { href = '', hreflang } = link.attributes;
				const target = targetOf(output, page, href);
				const other = target.kind === 'here' && target.file ? output.pageOf(target.file) : undefined;
				if (!other || other === page) continue;
				const back = translations(other).some(({ attributes }) => {
					const returned = targetOf(output, other, attributes.href ?? '');
					return returned.kind === 'here' && returned.file === page.file;
				});
				if (back) continue;
				yield {
					file: page.file,
					range: link.range,
					message: `the page names ${href} as its form in \`${hreflang}\`, and that page does not name this one`,
					fix: `let both name each other, with ${canonicals(page)[0]?.attributes.href ?? page.address} there`,
				};
			}
		}
	},
	ok: { 'index.html': page('', '', 'de/'), 'de/index.html': page('de/', '', 'de/') },
	notOk: { 'index.html': page('', '', 'de/'), 'de/index.html': page('de/') },
};

function translations(page: Page): PageElement[] {
	return page
		.all('link')
		.filter(({ attributes }) => relOf(attributes.rel).includes('alternate') && attributes.hreflang);
}
