import { marksOf } from '../profile/marks.ts';
import type { Skill } from '../profile/site.ts';
import type { Words } from '../words/words.ts';
import type { Holes } from './card.ts';

/** What stands behind a skill, in short: things in one hole, people, who are written in ink, in another. */
export function marksHoles(skill: Skill, words: Words): Holes {
	const marks = marksOf(skill).map(({ kind, count }) => ({ kind, text: words.counts[kind](count) }));
	const [people] = marks.filter(({ kind }) => kind === 'testimonial');
	const things = marks.filter(({ kind }) => kind !== 'testimonial').slice(0, people ? 2 : 4);
	return {
		marks: marks.length > 0 ? 'yes' : '',
		things: things.map(({ text }) => text).join(', ') + (people && things.length > 0 ? ',' : ''),
		people: people?.text ?? '',
	};
}
