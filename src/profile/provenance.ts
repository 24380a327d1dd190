import type { Words } from '../words/words.ts';
import type { Provenance, Testimonial } from './site.ts';

/** How a peer's words came to this site, in one sentence. */
export function provenanceOf(testimonial: Testimonial, owner: string, words: Words): string {
	const { relayed, login, confirmed, provenance } = testimonial;
	if (relayed) {
		return confirmed
			? words.provenance[relayed.via](owner, relayed.on)
			: words.provenance.unconfirmed[relayed.via];
	}
	if (login === undefined || !provenance) return '';
	const { level, source, key, edited } = provenance;
	if (!source || (level === 0 && !edited)) return words.provenance.added(owner, login);
	return words.provenance.submitted(login, sourceName(source, words), { signed: level === 2, key, edited });
}

/** What the place is called where words were submitted, as the sentence names it. */
export function sourceName({ kind, number }: NonNullable<Provenance['source']>, words: Words): string {
	return words.provenance[kind](number);
}
