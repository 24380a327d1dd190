import type { Diagnostic } from '../diagnostics/diagnostic.ts';

/** True for a fault that lets nothing be made of the content: an error in the owner's files. Strangers' files are left out instead. */
export function stops({ severity, file }: Diagnostic): boolean {
	return severity === 'error' && !isStrangers(file);
}

function isStrangers(file: string | null): boolean {
	return /^content\/(?:testimonials|provenance)\//.test(file ?? '');
}
