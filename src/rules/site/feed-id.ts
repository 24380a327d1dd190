import { source } from '../../frontmatter/source.ts';
import { feedsOf } from '../feeds.ts';
import type { SiteRule } from './rule.ts';

const feed = (...ids: string[]) =>
	JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Ada',
		items: ids.map((id) => ({ id, url: `https://ada.example/${id}/`, content_text: 'Looms.' })),
	});

export const feedId: SiteRule = {
	code: 'feed-id',
	follows: 'https://www.rfc-editor.org/rfc/rfc4287#section-4.2.6',
	*run(output) {
		for (const { file, text, items } of feedsOf(output)) {
			const { rangeAt } = source(file, text);
			const seen = new Set<string>();
			for (const { id, url } of items) {
				if (id !== undefined && !seen.has(id)) {
					seen.add(id);
					continue;
				}
				const index = text.lastIndexOf(id ?? url ?? '');
				yield {
					file,
					range: index < 0 ? null : rangeAt(index, index + (id ?? url ?? '').length),
					message:
						id === undefined
							? `the item ${url ?? ''} has no id, so readers show it again whenever it changes`
							: `two items have the id \`${id}\`, so readers show one of them`,
					fix: 'give each item an id of its own that never changes',
				};
			}
		}
	},
	ok: { 'feed.json': feed('looms', 'cards') },
	notOk: { 'feed.json': feed('looms', 'looms') },
};
