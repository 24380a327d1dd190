import { feedsOf } from '../feeds.ts';
import type { SiteRule } from './rule.ts';

const json = (id: string) =>
	JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title: 'Ada',
		items: [{ id, content_text: 'x' }],
	});
const rss = '<rss version="2.0"><channel><title>Ada</title><item><guid>looms</guid></item></channel></rss>';

export const feedsDiffer: SiteRule = {
	code: 'feeds-differ',
	follows: 'https://www.jsonfeed.org/mappingrssandatom/',
	*run(output) {
		const folderOf = (file: string) => file.slice(0, file.lastIndexOf('/') + 1);
		const groups = Map.groupBy(
			feedsOf(output).filter(({ fault }) => fault === undefined),
			({ file }) => folderOf(file),
		);
		for (const [first, ...others] of groups.values()) {
			for (const other of others) {
				const ids = new Set(other.items.map(({ id }) => id));
				const known = new Set(first!.items.map(({ id }) => id));
				const missing = [...known, ...ids].find((id) => !known.has(id) || !ids.has(id));
				if (missing === undefined) continue;
				yield {
					file: other.file,
					range: null,
					message: known.has(missing)
						? `the item \`${missing}\` of ${first!.file} is not in this feed`
						: `the item \`${missing}\` is not in ${first!.file}`,
					fix: 'let all feeds list the same items by the same ids',
				};
			}
		}
	},
	ok: { 'feed.json': json('looms'), 'rss.xml': rss },
	notOk: { 'feed.json': json('cards'), 'rss.xml': rss },
};
