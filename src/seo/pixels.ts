import { arialWidths } from './arial-widths.ts';

/** What a result page gives to a title and to a description: Arial of this size, in a line of this width. */
export const titleBox = { size: 20, width: 580 } as const;
export const descriptionBox = { size: 14, width: 920 } as const;

const unitsPerEm = 2048;
const widths = new Map<number, number>();
for (const [width, codes] of Object.entries(arialWidths)) {
	for (const range of codes.split(' ')) {
		const [first = 0, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
		for (let code = first; code <= last; code++) widths.set(code, Number(width));
	}
}

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Width of a text in Arial of a size, in pixels. Scripts that Arial lacks are estimated, rather too wide. */
export function pixels(text: string, size: number): number {
	let units = 0;
	for (const character of text) {
		const width = widths.get(character.codePointAt(0)!);
		if (width === undefined) return (graphemeUnits(text) * size) / unitsPerEm;
		units += width;
	}
	return (units * size) / unitsPerEm;
}

/** The slow way, for texts with letters of which several make one sign. */
function graphemeUnits(text: string): number {
	let units = 0;
	for (const { segment } of segmenter.segment(text)) units += unitsOf(segment);
	return units;
}

function unitsOf(grapheme: string): number {
	if (/\p{Emoji_Presentation}|\uFE0F/u.test(grapheme)) return 1.25 * unitsPerEm;
	let units = 0;
	for (const character of grapheme) {
		const known = widths.get(character.codePointAt(0)!);
		if (known !== undefined) units += known;
		else if (!/\p{M}|\p{Cf}/u.test(character)) units += (isFullWidth(character) ? 1 : 0.62) * unitsPerEm;
		else if (/\p{Mc}/u.test(character)) units += 0.3 * unitsPerEm;
	}
	return units;
}

function isFullWidth(character: string): boolean {
	return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\p{Script=Yi}\u3000-\u303F\uFE30-\uFE4F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F000}-\u{1FAFF}]/u.test(
		character,
	);
}
