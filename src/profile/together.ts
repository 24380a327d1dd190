import { foremost } from './foremost.ts';
import type { Project, Site, Testimonial } from './site.ts';

/** A place of the owner's past, and when they were there, as far as that is known. */
export interface Stay {
	at?: string;
	from?: string;
	to?: string;
}

/** True where a peer says that they were at the same place as the owner, and their times do not exclude it. */
export function wereTogether(together: Testimonial['together'], { at, from, to }: Stay): boolean {
	if (!together?.at || !at) return false;
	return (
		together.at.toLowerCase() === at.toLowerCase() &&
		startsBy(together.from, to) &&
		startsBy(from, together.to)
	);
}

/** Those of the given peers who were there too. */
export function peersAt(testimonials: readonly Testimonial[], stay: Stay): Testimonial[] {
	return testimonials.filter(({ together }) => wereTogether(together, stay));
}

/** Those who say that they made a project together with the owner, the foremost first. */
export function peersOn({ title, from, to }: Project, { testimonials, lang }: Site): Testimonial[] {
	return peersAt(foremost(testimonials, lang), { at: title, from, to });
}

/** True where a period that starts at `from` does not start after `to`, as far as both are known. */
function startsBy(from: string | undefined, to: string | undefined): boolean {
	if (from === undefined || to === undefined) return true;
	const precision = Math.min(from.length, to.length);
	return from.slice(0, precision) <= to.slice(0, precision);
}
