import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

export const inlineHandler: SiteRule = {
	code: 'inline-handler',
	follows: 'https://www.w3.org/TR/CSP3/#script-src-attr',
	*run({ pages }) {
		for (const page of pages) {
			for (const { name, attributes, at } of page.elements) {
				const handler = Object.keys(attributes).find((key) => /^on[a-z]+$/.test(key));
				if (handler === undefined) continue;
				yield {
					file: page.file,
					range: at(handler),
					written: `${handler}=`,
					message: `<${name}> has a script in \`${handler}\`, which a strict content security policy refuses`,
					fix: 'move it into a script of its own, or leave it out',
				};
			}
		}
	},
	ok: { 'index.html': example('<button type="button" id="on">On</button>') },
	notOk: { 'index.html': example('<button type="button" onclick="go()">On</button>') },
};
