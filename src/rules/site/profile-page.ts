import { described, example } from '../example.ts';
import { isIndexable } from '../head.ts';
import type { SiteRule } from './rule.ts';

const profile = {
	'@type': 'ProfilePage',
	mainEntity: { '@type': 'Person', name: 'Ada' },
};

export const profilePage: SiteRule = {
	code: 'profile-page',
	follows: 'https://developers.google.com/search/docs/appearance/structured-data/profile-page',
	*run({ pages, pageOf }) {
		const found = pages.flatMap((page) =>
			page.things.filter(({ types }) => types.includes('ProfilePage')).map((thing) => ({ page, thing })),
		);
		const [first, second] = found;
		const fix = 'describe one ProfilePage on the home page, with the owner as its mainEntity';
		if (!first) {
			const home = pageOf('index.html');
			if (home && isIndexable(home))
				yield { file: home.file, range: null, message: 'no page says that it is a ProfilePage', fix };
			return;
		}
		if (second)
			yield {
				file: second.page.file,
				range: second.thing.script.find('"ProfilePage"'),
				message: `a second ProfilePage, after that on ${first.page.address}`,
				fix,
			};
		for (const { page, thing } of found) {
			const entity = thing.data.mainEntity;
			if (typeof entity === 'object' && entity !== null) continue;
			yield {
				file: page.file,
				range: thing.script.find('"ProfilePage"'),
				message: 'the ProfilePage has no mainEntity, so it does not say whose it is',
				fix,
			};
		}
	},
	ok: { 'index.html': described(profile) },
	notOk: { 'index.html': example('') },
};
