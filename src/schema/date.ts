import { z } from 'astro/zod';
import { refined, textThat } from './text.ts';

const pattern = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** True for a date of the calendar written as YYYY, YYYY-MM or YYYY-MM-DD (ISO 8601, no roll-over). */
export function isCalendarDate(value: string): boolean {
	const match = pattern.exec(value);
	if (!match) return false;
	const [, year, month = '01', day = '01'] = match;
	const date = new Date(`${year}-${month}-${day}T00:00:00Z`);
	return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

const expected = 'a date of the calendar, expected YYYY, YYYY-MM or YYYY-MM-DD';
const fix = 'write a date such as 2024, 2024-05 or 2024-05-31';

/** A date as precise as the owner knows it. YAML reads a lone year as a number, so whole numbers are taken too. */
export function date() {
	return z
		.union([z.string().trim().min(1), z.int()])
		.transform(String)
		.superRefine(refined(isCalendarDate, expected, { code: 'wrong-date', fix }))
		.meta({ examples: ['2024', '2024-05', '2024-05-31'] });
}

/** A date to the day. */
export function day() {
	return textThat(
		(value) => value.length === 10 && isCalendarDate(value),
		'a day of the calendar, expected YYYY-MM-DD',
		{ code: 'wrong-date', fix: 'write the day as in 2024-05-31' },
	).meta({ examples: ['2024-05-31'] });
}

/** Adds to an object with `from` and `to` that it may not end before it starts. */
export function period(value: { from?: string; to?: string }, context: z.RefinementCtx): void {
	const { from, to } = value;
	// A date that is wrong is reported by itself.
	if (from === undefined || to === undefined || !isCalendarDate(from) || !isCalendarDate(to)) return;
	const precision = Math.min(from.length, to.length);
	if (to.slice(0, precision) < from.slice(0, precision)) {
		context.addIssue({
			code: 'custom',
			path: ['to'],
			params: { code: 'wrong-period', fix: 'swap the two dates, or correct the one that is wrong' },
			message: `the period ends (${to}) before it starts (${from})`,
			input: to,
		});
	}
}
