import type { Words } from '../words/words.ts';
import type { Profile } from './site.ts';

/** Where the owner works from, from the town to the time zone. */
export function whereabouts(profile: Profile, words: Words): string[] {
	const { city, region, country } = profile.location ?? {};
	const place = [city, region, country && words.format.country(country)].filter(Boolean).join(', ');
	return [...(place ? [place] : []), ...reach(profile, words)];
}

/** A profile that names no day shows the offsets of this year: no page may ask for the time. */
const yearOfOffsets = 2026;

/** When and from how far the owner works: their time zone, and whether remotely. */
export function reach({ location, availability }: Profile, words: Words): string[] {
	const { timezone, remote } = location ?? {};
	const year = Number(availability?.asOf.slice(0, 4) ?? yearOfOffsets);
	const zone = timezone && words.place.zone(...words.format.offsets(timezone, year));
	return [zone, remote === true ? words.place.remote : remote].filter((part) => !!part) as string[];
}

/** Whether the owner is looking for work, and since when that is true. */
export function availabilityOf({ availability }: Profile, words: Words): string[] {
	if (!availability) return [];
	const { status, from, wants, notice, asOf } = availability;
	return [
		words.availability.status[status],
		from && words.availability.from(from),
		wants,
		notice && words.availability.notice(notice),
		words.availability.asOf(asOf),
	].filter((part) => part !== undefined && part !== '') as string[];
}
