import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

const carriers = ['href', 'src', 'action', 'formaction', 'data', 'xlink:href', 'poster'];

export const scriptAddress: SiteRule = {
	code: 'script-address',
	follows: 'https://www.w3.org/TR/CSP3/#script-src-elem',
	*run({ pages }) {
		for (const page of pages) {
			for (const { name, attributes, at } of page.elements) {
				const key = carriers.find((carrier) => isScript(attributes[carrier]));
				if (key === undefined) continue;
				yield {
					file: page.file,
					range: at(key),
					written: attributes[key]!,
					message: `\`${key}\` of <${name}> is a script, expected an address`,
					fix: 'link to a page, or use a button',
				};
			}
		}
	},
	ok: { 'index.html': example('<a href="/javascript/">JavaScript</a>') },
	notOk: { 'index.html': example('<a href=" java\tscript:alert(1)">Go</a>') },
};

/** Browsers leave out tabs and line ends wherever they stand, and control characters at the start. */
function isScript(address = ''): boolean {
	const bare = address.replace(/[\t\r\n]/g, '').replace(/^[\0-\x20]+/, '');
	return /^(?:javascript|vbscript|data:text\/html)/i.test(bare) && bare.includes(':');
}
