import { otherForm, twinOf } from '../profile/other-forms.ts';
import { cvFiles } from './cv-files.ts';
import { type FeedItem, feedItem, feedOf, feedPosts } from './feed.ts';
import { atomText, jsonFeedText, rssText } from './feed-texts.ts';
import { type FinishedPage, readPage, readText } from './finished-page.ts';
import { llmsText } from './llms.ts';
import { complete, type Source } from './source.ts';
import { twinWriter } from './twins/twins.ts';

/** A page as it was built. */
export interface BuiltHtml {
	/** Its address on this host, with base path. */
	href: string;
	html: string;
}

export interface ExportFile {
	/** Its address on this host, with base path. */
	href: string;
	text: string;
}

export interface ExportOptions {
	feeds: boolean;
	/** Address of the data of a small JPEG of the owner. */
	photo?: string;
	/** What was read of a page before, by all that it depends on. To read them is most of the work. */
	remember?: (page: BuiltHtml, address: string, read: () => FinishedPage) => FinishedPage;
}

/**
 * Everything that is written for other readers than browsers: a Markdown twin of every indexable page, `llms.txt`, the
 * CV in other forms and, where there are posts and an origin, the feeds. Pages are taken one by one, in any order.
 */
export function* exportFiles(
	pages: Iterable<BuiltHtml>,
	source: Source,
	{ feeds, photo, remember = (_page, _address, read) => read() }: ExportOptions,
): Generator<ExportFile> {
	const { site, origin } = source;
	const { home } = site;
	const writeTwin = twinWriter(source);
	const posts = new Map(
		(feeds && origin !== undefined ? feedPosts(site) : []).map((post) => [post.href, post]),
	);
	const items = new Map<string, FeedItem>();
	const projects = new Set(site.projects.map(({ href }) => href));
	const bodies = new Map<string, string>();
	for (const built of pages) {
		const { href, html } = built;
		const address = complete(href, source);
		const page = remember(built, address, () => readPage(html, address));
		const post = posts.get(href);
		if (post) items.set(href, feedItem(post, readText(html, address), source));
		if (projects.has(href)) bodies.set(href, page.text);
		if (page.indexed) yield { href: twinOf(href, home), text: writeTwin(page, href) };
	}
	yield { href: otherForm('llms', home), text: llmsText(source) };
	yield* cvFiles(source, { bodies, photo });

	const found = [...posts.keys()].flatMap((href) => items.get(href) ?? []);
	if (found.length === 0) return;
	const feed = feedOf(found, source);
	yield { href: otherForm('rss', home), text: rssText(feed) };
	yield { href: otherForm('atom', home), text: atomText(feed) };
	yield { href: otherForm('jsonFeed', home), text: jsonFeedText(feed) };
}
