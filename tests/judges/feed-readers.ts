import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/** An entry of a feed as a reader sees it. */
export interface Entry {
	title?: string;
	link?: string;
	/** When it was published, as the reader gives it. */
	date?: string;
	/** Its text, as HTML. */
	content?: string;
}

const parser = new RssParser();

/** A feed as an independent reader sees it: the file that it reads, and how. */
export const feedReaders: Record<string, [file: string, (text: string) => Promise<Entry[]>]> = {
	'feedsmith, RSS': [
		'rss.xml',
		async (text) =>
			(parseRssFeed(text).items ?? []).map(({ title, link, pubDate, content }) => ({
				title,
				link,
				date: pubDate,
				content: content?.encoded,
			})),
	],
	'feedsmith, Atom': [
		'atom.xml',
		async (text) =>
			(parseAtomFeed(text).entries ?? []).map(({ title, links, published, content }) => ({
				title: title?.value,
				link: links?.[0]?.href,
				date: published,
				content: content?.value,
			})),
	],
	'feedsmith, JSON Feed': [
		'feed.json',
		async (text) =>
			(parseJsonFeed(text).items ?? []).map(({ title, url, date_published, content_html }) => ({
				title,
				link: url,
				date: date_published,
				content: content_html,
			})),
	],
	'rss-parser, RSS': [
		'rss.xml',
		async (text) =>
			(await parser.parseString(text)).items.map(({ title, link, pubDate, 'content:encoded': content }) => ({
				title,
				link,
				date: pubDate,
				content,
			})),
	],
	'rss-parser, Atom': [
		'atom.xml',
		async (text) =>
			(await parser.parseString(text)).items.map(({ title, link, pubDate, content }) => ({
				title,
				link,
				date: pubDate,
				content,
			})),
	],
};
