import { relationOf } from '../profile/relation.ts';
import type { Testimonial } from '../profile/site.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import type { Holes } from './card.ts';
import { line } from './line.ts';

/** Widths of opening marks in ems, which hang beside the text. Most are as wide as “. */
const hanging: Record<string, number> = { '‘': 0.25, '«': 0.48, '»': 0.48, '「': 1 };

/** What a peer says, and who that is. */
export function voiceHoles(testimonial: Testimonial, owner: string, words: Words): Holes {
	const [open, close] = wordsOf(testimonial.lang).format.quotes;
	const { relayed, confirmed } = testimonial;
	const doubt = relayed && !confirmed ? words.provenance.unconfirmed[relayed.via] : '';
	return {
		hang: `-${hanging[open] ?? 0.43}em`,
		open,
		quote: testimonial.quote,
		close,
		who: testimonial.name,
		relation: line([relationOf(testimonial, owner, words), doubt]),
	};
}
