import type { Relationship } from '../schema/testimonial.ts';
import type { Testimonial } from './site.ts';

/** Whose word says most to a stranger: those who answered for the work, or paid for it, come first. */
const weight: Relationship[] = [
	'manager',
	'client',
	'report',
	'teacher',
	'mentor',
	'colleague',
	'collaborator',
];

/**
 * Testimonials in the order in which the home page quotes them: agreed ones only, those that its visitors can read
 * first, one of each relationship before a second, by relationship, latest first.
 */
export function foremost(testimonials: readonly Testimonial[], lang: string): Testimonial[] {
	const seen = new Map<string, number>();
	return testimonials
		.filter(({ confirmed }) => confirmed)
		.map((testimonial) => {
			const { relationship } = testimonial;
			const foreign = primary(testimonial.lang) === primary(lang) ? 0 : 1;
			const group = `${foreign} ${relationship}`;
			const before = seen.get(group) ?? 0;
			seen.set(group, before + 1);
			const rank = relationship ? weight.indexOf(relationship) : -1;
			return {
				testimonial,
				key: [foreign, before, rank < 0 ? weight.length : rank],
			};
		})
		.sort(
			(a, b) => a.key.map((part, index) => part - b.key[index]!).find((difference) => difference !== 0) ?? 0,
		)
		.map(({ testimonial }) => testimonial);
}

/** All testimonials, those that are quoted first before those whose authors have not agreed yet. */
export function foremostFirst(testimonials: readonly Testimonial[], lang: string): Testimonial[] {
	return [...foremost(testimonials, lang), ...testimonials.filter(({ confirmed }) => !confirmed)];
}

const primary = (lang: string) => lang.split('-', 1)[0]!.toLowerCase();
