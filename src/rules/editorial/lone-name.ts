import type { EditorialRule } from './rule.ts';

export const loneName: EditorialRule = {
	code: 'lone-name',
	follows: 'https://developers.google.com/search/docs/appearance/title-link',
	needs: 'profile',
	run: ({ content: { profile } }) => {
		const { name, headline, location } = profile.data;
		const { city, region, country } = location ?? {};
		if (headline !== undefined || (city ?? region ?? country) !== undefined) return [];
		return [
			{
				file: profile.file,
				path: ['name'],
				message: `neither a role nor a place tells this ${name} from others of that name`,
				fix: 'add a `headline` such as `Staff engineer`, or a `location` with your city',
			},
		];
	},
	ok: { name: 'Ada', headline: 'Engineer' },
	notOk: { name: 'Ada', summary: 'I build engines.' },
};
