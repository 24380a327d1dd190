/** The start of a day (YYYY-MM-DD) where the owner lives, with its distance from UTC. */
export function zoned(day: string, timezone = 'UTC'): string {
	const noon = Date.parse(`${day}T12:00:00Z`);
	const name = new Intl.DateTimeFormat('en', { timeZone: timezone, timeZoneName: 'longOffset' })
		.formatToParts(noon)
		.find(({ type }) => type === 'timeZoneName')?.value;
	return `${day}T00:00:00${/[+-]\d{2}:\d{2}/.exec(name ?? '')?.[0] ?? 'Z'}`;
}
