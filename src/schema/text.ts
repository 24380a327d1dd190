import { z } from 'astro/zod';
import type { Code } from '../diagnostics/catalogue.ts';

/** What a refinement tells the diagnostics: carried in the `params` of a custom zod issue. */
export interface Fault {
	code: Code;
	fix: string;
}

/** Adds a check that names its diagnostic. `test` gets the trimmed text. */
export function refined(test: (value: string) => boolean, expected: string, fault: Fault) {
	return (value: string, context: z.RefinementCtx): void => {
		// What is empty has been told already.
		if (value !== '' && !test(value)) {
			context.addIssue({
				code: 'custom',
				params: fault,
				message: `\`${value}\` is not ${expected}`,
				input: value,
			});
		}
	};
}

/** What HTML and XML forbid: control characters, and the halves and holes of Unicode. */
const unprintable = /(?![\t\n\r])[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/gu;

/** A text that is not empty, without characters that no page may hold. Some programs leave them behind: nobody sees them. */
export function text() {
	return z
		.string()
		.overwrite((value) => value.replace(/[\v\f]/g, ' ').replace(unprintable, ''))
		.trim()
		.min(1);
}

/** A text with a check of its own. */
export function textThat(test: (value: string) => boolean, expected: string, fault: Fault) {
	return text().superRefine(refined(test, expected, fault));
}
