import { feedsOf } from '../feeds.ts';
import type { SiteRule } from './rule.ts';

export const feedSyntax: SiteRule = {
	code: 'feed-syntax',
	follows: 'https://www.jsonfeed.org/version/1.1/',
	*run(output) {
		for (const { file, fault } of feedsOf(output))
			if (fault !== undefined)
				yield {
					file,
					range: null,
					message: `no reader can read this feed: ${fault}`,
					fix: 'correct its syntax',
				};
	},
	ok: { 'feed.json': '{"version": "https://jsonfeed.org/version/1.1", "title": "Ada", "items": []}' },
	notOk: { 'feed.json': '{"version": "https://jsonfeed.org/version/1.1", "title": "Ada", "items": ]}' },
};
