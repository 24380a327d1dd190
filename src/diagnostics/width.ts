const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const wide =
	/^(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303E\uFF01-\uFF60\uFFE0-\uFFE6]|\p{Emoji_Presentation}|.\uFE0F)/u;
const none = /^\p{M}+$/u;

/** How many columns of a terminal a text takes, as far as that can be known without the terminal. */
export function displayWidth(text: string): number {
	let width = 0;
	for (const { segment } of graphemes.segment(text))
		width += none.test(segment) ? 0 : wide.test(segment) ? 2 : 1;
	return width;
}

/** The beginning of a text that fits into so many columns. */
export function fitStart(text: string, columns: number): string {
	let fitting = '';
	let width = 0;
	for (const { segment } of graphemes.segment(text)) {
		width += displayWidth(segment);
		if (width > columns) break;
		fitting += segment;
	}
	return fitting;
}

/** The end of a text that fits into so many columns. */
export function fitEnd(text: string, columns: number): string {
	let rest = displayWidth(text);
	let from = 0;
	for (const { segment } of graphemes.segment(text)) {
		if (rest <= columns) break;
		rest -= displayWidth(segment);
		from += segment.length;
	}
	return text.slice(from);
}
