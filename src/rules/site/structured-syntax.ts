import { example } from '../example.ts';
import type { SiteRule } from './rule.ts';

const script = (text: string) => example('', `<script type="application/ld+json">${text}</script>`);

export const structuredSyntax: SiteRule = {
	code: 'structured-syntax',
	follows: 'https://www.w3.org/TR/json-ld11/#embedding-json-ld-in-html-documents',
	*run({ pages }) {
		for (const { file, malformed } of pages) {
			for (const { range, reason } of malformed)
				yield {
					file,
					range,
					message: `the structured data cannot be parsed: ${reason}`,
					fix: 'write valid JSON, with <, > and & escaped',
				};
		}
	},
	ok: { 'index.html': script('{"@type": "Person", "name": "Ada"}') },
	notOk: { 'index.html': script('{"@type": "Person", "name": "Ada",}') },
};
