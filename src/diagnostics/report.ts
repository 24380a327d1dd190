import type { Diagnostic, Range } from './diagnostic.ts';

/** What a command found, ready for a reporter. */
export interface Report {
	diagnostics: readonly Diagnostic[];
	/** How many files were looked at. */
	counts: { files: number };
	/** Text of the files that diagnostics point into, by the path that they name. */
	sources: ReadonlyMap<string, string>;
}

/** How many of the diagnostics are errors, and how many warnings. */
export function countSeverities(diagnostics: readonly Diagnostic[]): { errors: number; warnings: number } {
	const errors = diagnostics.filter(({ severity }) => severity === 'error').length;
	return { errors, warnings: diagnostics.length - errors };
}

/** The closing line: `1 error in 14 files`. */
export function closingLine({ diagnostics, counts: { files } }: Report): string {
	const { errors, warnings } = countSeverities(diagnostics);
	const found = [
		...(errors > 0 ? [count(errors, 'error')] : []),
		...(warnings > 0 ? [count(warnings, 'warning')] : []),
	];
	return `${found.length === 0 ? 'No problems' : found.join(' and ')} in ${count(files, 'file')}`;
}

/** The stretch of its file that a diagnostic is about, where it has one. */
export function placeOf({ line, column, endLine, endColumn }: Diagnostic): Range | undefined {
	if (line === null || column === null) return undefined;
	return { line, column, endLine: endLine ?? line, endColumn: endColumn ?? column + 1 };
}

function count(number: number, noun: string): string {
	return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
