import type { Content } from './content.ts';
import { excerpt } from './excerpt.ts';
import { type Link, permalinks } from './permalinks.ts';
import type { Page } from './site.ts';
import { markOf } from './unlisted.ts';

/** What a page of the owner's own says of itself. */
export function pageOf(
	{ slug, file, data, excerpt: first }: Content['pages'][number],
	lang: string,
	link: Link,
): Page {
	return {
		slug,
		file,
		href: link(permalinks.page(slug)),
		title: data.title,
		description: data.description ?? excerpt(first),
		footer: data.footer ?? false,
		...markOf(data),
		lang: data.lang ?? lang,
	};
}
