/**
 * The one date that a run knows, YYYY-MM-DD in UTC: that of `SOURCE_DATE_EPOCH`, else of `now`.
 * @throws {RangeError} where `SOURCE_DATE_EPOCH` is set and is not a number of seconds: guessing would make
 * two builds of one source differ without a word.
 */
export function today(env: { SOURCE_DATE_EPOCH?: string }, now: Date): string {
	const epoch = env.SOURCE_DATE_EPOCH;
	const moment =
		epoch === undefined ? now : new Date(/^\d+$/.test(epoch) ? Number(epoch) * 1000 : Number.NaN);
	// Four digits of a year are what every date of a site has.
	if (Number.isNaN(moment.getTime()) || moment.getUTCFullYear() > 9999) {
		throw new RangeError(`SOURCE_DATE_EPOCH is \`${epoch}\`, expected whole seconds since 1970`);
	}
	return moment.toISOString().slice(0, 10);
}
