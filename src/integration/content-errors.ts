import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** Ends a build. The faults themselves have been printed already. */
export class ContentErrors extends Error {
	override name = 'ContentErrors';
	readonly diagnostics: readonly Diagnostic[];

	constructor(diagnostics: readonly Diagnostic[]) {
		const count = diagnostics.length;
		super(`the content has ${count} ${count === 1 ? 'error' : 'errors'}, listed above; nothing was built`);
		this.diagnostics = diagnostics;
		// The stack would show our code; the fault is in the content.
		this.stack = undefined;
	}
}
