import { described } from '../example.ts';
import type { SiteRule } from './rule.ts';

const person = { '@id': 'https://ada.example/#person', '@type': 'Person', name: 'Ada' };
const post = { '@type': 'BlogPosting', author: { '@id': 'https://ada.example/#person' } };

export const structuredReference: SiteRule = {
	code: 'structured-reference',
	follows: 'https://www.w3.org/TR/json-ld11/#node-identifiers',
	*run({ pages }) {
		for (const { file, things } of pages) {
			const bare = (data: Readonly<Record<string, unknown>>) =>
				Object.keys(data).every((key) => key === '@id' || key === '@type' || key === '@context');
			const says = new Set(things.filter(({ data }) => !bare(data)).map(({ data }) => data['@id']));
			const told = new Set<unknown>();
			for (const { data, under, script } of things) {
				const id = data['@id'];
				if (typeof id !== 'string' || !bare(data) || says.has(id) || told.has(id)) continue;
				told.add(id);
				yield {
					file,
					range: script.find(`"${id}"`),
					message: `${under ? `\`${under}\`` : 'the graph'} refers to ${id}, and nothing on this page describes that`,
					fix: 'describe it on the same page, at least by its name and address',
				};
			}
		}
	},
	ok: { 'index.html': described({ '@graph': [post, person] }) },
	notOk: { 'index.html': described({ '@graph': [post] }) },
};
