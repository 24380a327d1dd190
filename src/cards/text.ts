import type { Holes } from './card.ts';

/** Longest text that is laid out; no card has room for more. */
const longest = 800;

/**
 * What of a text can be drawn: without control and direction marks, which would show as boxes or reorder what stands
 * around them, composed where letters and accents come apart, and cut where it is far too long. No line ends between
 * a number and its word, as in “2 November”.
 */
function drawable(text: string): string {
	const clean = text
		.slice(0, longest)
		.toWellFormed()
		.normalize('NFC')
		.replace(/[\p{Cc}\s]+/gu, ' ')
		.replace(/(?<=\p{Nd}) (?=\p{L})/gu, '\u00a0')
		.replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/g, '');
	return unspaced.test(clean)
		? Array.from(words.segment(clean), ({ segment }) => segment).join('\u200b')
		: clean;
}

/** Scripts that write no spaces between words: satori breaks their lines only where it is told. */
const unspaced = /[\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]/u;
const words = new Intl.Segmenter(undefined, { granularity: 'word' });

/** True for texts whose letters reach further up and down than Latin ones, and need more room between lines. */
export function isTall(text: string): boolean {
	return /[\p{scx=Arabic}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}\p{scx=Devanagari}\p{scx=Bengali}\p{scx=Gurmukhi}\p{scx=Gujarati}\p{scx=Tamil}\p{scx=Telugu}\p{scx=Kannada}\p{scx=Malayalam}\p{scx=Sinhala}\p{scx=Tibetan}]/u.test(
		text.replace(/[\p{Script=Common}\p{Script=Inherited}]/gu, ''),
	);
}

/** The same for all holes. */
export function drawableHoles(holes: Holes): Holes {
	return Object.fromEntries(
		Object.entries(holes).map(([name, value]) => [
			name,
			typeof value === 'string' ? drawable(value) : value.map(drawableHoles),
		]),
	);
}

/** Every text in the holes. */
export function textsOf(holes: Holes): string[] {
	return Object.values(holes).flatMap((value) =>
		typeof value === 'string' ? value : value.flatMap(textsOf),
	);
}

/** The way in which a text runs, by its first letter; `otherwise` where it has none. */
export function directionOf(text: string, otherwise: 'ltr' | 'rtl'): 'ltr' | 'rtl' {
	const letter = /\p{L}/u.exec(text)?.[0];
	if (letter === undefined) return otherwise;
	return /[\p{scx=Arabic}\p{scx=Hebrew}\p{scx=Syriac}\p{scx=Thaana}\p{scx=Nko}\p{scx=Adlam}\p{scx=Rohg}]/u.test(
		letter,
	)
		? 'rtl'
		: 'ltr';
}
