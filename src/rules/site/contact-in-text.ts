import { source } from '../../frontmatter/source.ts';
import { contactKey, contactsIn } from '../contacts.ts';
import { example } from '../example.ts';
import type { Output } from '../output.ts';
import type { SiteRule } from './rule.ts';

/** The examples are read beside a profile that releases ada@ada.example. */
export const contactInText: SiteRule = {
	code: 'contact-in-text',
	follows: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
	*run(output) {
		for (const { file, range, kind, text } of readable(output)) {
			if (output.released?.has(contactKey(text))) continue;
			yield {
				file,
				range,
				written: text,
				message: `the ${kind} \`${text}\` can be read here, and \`contact\` in content/profile.yaml does not release it`,
				fix: 'remove it, or release it there',
			};
		}
	},
	ok: { 'index.html': example('<p>Write to ada@ada.example.</p>') },
	notOk: { 'index.html': example('<p>Call +44 20 7946 0991.</p>') },
};

function* readable({ pages, files }: Output) {
	for (const { file, contacts } of pages) for (const contact of contacts) yield { file, ...contact };
	for (const { file, text } of files.values()) {
		if (text === undefined || !/\.(?:md|txt|xml|json)$/.test(file)) continue;
		const { rangeAt } = source(file, text);
		for (const contact of contactsIn(text))
			yield { file, ...contact, range: rangeAt(contact.index, contact.index + contact.text.length) };
	}
}
