import type { Code, Severity } from './catalogue.ts';

/** A stretch of a file. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive. */
export interface Range {
	line: number;
	column: number;
	endLine: number;
	endColumn: number;
}

/**
 * One fault in a user's files, in the shape that every command prints.
 * `file` is relative to the site's root, with `/`. The four numbers are null where the fault has no place.
 */
export interface Diagnostic {
	code: Code;
	severity: Severity;
	file: string | null;
	line: number | null;
	column: number | null;
	endLine: number | null;
	endColumn: number | null;
	/** What is there and what was expected. */
	message: string;
	/** What to do about it. */
	fix: string;
}

/** What a finder of faults says; the severity comes from the catalogue. */
export interface Finding {
	code: Code;
	file: string | null;
	range?: Range | null;
	message: string;
	fix: string;
	/** What to write in place of the range, where that can be told. */
	replacement?: string;
	/** A line to add, where one is missing. */
	addition?: string;
}
