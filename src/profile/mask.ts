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
	const [whole, anywhere] = [words.filter(isApart), words.filter((word) => !isApart(word))];
	// One look at what stands before thousands of words is quicker than one for each.
	const wholeWords = whole.length > 0 ? [`(?<!${letter})(?:${whole.map(patternOf).join('|')})`] : [];
	const pattern = new RegExp([addresses, ...wholeWords, ...anywhere.map(patternOf)].join('|'), 'giu');
	return (text) => {
		const found: string[] = [];
		const masked = text.normalize('NFC').replace(pattern, (match) => {
			found.push(match);
			const word = fold(match);
			return insteadOf.get(word) ?? insteadOf.get(word.replace(/(?:'?s|\p{N}+)$/u, '')) ?? address;
		});
		return { text: masked, found };
	};
}

/** What stands between the digits of a telephone number, as everybody writes it otherwise. */
const gaps = String.raw`[\s()/.\-‐‑–]*`;

/** E-mail addresses, addresses on the web with and without what stands before `www`, and numbers as dialled from abroad. */
const addresses = [
	String.raw`[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]*[^\s@<>().,;:!?]`,
	String.raw`(?:https?:\/\/|www\.)(?:\([^\s<>()]*\)|[^\s<>()])*(?:\([^\s<>()]*\)|[^\s<>().,;:!?])`,
	String.raw`\+\d(?:${gaps}\d){8,14}(?!\p{N})`,
].join('|');

/** Marks that nobody sees may stand between any two letters. */
const unseen = String.raw`\p{Default_Ignorable_Code_Point}*`;
const letter = String.raw`[\p{L}\p{N}\p{M}]`;
/** Scripts that set words apart, and put at most an s at the end of a name. */
const apart = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{N}]/u;

function isApart(word: string): boolean {
	return apart.test([...word][0]!) || isNumber(word);
}

function isNumber(word: string): boolean {
	return /^[+(\d][\d\s()/.-]*$/.test(word) && word.replace(/\D/g, '').length > 6;
}

/** A word that went through `fold`, as it may be written. Of a number the end tells, however the country is dialled. */
function patternOf(word: string): string {
	if (isNumber(word)) {
		const end = [...word.replace(/\D/g, '').slice(-7)].join(gaps);
		return String.raw`[+(]?(?:\d${gaps})*${end}(?!\p{N})`;
	}
	const body = word.match(/ss|./gsu)!.map(spellings).join(unseen);
	const last = [...word].at(-1)!;
	if (!apart.test(last)) return body;
	const number = /\p{N}/u.test(last) ? '' : String.raw`|\p{N}+`;
	return `${body}(?:${unseen}${apostrophes}?s${number})?(?!${letter})`;
}

const apostrophes = "['’‘ʼ´`＇]";
const hyphens = '[-‐‑‒–－]';

function spellings(character: string): string {
	if (/\s/.test(character)) return String.raw`\s+`;
	if (character === 'ss') return `(?:s${unseen}s|ß)`;
	if (character === 'i') return '[iıİｉ]';
	if (character === "'") return apostrophes;
	if (character === '-') return hyphens;
	const exact = character.replace(/[\\^$.*+?()[\]{}|/]/, '\\$&');
	// East Asian keyboards write Latin letters as wide as their own.
	return /[!-~]/.test(character)
		? `[${exact}${String.fromCodePoint(character.charCodeAt(0) + 0xfee0)}]`
		: exact;
}

/** A text without what is a matter of writing: case, width, invisible marks, and the shape of hyphens and apostrophes. */
function fold(text: string): string {
	return text
		.replace(new RegExp(apostrophes, 'g'), "'")
		.normalize('NFKC')
		.replace(/\p{Default_Ignorable_Code_Point}/gu, '')
		.replace(new RegExp(hyphens, 'g'), '-')
		.replace(/\s+/g, ' ')
		.trim()
		.toLowerCase()
		.replace(/i\u0307|ı/g, 'i')
		.replaceAll('ß', 'ss');
}
