import { relationOf } from '../profile/relation.ts';
import type { Testimonial } from '../profile/site.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import type { Holes } from './card.ts';
import { line } from './line.ts';

/** What a peer says, and who that is. */
export function voiceHoles(testimonial: Testimonial, owner: string, words: Words): Holes {
	const [open, close] = wordsOf(testimonial.lang).format.quotes;
	const { relayed, confirmed } = testimonial;
	const doubt = relayed && !confirmed ? words.provenance.unconfirmed[relayed.via] : '';
	return {
		open,
		quote: testimonial.quote,
		close,
		who: testimonial.name,
		relation: line([relationOf(testimonial, owner, words), doubt]),
	};
}
