import { catalogue } from './catalogue.ts';
import type { Diagnostic, Finding } from './diagnostic.ts';

/** Turns a finding into the diagnostic that commands print. */
export function diagnose({ code, file, range, message, fix }: Finding): Diagnostic {
	return {
		code,
		severity: catalogue[code].severity,
		file,
		line: range?.line ?? null,
		column: range?.column ?? null,
		endLine: range?.endLine ?? null,
		endColumn: range?.endColumn ?? null,
		message,
		fix,
	};
}

/** Orders by file, then place, then code, so that the same faults are always told in the same order. */
export function compareDiagnostics(a: Diagnostic, b: Diagnostic): number {
	return (
		compare(a.file ?? '', b.file ?? '') ||
		(a.line ?? 0) - (b.line ?? 0) ||
		(a.column ?? 0) - (b.column ?? 0) ||
		compare(a.code, b.code) ||
		compare(a.message, b.message)
	);
}

function compare(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
