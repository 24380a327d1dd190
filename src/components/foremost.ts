import type { Testimonial } from '../profile/site.ts';
import type { Relationship } from '../schema/testimonial.ts';

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

/** Testimonials in the order in which the home page quotes them: agreed ones, by relationship, latest first. */
export function foremost(testimonials: readonly Testimonial[]): Testimonial[] {
	const rank = ({ relationship }: Testimonial) => {
		const at = relationship ? weight.indexOf(relationship) : -1;
		return at < 0 ? weight.length : at;
	};
	return testimonials.filter(({ confirmed }) => confirmed).toSorted((a, b) => rank(a) - rank(b));
}
