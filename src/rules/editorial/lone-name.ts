import type { ProfileData } from '../../schema/profile.ts';
import type { EditorialRule } from './rule.ts';

export const loneName: EditorialRule = {
	code: 'lone-name',
	follows: 'https://developers.google.com/search/docs/appearance/title-link',
	needs: 'profile',
	run: ({ content: { profile } }) => {
		const { name } = profile.data;
		if (!isLone(profile.data)) return [];
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

/** True where neither a role nor a place stands beside the name. */
export function isLone({ headline, location }: ProfileData): boolean {
	const { city, region, country } = location ?? {};
	return headline === undefined && (city ?? region ?? country) === undefined;
}
