/** A fault of markup. Offsets count UTF-16 units of the Markdown that was given. */
export interface MarkupFault {
	start: number;
	end: number;
	message: string;
	fix: string;
	/** What to write instead, where that can be told. */
	replacement?: string;
}

/** Far more than 1,500 characters of prose need, and little enough that no parser can be kept busy with it. */
export const strictLimits = {
	lines: 300,
	nesting: 8,
	emphasis: 300,
	brackets: 100,
	angles: 20,
	backticks: 100,
};

export const nestedTooDeeply = {
	message: `quotations and lists are nested more than ${strictLimits.nesting} levels deep`,
	fix: 'remove marks and spaces at the start of the lines',
};

const marks = [
	{ limit: strictLimits.emphasis, pattern: /[*_~]/g, what: 'marks of emphasis (`*`, `_`, `~`)' },
	{ limit: strictLimits.brackets, pattern: /[[\]]/g, what: 'square brackets' },
	{ limit: strictLimits.angles, pattern: /</g, what: '`<` signs' },
	{ limit: strictLimits.backticks, pattern: /`/g, what: 'backticks' },
];
const nestingMarks = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t\r\n]|$)))+/gm;
const nestingMark = />|[-+*]|\d+[.)]/g;

/**
 * The first place where text holds so much markup that it is not parsed at all. Markdown parsers take time
 * that grows with the square of such input, or recurse once for each level.
 */
export function excessiveMarkup(markdown: string): MarkupFault | null {
	const lines = nth(markdown, /\r\n?|\n/g, strictLimits.lines);
	if (lines !== null) {
		return fault(
			lines,
			`the text has more than ${strictLimits.lines} lines`,
			'join short lines into paragraphs',
		);
	}
	for (const { 0: prefix, index } of markdown.matchAll(nestingMarks)) {
		const at = nth(prefix, nestingMark, strictLimits.nesting);
		if (at !== null) {
			const start = index + at;
			return { start, end: start + 1, ...nestedTooDeeply };
		}
	}
	for (const { limit, pattern, what } of marks) {
		const at = nth(markdown, pattern, limit);
		if (at !== null) return fault(at, `the text holds more than ${limit} ${what}`, 'write plain sentences');
	}
	return null;
}

/** The offset of the match after the first `count` ones. */
function nth(text: string, pattern: RegExp, count: number): number | null {
	let seen = 0;
	for (const { index } of text.matchAll(pattern)) if (seen++ === count) return index;
	return null;
}

function fault(start: number, message: string, fix: string): MarkupFault {
	return { start, end: start + 1, message, fix };
}
