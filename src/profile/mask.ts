/** Words that may not be read, and what stands in their place. */
export interface Mask {
	words: readonly string[];
	instead: string;
}

/** A text in which nothing of a mask can be read, and what was there. */
interface MaskedText {
	text: string;
	found: string[];
}

/**
 * Makes what takes words out of texts, whatever their case, and e-mail and web addresses with them. A word is found as
 * a whole; in scripts that write words together, wherever it stands.
 * @param address stands in place of addresses
 */
export function maskWith(masks: readonly Mask[], address: string): (text: string) => MaskedText {
	const insteadOf = new Map(
		masks.flatMap(({ words, instead }) => words.map((word) => [fold(word), instead] as const)),
	);
	insteadOf.delete('');
	// The longest first: a whole name is one word that is missing, not two.
	const words = [...insteadOf.keys()].sort((a, b) => b.length - a.length);
	const pattern = new RegExp([addresses, ...words.map(patternOf)].join('|'), 'giu');
	return (text) => {
		const found: string[] = [];
		const masked = text.normalize('NFC').replace(pattern, (match) => {
			found.push(match);
			return insteadOf.get(fold(match)) ?? insteadOf.get(fold(match).replace(/['’]?s$/, '')) ?? address;
		});
		return { text: masked, found };
	};
}

/** E-mail addresses, and addresses on the web with and without what stands before `www`. */
const addresses = String.raw`[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]*[^\s@<>().,;:!?]|(?:https?:\/\/|www\.)[^\s<>()]*[^\s<>().,;:!?]`;

/** Marks that nobody sees may stand between any two letters. */
const unseen = String.raw`\p{Default_Ignorable_Code_Point}*`;
const letter = String.raw`[\p{L}\p{N}\p{M}]`;
/** Scripts that set words apart, and put at most an s at the end of a name. */
const apart = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{N}]/u;

function patternOf(word: string): string {
	const characters = [...word];
	const body = characters
		.map((character) =>
			/\s/.test(character) ? String.raw`\s+` : character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&'),
		)
		.join(unseen);
	const before = apart.test(characters[0]!) ? `(?<!${letter})` : '';
	const after = apart.test(characters.at(-1)!) ? `(?:${unseen}['’]?s)?(?!${letter})` : '';
	return `${before}${body}${after}`;
}

function fold(text: string): string {
	return text
		.normalize('NFC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase();
}
