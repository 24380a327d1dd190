import { example } from '../example.ts';
import { refreshOf } from '../head.ts';
import type { SiteRule } from './rule.ts';

export const oneHeading: SiteRule = {
	code: 'one-heading',
	follows: 'https://html.spec.whatwg.org/multipage/sections.html#headings-and-outlines-2',
	*run({ pages }) {
		for (const page of pages) {
			const headings = page.all('h1');
			if (headings.length === 1 || refreshOf(page)) continue;
			yield {
				file: page.file,
				range: headings[1]?.range ?? page.all('html')[0]?.range,
				message:
					headings.length === 0
						? 'the page has no <h1>, expected the one heading that says what it is'
						: `the page has ${headings.length} headings of the first level, expected one`,
				fix: headings.length === 0 ? 'give it one' : 'begin the others with ##, or make them an <h2>',
			};
		}
	},
	ok: { 'index.html': example('<h1>Ada</h1><h2>Looms</h2>') },
	notOk: { 'index.html': example('<h1>Ada</h1><h1>Looms</h1>') },
};
