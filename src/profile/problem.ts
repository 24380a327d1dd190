import type { Code } from '../diagnostics/catalogue.ts';

/** A fault between files: the file and the path within its data, for whoever knows where that stands. */
export interface Problem {
	code: Code;
	file: string;
	path: readonly PropertyKey[];
	message: string;
	fix: string;
}
