import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Output } from './output.ts';

interface FeedItem {
	id?: string;
	url?: string;
}

/** A feed of the site, in any of the three formats. */
interface Feed {
	file: string;
	text: string;
	items: FeedItem[];
	/** Why it cannot be read. */
	fault?: string;
}

const known = new WeakMap<Output, Feed[]>();

/** The feeds of a site, each parsed once. */
export function feedsOf(output: Output): Feed[] {
	const feeds = known.get(output) ?? [...output.files.values()].flatMap(feedOf);
	known.set(output, feeds);
	return feeds;
}

function feedOf({ file, text = '' }: { file: string; text?: string }): Feed[] {
	const read = readerOf(file, text.slice(0, 2000));
	if (!read) return [];
	try {
		return [{ file, text, items: read(text) }];
	} catch (error) {
		return [{ file, text, items: [], fault: (error as Error).message }];
	}
}

function readerOf(file: string, start: string): ((text: string) => FeedItem[]) | undefined {
	if (file.endsWith('.xml') && /<rss[\s>]/.test(start)) return readRss;
	if (file.endsWith('.xml') && /<feed[\s>]/.test(start)) return readAtom;
	if (/(?:^|\/)feed[^/]*\.json$/.test(file)) return readJson;
	return undefined;
}

function readRss(text: string): FeedItem[] {
	return (parseRssFeed(text).items ?? []).map(({ guid, link }) => ({ ...idOf(guid?.value), ...urlOf(link) }));
}

function readAtom(text: string): FeedItem[] {
	return (parseAtomFeed(text).entries ?? []).map(({ id, links }) => ({
		...idOf(id),
		...urlOf(links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href),
	}));
}

function readJson(text: string): FeedItem[] {
	return (parseJsonFeed(JSON.parse(text)).items ?? []).map(({ id, url }) => ({ ...idOf(id), ...urlOf(url) }));
}

const idOf = (id: string | undefined) => (id === undefined ? {} : { id });
const urlOf = (url: string | undefined) => (url === undefined ? {} : { url });
