import { de } from './de.ts';
import { en, type Vocabulary } from './en.ts';
import { type Format, formatsOf } from './format.ts';

/** The words of the interface and the formats that go with them. */
export type Words = Vocabulary & { format: Format };

const languages: Record<string, (format: Format) => Vocabulary> = { de, en };
const known = new Map<string, Words>();

/**
 * The interface in a language (BCP 47). A tag that has no words of its own takes those of the tag that it
 * extends (`de-AT` → `de`), else English; dates, lists and numbers then follow the language of the words.
 */
export function words(lang: string): Words {
	const found = known.get(lang);
	if (found) return found;
	const [tag, speak] = vocabularyOf(lang);
	const format = formatsOf(tag);
	// The page is still in its own language, script and quotation marks, whatever words stand around it.
	const { direction, script, quotes } = formatsOf(lang);
	const made = { ...speak(format), format: { ...format, direction, script, quotes } };
	known.set(lang, made);
	return made;
}

/** Attributes of a text within a page: none where it is in the language of the page. */
export function otherLanguage(own: string, page: string): { lang?: string; dir?: Format['direction'] } {
	return own === page ? {} : { lang: own, dir: formatsOf(own).direction };
}

/** Words for what stands in a language of its own: in that language where it has words, else in the language of the site. */
export function wordsFor(own: string | undefined, site: string): Words {
	return words(own !== undefined && vocabularyOf(own)[0] === own ? own : site);
}

function vocabularyOf(lang: string): [string, (format: Format) => Vocabulary] {
	for (let prefix = lang; prefix !== ''; prefix = prefix.replace(/-?[^-]*$/, '')) {
		const speak = Object.hasOwn(languages, prefix.toLowerCase())
			? languages[prefix.toLowerCase()]
			: undefined;
		if (speak) return [lang, speak];
	}
	return ['en', en];
}
