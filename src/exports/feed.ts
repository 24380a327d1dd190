import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { permalinks } from '../profile/permalinks.ts';
import { roleOf } from '../profile/role.ts';
import type { Post } from '../profile/site.ts';
import { oneLine } from './printable.ts';
import { complete, type Source } from './source.ts';

/** A feed holds the latest posts only: with full content, a thousand of them would be ten megabytes. */
const mostItems = 50;

/** What all three feeds say, in the words of none. All addresses are complete; all dates are days in UTC. */
export interface Feed {
	title: string;
	description: string;
	lang: string;
	home: string;
	author: string;
	/** When the latest of the posts appeared or changed. */
	updated: Date;
	items: FeedItem[];
}

export interface FeedItem {
	/** Stays the same when the title changes, and when the file is renamed and its first address kept in `aliases`. */
	id: string;
	url: string;
	title: string;
	summary: string;
	html: string;
	published: Date;
	updated: Date;
	categories: string[];
	lang: string;
}

/** The posts that a feed holds. */
export function feedPosts({ posts }: { posts: readonly Post[] }): Post[] {
	return posts.filter(({ draft, future }) => !draft && !future).slice(0, mostItems);
}

/** One post of a feed. `text` is that of its page. */
export function feedItem(post: Post, text: Root | undefined, source: Source): FeedItem {
	const { title, description, date, updated, tags, lang } = post;
	const { site } = source;
	const url = complete(post.href, source);
	const names = [
		...tags.map(({ name }) => name),
		...site.skills.filter(({ id }) => post.skills.includes(id)).map(({ name }) => name),
	];
	return {
		id: idOf(post, source),
		url,
		title: oneLine(title),
		summary: oneLine(description),
		html: text ? writer.stringify(text) : '',
		published: day(date),
		updated: day(updated ?? date),
		categories: [...new Map(names.map((name) => [name.toLowerCase(), oneLine(name)])).values()].filter(
			Boolean,
		),
		lang,
	};
}

const writer = unified().use(rehypeStringify).freeze();

/** A feed of some items, latest first. */
export function feedOf(items: FeedItem[], source: Source): Feed {
	const { site, words } = source;
	const title = oneLine(site.profile.name);
	return {
		title,
		description: oneLine([title, roleOf(site.profile, words)].filter(Boolean).join(', ')),
		lang: site.lang,
		home: complete(site.home, source),
		author: title,
		updated: new Date(Math.max(...items.map(({ updated }) => updated.getTime()))),
		items,
	};
}

/** The address at which a post first appeared: a reader knows it by that, wherever it has moved. */
function idOf({ slug, aliases }: Post, source: Source): string {
	const path = aliases[0] ?? permalinks.post(slug);
	return complete(`${source.site.home.replace(/\/$/, '')}${path}`, source);
}

function day(date: string): Date {
	return new Date(`${date}T00:00:00Z`);
}
