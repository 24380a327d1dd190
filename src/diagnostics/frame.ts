import type { Range } from './diagnostic.ts';
import { visible } from './visible.ts';
import { displayWidth, fitEnd, fitStart } from './width.ts';

/** One line of a source, cut to fit, with the columns to underline. */
export interface Frame {
	line: number;
	text: string;
	/** Columns before the marks. */
	indent: number;
	marks: number;
}

const tab = '    ';
const cut = '…';

/**
 * The line at which a range starts, at most `columns` wide: what does not fit is cut so that the start of
 * the range stays in view. Undefined where the source has no such line.
 */
export function frame(source: string, range: Range, columns: number): Frame | undefined {
	const line = source.split(/\r\n|\r|\n/, range.line)[range.line - 1];
	if (line === undefined) return undefined;
	const start = Math.min(range.column - 1, line.length);
	const end = Math.max(
		start,
		range.endLine > range.line ? line.length : Math.min(range.endColumn - 1, line.length),
	);

	// A built page is one long line: what lies far from the place is cut anyway, and slow to measure.
	const far = columns * 8;
	const before = shown(line.slice(Math.max(0, start - far), start));
	const marked = shown(line.slice(start, Math.min(end, start + far)));
	const after = shown(line.slice(end, end + far));
	if (displayWidth(before + marked + after) <= columns) {
		return {
			line: range.line,
			text: before + marked + after,
			indent: displayWidth(before),
			marks: Math.max(1, displayWidth(marked)),
		};
	}

	// The mark comes first, then what leads to it: a third of the line is enough to find the place.
	const lead = keepEnd(before, Math.max(Math.floor(columns / 3), columns - displayWidth(marked + after)));
	const kept = keepStart(marked, columns - displayWidth(lead));
	const tail = kept === marked ? keepStart(after, columns - displayWidth(lead + kept)) : '';
	return {
		line: range.line,
		text: lead + kept + tail,
		indent: displayWidth(lead),
		marks: Math.max(1, displayWidth(kept)),
	};
}

function shown(text: string): string {
	return visible(text.replaceAll('\t', tab));
}

function keepStart(text: string, columns: number): string {
	return displayWidth(text) <= columns ? text : fitStart(text, columns - 1) + cut;
}

function keepEnd(text: string, columns: number): string {
	return displayWidth(text) <= columns ? text : cut + fitEnd(text, columns - 1);
}
