import type { Words } from '../words/words.ts';
import type { Testimonial } from './site.ts';

/** What a peer was to the owner, in words: “managed Mara at Acme, 2019–2022”. Empty when nobody said. */
export function relationOf({ relationship, together }: Testimonial, owner: string, words: Words): string {
	const period = together ? words.years(together.from, together.to) : '';
	if (relationship) return words.relations[relationship](owner, { at: together?.at, period });
	const at = together?.at && words.format.isolate(together.at);
	return [at, period].filter(Boolean).join(', ');
}
