import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

export const duplicateId: SiteRule = {
	code: 'duplicate-id',
	follows: 'https://html.spec.whatwg.org/multipage/dom.html#the-id-attribute',
	*run({ pages }) {
		for (const page of pages) {
			for (const [id, [, second]] of page.ids) {
				if (!second) continue;
				yield {
					file: page.file,
					range: second.at('id'),
					message: `two elements of the page have the id \`${id}\`, so a link cannot tell them apart`,
					fix: 'give one of them another',
				};
			}
		}
	},
	ok: { 'index.html': example('<h2 id="a">A</h2><h2 id="b">B</h2>') },
	notOk: { 'index.html': example('<h2 id="a">A</h2><h2 id="a">B</h2>') },
};
