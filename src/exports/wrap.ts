import { displayWidth } from '../diagnostics/width.ts';

/**
 * A text in lines of so many columns. Lines end at spaces; where a script writes without them, between its words.
 * An address stays whole, and may be longer than a line.
 */
export function wrap(text: string, lang: string, columns = 80): string[] {
	const lines: string[] = [];
	let line = '';
	for (const piece of text.split(' ').flatMap((word) => divided(word, lang, columns))) {
		const longer = line + (line && piece.after) + piece.text;
		if (line !== '' && displayWidth(longer) > columns) {
			lines.push(line);
			line = piece.text;
		} else line = longer;
	}
	return line === '' ? lines : [...lines, line];
}

/** A word, or what fits into a line of it, and what stands before it on its line. */
function divided(word: string, lang: string, columns: number): { text: string; after: string }[] {
	if (displayWidth(word) <= columns || isAddress.test(word)) return [{ text: word, after: ' ' }];
	return [...new Intl.Segmenter(lang, { granularity: 'word' }).segment(word)].map(({ segment }, index) => ({
		text: segment,
		after: index === 0 ? ' ' : '',
	}));
}

const isAddress = /:\/\/|@/;
