import { contactKey } from '../contacts.ts';
import { example } from '../example.ts';
import { publishedContacts } from '../published-contacts.ts';
import type { SiteRule } from './rule.ts';

/** The examples are read beside a profile that releases ada@ada.example. */
export const unreleasedContact: SiteRule = {
	code: 'unreleased-contact',
	follows: 'https://eur-lex.europa.eu/eli/reg/2016/679/oj',
	*run(output) {
		const { released } = output;
		for (const { file, range, value, what } of publishedContacts(output)) {
			// A profile has no key for a street: to publish one is wrong whatever the content says.
			if (released ? released.has(contactKey(value)) : what !== 'address') continue;
			yield {
				file,
				range,
				message: `\`${value}\` is published as ${what === 'address' ? 'an address' : `your ${what}`}, and \`contact\` in content/profile.yaml does not release it`,
				fix: 'add it to `contact` if everybody may have it, else remove it',
			};
		}
	},
	ok: { 'index.html': example('<a href="mailto:ada@ada.example">Mail</a>') },
	notOk: { 'index.html': example('<a href="mailto:private@ada.example">Mail</a>') },
};
