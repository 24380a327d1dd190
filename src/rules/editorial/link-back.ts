import { isPrivate } from '../../profile/published.ts';
import type { EditorialRule } from './rule.ts';

/** A build opens no connection, so this is a list to do by hand, said once, until each link says that it was done. */
export const linkBack: EditorialRule = {
	code: 'link-back',
	follows: 'https://microformats.org/wiki/rel-me',
	needs: 'profile',
	run: ({ content: { profile } }) => {
		const open = (profile.data.links ?? []).filter(
			(link) => link.linksBack === undefined && !isPrivate(link),
		);
		if (open.length === 0) return [];
		const [one] = open;
		return [
			{
				file: profile.file,
				path: ['links', profile.data.links!.indexOf(one!), 'url'],
				message: `only a link back proves that a profile is yours; see by hand whether there is one at ${open.map(({ url }) => url).join(', ')}`,
				fix: 'put the address of this site into your profile there, then write `linksBack: true` beside the `url` here; `linksBack: false` where that is not possible',
			},
		];
	},
	ok: { name: 'Ada', links: [{ url: 'https://social.example/@ada', linksBack: true }] },
	notOk: { name: 'Ada', links: [{ url: 'https://social.example/@ada' }] },
};
