import { otherForm, twinOf } from '../profile/other-forms.ts';
import { type FeedItem, feedItem, feedOf, feedPosts } from './feed.ts';
import { atomText, jsonFeedText, rssText } from './feed-texts.ts';
import { readPage } from './finished-page.ts';
import { llmsText } from './llms.ts';
import type { Source } from './source.ts';
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

/**
 * Everything that is written for other readers than browsers: a Markdown twin of every indexable page, `llms.txt` and,
 * where there are posts and an origin, the feeds. Pages are taken one by one, in any order.
 */
export function* exportFiles(
	pages: Iterable<BuiltHtml>,
	source: Source,
	{ feeds }: { feeds: boolean },
): Generator<ExportFile> {
	const { site, origin } = source;
	const { home } = site;
	const writeTwin = twinWriter(source);
	const posts = feeds && origin !== undefined ? feedPosts(site) : [];
	const items = new Map<string, FeedItem>();
	for (const { href, html } of pages) {
		const page = readPage(html);
		const post = posts.find((candidate) => candidate.href === href);
		if (post) items.set(href, feedItem(post, page.prose ?? page.main, source));
		if (page.indexed) yield { href: twinOf(href, home), text: writeTwin(page, href) };
	}
	yield { href: otherForm('llms', home), text: llmsText(source) };

	const found = posts.flatMap(({ href }) => items.get(href) ?? []);
	if (found.length === 0) return;
	const feed = feedOf(found, source);
	yield { href: otherForm('rss', home), text: rssText(feed) };
	yield { href: otherForm('atom', home), text: atomText(feed) };
	yield { href: otherForm('jsonFeed', home), text: jsonFeedText(feed) };
}
