import { hasBegun } from './has-begun.ts';
import type { EditorialRule } from './rule.ts';

export const missingPortrait: EditorialRule = {
	code: 'missing-portrait',
	follows: 'https://developers.google.com/search/docs/appearance/structured-data/profile-page',
	needs: 'profile',
	run: ({ content }) => {
		const { profile } = content;
		if (profile.data.portrait !== undefined || !hasBegun(content)) return [];
		return [
			{
				file: profile.file,
				path: ['name'],
				message: 'there is no portrait: readers and search results show a monogram instead of a face',
				fix: 'put a photo of you into content/ and write `portrait: ./portrait.jpg`',
			},
		];
	},
	ok: { name: 'Ada', summary: 'Engineer in Turin.', portrait: './ada.jpg' },
	notOk: { name: 'Ada', summary: 'Engineer in Turin.' },
};
