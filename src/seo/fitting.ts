import { pixels } from './pixels.ts';

interface Box {
	/** Size of the font. */
	size: number;
	/** Pixels that a line may take. */
	width: number;
}

/**
 * The first of some wordings that fits; where none does, the last of them, cut at a word and ended with an ellipsis.
 * @param lang language by which words are told from each other
 */
export function fitting(wordings: readonly [string, ...string[]], box: Box, lang: string): string {
	const texts = wordings.map(oneLine);
	const whole = texts.find((text) => pixels(text, box.size) <= box.width);
	return whole ?? cut(texts.at(-1)!, box, lang);
}

function cut(text: string, box: Box, lang: string): string {
	const room = box.width - pixels('…', box.size);
	return (
		longest(text, box.size, room, new Intl.Segmenter(lang, { granularity: 'word' })) ||
		// One endless word is cut between two letters.
		longest(text, box.size, room, new Intl.Segmenter(lang, { granularity: 'grapheme' }))
	);
}

function longest(text: string, size: number, room: number, segmenter: Intl.Segmenter): string {
	let end = 0;
	for (const { index, segment } of segmenter.segment(text)) {
		if (pixels(text.slice(0, index + segment.length), size) > room) break;
		end = index + segment.length;
	}
	// What only leads to a next word goes with it: spaces, dashes, opening brackets and quotation marks.
	const kept = text.slice(0, end).replace(/[\s\p{Pd}\p{Ps}\p{Pi},;:·&/]+$/u, '');
	return kept === '' ? '' : `${kept.replace(/[.…]+$/u, '')}…`;
}

function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
