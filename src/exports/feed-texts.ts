import { generateAtomFeed, generateJsonFeed, generateRssFeed } from 'feedsmith';
import { otherForm } from '../profile/other-forms.ts';
import type { Feed } from './feed.ts';

/** RSS 2.0, with the namespaces that tell a reader the author, the last change and the whole text. */
export function rssText(feed: Feed): string {
	const { title, description, lang, home, author, updated, items } = guarded(feed);
	return withoutCdata(
		generateRssFeed(
			{
				title,
				description,
				link: home,
				language: lang,
				pubDate: updated,
				lastBuildDate: updated,
				atom: { links: [{ href: otherForm('rss', home), rel: 'self', type: 'application/rss+xml' }] },
				items: items.map((item) => ({
					title: item.title,
					link: item.url,
					description: item.summary,
					guid: { value: item.id, isPermaLink: item.id === item.url },
					pubDate: item.published,
					categories: item.categories.map((name) => ({ name })),
					dc: { creators: [author], languages: [item.lang] },
					atom: { updated: item.updated },
					content: { encoded: item.html },
				})),
			},
			{ strict: false },
		),
	);
}

/** Atom 1.0. */
export function atomText(feed: Feed): string {
	const { title, description, lang, home, author, updated, items } = guarded(feed);
	return withoutCdata(
		generateAtomFeed({
			id: home,
			title: { value: title },
			subtitle: { value: description },
			updated,
			authors: [{ name: author, uri: home }],
			links: [
				{ href: otherForm('atom', home), rel: 'self', type: 'application/atom+xml' },
				{ href: home, rel: 'alternate', type: 'text/html' },
			],
			xml: { lang },
			entries: items.map((item) => ({
				id: item.id,
				title: { value: item.title },
				summary: { value: item.summary },
				links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
				published: item.published,
				updated: item.updated,
				categories: item.categories.map((term) => ({ term })),
				content: { value: item.html, type: 'html', xml: { lang: item.lang } },
				xml: { lang: item.lang },
			})),
		}),
	);
}

/** JSON Feed 1.1. */
export function jsonFeedText(feed: Feed): string {
	const { title, description, lang, home, author, items } = feed;
	const authors = [{ name: author, url: home }];
	const value = generateJsonFeed({
		title,
		description,
		home_page_url: home,
		feed_url: otherForm('jsonFeed', home),
		language: lang,
		authors,
		items: items.map((item) => ({
			id: item.id,
			url: item.url,
			title: item.title,
			summary: item.summary,
			content_html: item.html,
			date_published: item.published,
			date_modified: item.updated,
			authors,
			tags: item.categories,
			language: item.lang,
		})),
	});
	return `${JSON.stringify(value, null, '\t')}\n`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const sections = />\s*((?:<!\[CDATA\[[\s\S]*?\]\]>)+)\s*<\//g;

/** Readers disagree about what may stand in a CDATA section; none mistakes a character reference. */
function withoutCdata(xml: string): string {
	const plain = xml.replace(sections, (_, run: string) => {
		const text = run.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, '$1');
		return `>${text.replace(/[&<>]/g, (character) => entities[character]!)}</`;
	});
	return `${plain.replaceAll(guard, '').trimEnd()}\n`;
}

/** A character that is in no text, since `printable` removes it. */
const guard = '\ufdd0';

/** feedsmith writes `'` for every `&apos;`, also for one that is meant as it stands: it must not find it. */
function guarded(feed: Feed): Feed {
	const safe = (text: string) => text.replaceAll('&apos;', `&${guard}apos;`);
	return {
		...feed,
		title: safe(feed.title),
		description: safe(feed.description),
		author: safe(feed.author),
		items: feed.items.map((item) => ({
			...item,
			title: safe(item.title),
			summary: safe(item.summary),
			html: safe(item.html),
			categories: item.categories.map(safe),
		})),
	};
}
