import confusables from 'unhomoglyph/data.json' with { type: 'json' };

/** The table of the Unicode security mechanisms (UTS #39, confusables.txt): character → what it looks like. */
const looks = new Map(Object.entries(confusables));

/**
 * The skeleton of a text after UTS #39, reduced further: no marks, spaces, punctuation or invisible characters, all
 * lower case. Two texts with one skeleton are easily taken for each other.
 */
function skeleton(text: string): string {
	return Array.from(text.normalize('NFD'), (character) => looks.get(character) ?? character)
		.join('')
		.normalize('NFKD')
		.replace(/[\p{M}\p{P}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, '')
		.toLowerCase();
}

/** Case decides what a letter looks like (I is like l, i is not), so a text has a skeleton for either. */
function skeletons(text: string): string[] {
	return [skeleton(text), skeleton(text.toLowerCase())];
}

/** True where a reader could take one text for the other. */
export function lookAlike(one: string, other: string): boolean {
	const known = skeletons(other).filter(Boolean);
	return skeletons(one).some((look) => known.includes(look));
}

/** True where two names are written the same, but for case and space. */
export function isSameName(one: string, other: string): boolean {
	return plain(one) === plain(other);
}

function plain(name: string): string {
	return name.normalize('NFC').replace(/\s+/g, ' ').trim().toLowerCase();
}

/** Makes a test for texts that show one of the words, however its letters are drawn. */
export function showsOneOf(words: readonly string[]): (text: string) => boolean {
	const known = new Set(words.flatMap(skeletons));
	return (text) =>
		text
			.split(/[\s\p{P}]+/u)
			.flatMap(skeletons)
			.some((word) => known.has(word));
}
