import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** True for a fault that stops a build: an error in the owner's files. Strangers' files are left out instead. */
export function stops({ severity, file }: Diagnostic): boolean {
	return severity === 'error' && !isStrangers(file);
}

function isStrangers(file: string | null): boolean {
	return /^content\/(?:testimonials|provenance)\//.test(file ?? '');
}

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
