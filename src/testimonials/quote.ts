import { isEastAsian } from './east-asian.ts';

const longest = 200;

/**
 * The sentence that stands for the whole: what the author made strong, else the first sentence of a fitting length,
 * else the beginning of the first.
 */
export function quoteOf(paragraphs: readonly string[], strong: readonly string[], lang: string): string {
	const emphatic = strong.map(tidy).find((passage) => isTelling(passage, lang));
	if (emphatic) return cut(emphatic, lang);
	const sentences = paragraphs.flatMap((paragraph) => sentencesOf(tidy(paragraph), lang));
	const fitting = sentences.find((sentence) => {
		const { length } = [...sentence];
		return length >= (isEastAsian(sentence) ? 15 : 40) && length <= longest;
	});
	return fitting ?? cut(sentences[0] ?? '', lang);
}

/** Enough words to be a thought: four, or twelve characters where words are not set apart. */
function isTelling(passage: string, lang: string): boolean {
	return isEastAsian(passage) ? [...passage].length >= 12 : wordsOf(passage, lang).length >= 4;
}

function sentencesOf(text: string, lang: string): string[] {
	const segments = new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text);
	return Array.from(segments, ({ segment }) => segment.trim()).filter((sentence) => /\p{L}/u.test(sentence));
}

function wordsOf(text: string, lang: string): Intl.SegmentData[] {
	const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
	return [...segments].filter(({ isWordLike }) => isWordLike);
}

/** Ends a long text after a whole word. */
function cut(text: string, lang: string): string {
	if ([...text].length <= longest) return text;
	const end = [...text].slice(0, longest - 1).join('').length;
	const last = wordsOf(text, lang).findLast(({ index, segment }) => index + segment.length <= end);
	return `${text.slice(0, last ? last.index + last.segment.length : end)}…`;
}

function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
