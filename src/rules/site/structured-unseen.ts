import { described } from '../example.ts';
import { isIndexable } from '../head.ts';
import { withoutSpaces } from '../page.ts';
import type { SiteRule } from './rule.ts';

/** What must be read on the page, by type. The way to a page is a list of its own, and a site has a name anywhere. */
const shownKeys: Record<string, string[]> = {
	Person: ['name', 'jobTitle'],
	BlogPosting: ['headline'],
	Article: ['headline'],
	Quotation: ['text'],
	DefinedTerm: ['name'],
	CreativeWork: ['name'],
	SoftwareSourceCode: ['name'],
};

export const structuredUnseen: SiteRule = {
	code: 'structured-unseen',
	follows: 'https://developers.google.com/search/docs/appearance/structured-data/sd-policies',
	*run({ pages }) {
		for (const page of pages.filter(isIndexable)) {
			for (const { types, data, script } of page.things) {
				for (const key of types.flatMap((type) => shownKeys[type] ?? [])) {
					const value = data[key];
					if (typeof value !== 'string' || page.letters.includes(withoutSpaces(value))) continue;
					yield {
						file: page.file,
						range: script.find(JSON.stringify(value)),
						message: `${key} of ${types[0]} is “${value}”, which nobody can read on the page`,
						fix: 'mark up only what the page shows',
					};
				}
			}
		}
	},
	ok: { 'index.html': described({ '@type': 'Person', name: 'Ada Byron' }, '<h1>Ada <b>Byron</b></h1>') },
	notOk: { 'index.html': described({ '@type': 'Person', name: 'Ada Lovelace' }, '<h1>Ada Byron</h1>') },
};
