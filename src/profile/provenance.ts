import type { Words } from '../words/words.ts';
import type { Testimonial } from './site.ts';

/** How a peer's words came to this site, in one sentence. */
export function provenanceOf(testimonial: Testimonial, owner: string, words: Words): string {
	const { relayed, login, confirmed } = testimonial;
	if (relayed === undefined) return login === undefined ? '' : words.provenance.submitted(login);
	return confirmed
		? words.provenance[relayed.via](owner, relayed.on)
		: words.provenance.unconfirmed[relayed.via];
}
