import { ageInDays } from '../../profile/age.ts';
import { availabilityDays } from '../../profile/assemble.ts';
import type { EditorialRule } from './rule.ts';

export const oldAvailability: EditorialRule = {
	code: 'old-availability',
	follows: 'https://developers.google.com/search/docs/fundamentals/creating-helpful-content',
	needs: 'profile',
	run: ({ content: { profile }, today }) => {
		const { availability } = profile.data;
		const age = availability ? ageInDays(availability.asOf, today) : 0;
		if (age <= availabilityDays) return [];
		return [
			{
				file: profile.file,
				path: ['availability', 'asOf'],
				message: `your availability is ${age} days old, and is no longer shown after ${availabilityDays}`,
				fix: `write \`asOf: ${today}\` if it still holds, or remove \`availability\``,
			},
		];
	},
	ok: { name: 'Ada', availability: { status: 'open', asOf: '2026-11-02' } },
	notOk: { name: 'Ada', availability: { status: 'open', asOf: '2026-08-01' } },
};
