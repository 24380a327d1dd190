import type { Slice } from '../fonts/slices.ts';

/**
 * Reckons how many lines a text takes, without laying it out: every word has its share of the width by the widths of
 * its letters. This knows no kerning and few rules, so whoever relies on it looks at what came out.
 * @param room width of a line, as a part of the width that all of the text has in one line
 */
export function reckonLines(text: string, room: number, slices: readonly Slice[]): number {
	const words = text.match(word) ?? [];
	const widest = room * widthOf(text, slices);
	let lines = 1;
	let used = 0;
	for (const word of words) {
		if (used > 0 && used + widthOf(word.trimEnd(), slices) > widest) {
			lines++;
			used = 0;
		}
		used += widthOf(word, slices);
	}
	return lines;
}

/** Lines break after spaces that do not hold words together, and between the signs of East Asia. */
const word =
	/[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]|[^ \u200b\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]*[ \u200b]+|[^ \u200b\p{scx=Han}\p{scx=Hira}\p{scx=Kana}]+/gu;

/** What no font holds, such as emoji, is about as wide as it is tall. */
function widthOf(text: string, slices: readonly Slice[]): number {
	let width = 0;
	for (const character of text) {
		const code = character.codePointAt(0)!;
		width += slices.find(({ characters }) => characters.has(code))?.characters.get(code) ?? 1;
	}
	return width;
}
