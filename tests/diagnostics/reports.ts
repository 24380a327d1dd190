import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Report } from '../../src/diagnostics/report.ts';

/** A diagnostic for a test: an error in a file at 1:1, but for what the test says. */
export function diagnostic(parts: Partial<Diagnostic> = {}): Diagnostic {
	return {
		code: 'wrong-value',
		severity: 'error',
		file: 'content/profile.yaml',
		line: 1,
		column: 1,
		endLine: 1,
		endColumn: 2,
		message: 'it is wrong',
		fix: 'right it',
		...parts,
	};
}

/** A report of one file, whose text is `source`. */
export function report(diagnostics: Diagnostic[], source = '', files = 1): Report {
	return { diagnostics, counts: { files }, sources: new Map([['content/profile.yaml', source]]) };
}
