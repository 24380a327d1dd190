const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

function firstLetter(word: string): string {
	for (const { segment } of segmenter.segment(word))
		if (/\p{L}|\p{N}/u.test(segment)) return segment.toUpperCase();
	return '';
}

/** The letters that stand for a name: the first of its first and last word, one where letters join or there is one word. */
export function initials(name: string): string {
	const letters = name.split(/\s+/).map(firstLetter).filter(Boolean);
	const first = letters[0] ?? '';
	const joined = /\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Mongolian}/u.test(first);
	return letters.length > 1 && !joined ? first + letters.at(-1) : first;
}
