import type { Words } from '../words/words.ts';
import type { Profile } from './site.ts';

/** Where the owner works from, from the town to the time zone. */
export function whereabouts({ location, availability }: Profile, words: Words): string[] {
	const { city, region, country, timezone, remote } = location ?? {};
	const place = [city, region, country && words.format.country(country)].filter(Boolean).join(', ');
	const year = Number(availability?.asOf.slice(0, 4) ?? 2026);
	const zone = timezone && words.place.zone(...words.format.offsets(timezone, year));
	return [place, zone, remote === true ? words.place.remote : remote || ''].filter(
		(part) => !!part,
	) as string[];
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
