/** The start of a day (YYYY-MM-DD) where the owner lives, with its distance from UTC. */
export function zoned(day: string, timezone = 'UTC'): string {
	const noon = Date.parse(`${day}T12:00:00Z`);
	const name = offsets(timezone)
		.formatToParts(noon)
		.find(({ type }) => type === 'timeZoneName')?.value;
	return `${day}T00:00:00${/[+-]\d{2}:\d{2}/.exec(name ?? '')?.[0] ?? 'Z'}`;
}

const made = new Map<string, Intl.DateTimeFormat>();

/** One formatter for each zone: making one takes longer than all that it does. */
function offsets(timeZone: string): Intl.DateTimeFormat {
	const known = made.get(timeZone);
	if (known) return known;
	const format = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' });
	made.set(timeZone, format);
	return format;
}
