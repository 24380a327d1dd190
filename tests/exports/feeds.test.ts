import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import RssParser from 'rss-parser';
import { describe, expect, test } from 'vitest';
import { feedItem, feedOf, feedPosts } from '../../src/exports/feed.ts';
import { atomText, jsonFeedText, rssText } from '../../src/exports/feed-texts.ts';
import { readText } from '../../src/exports/finished-page.ts';
import { portable } from '../../src/exports/portable.ts';
import { oneLine } from '../../src/exports/printable.ts';
import type { Post, Site } from '../../src/profile/site.ts';
import { words } from '../../src/words/words.ts';
import { hostile } from './hostile-strings.ts';
import { post, site } from './site.ts';

const origin = 'https://ada.example';
const paragraph = (text: string): Root =>
	portable(
		{
			type: 'element',
			tagName: 'div',
			properties: {},
			children: [
				{
					type: 'element',
					tagName: 'p',
					properties: { title: text },
					children: [{ type: 'text', value: text }],
				},
			],
		},
		origin,
	);

function feedFor(of: Site, text: (post: Post) => Root | undefined = ({ title }) => paragraph(title)) {
	const source = { site: of, words: words(of.lang), origin };
	return feedOf(
		of.posts.map((item) => feedItem(item, text(item), source)),
		source,
	);
}

function textOf(html: string): string {
	let text = '';
	const walk = (node: { type: string; value?: string; children?: unknown[] }): void => {
		if (node.type === 'text') text += node.value;
		for (const child of node.children ?? []) walk(child as typeof node);
	};
	walk(fromHtml(html, { fragment: true }));
	return text;
}

describe('7,763 hostile strings as titles, descriptions, tags and content', { timeout: 90_000 }, () => {
	const shown = hostile.map(oneLine).filter((text) => text !== '');
	const feed = feedFor(
		site('Ada', {
			posts: hostile.filter((text) => oneLine(text) !== '').map((text, index) => post(`p${index}`, text)),
		}),
	);
	const rss = rssText(feed);
	const atom = atomText(feed);
	const json = jsonFeedText(feed);

	test('no file holds a character that XML forbids', () => {
		// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
		const forbidden = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udfff]/u;
		expect([rss, atom, json].filter((text) => forbidden.test(text))).toEqual([]);
	});

	test('feedsmith reads them back from RSS', () => {
		const { items = [] } = parseRssFeed(rss);
		expect(items.map(({ title }) => title)).toEqual(shown);
		expect(items.map(({ description }) => description)).toEqual(shown);
		expect(items.map(({ categories }) => categories?.[0]?.name)).toEqual(shown);
		expect(items.map(({ content }) => content?.encoded)).toEqual(feed.items.map(({ html }) => html));
	});

	test('feedsmith reads them back from Atom', () => {
		const { entries = [] } = parseAtomFeed(atom);
		expect(entries.map(({ title }) => title?.value)).toEqual(shown);
		expect(entries.map(({ summary }) => summary?.value)).toEqual(shown);
		expect(entries.map(({ content }) => content?.value)).toEqual(feed.items.map(({ html }) => html));
	});

	test('feedsmith reads them back from JSON Feed', () => {
		const { items = [] } = parseJsonFeed(json);
		expect(items.map(({ title }) => title)).toEqual(shown);
		expect(items.map(({ content_html }) => content_html)).toEqual(feed.items.map(({ html }) => html));
	});

	test('rss-parser reads them back from RSS and Atom', async () => {
		for (const xml of [rss, atom]) {
			const { items } = await new RssParser().parseString(xml);
			expect(items.map(({ title }) => title)).toEqual(shown);
			const content = items.map((item) => (item['content:encoded'] ?? item.content) as string);
			expect(content.map((html) => oneLine(textOf(html)))).toEqual(shown);
		}
	});
});

test('hostile strings as the name of the owner leave a feed readable', async () => {
	const names = hostile
		.filter((_, index) => index % 100 === 0)
		.map(oneLine)
		.filter((text) => text !== '');
	for (const name of names) {
		const feed = feedFor(site(name, { posts: [post('a', 'A')] }));
		expect(parseRssFeed(rssText(feed)).title).toBe(name);
		expect(parseRssFeed(rssText(feed)).items?.[0]?.dc?.creators).toEqual([name]);
		expect(parseAtomFeed(atomText(feed)).authors?.[0]?.name).toBe(name);
		expect((await new RssParser().parseString(atomText(feed))).title).toBe(name);
	}
});

describe('the id of a post', () => {
	const idOf = (more: Partial<Post>) =>
		feedFor(site('Ada', { posts: [post('new', 'A', more)] })).items[0]!.id;

	test('does not change with its title', () => {
		expect(idOf({ title: 'Another' })).toBe(idOf({}));
	});

	test('is the address at which it first appeared', () => {
		expect(idOf({ aliases: ['/posts/old/', '/posts/newer/'] })).toBe('https://ada.example/posts/old/');
	});
});

describe('a feed', () => {
	test('holds the 50 latest posts, none of them a draft or of tomorrow', () => {
		const posts = [
			post('draft', 'D', { draft: true }),
			post('future', 'F', { future: true }),
			...Array.from({ length: 60 }, (_, index) => post(`p${index}`, 'P')),
		];
		const chosen = feedPosts({ posts });
		expect(chosen).toHaveLength(50);
		expect(chosen[0]!.slug).toBe('p0');
	});

	test('carries the day of the latest change, not that of the build', () => {
		const posts = [
			post('a', 'A', { date: '2026-05-01' }),
			post('b', 'B', { date: '2025-01-01', updated: '2026-06-02' }),
		];
		expect(parseRssFeed(rssText(feedFor(site('Ada', { posts })))).lastBuildDate).toBe(
			'Tue, 02 Jun 2026 00:00:00 GMT',
		);
	});

	test('says every day with its time zone', () => {
		const feed = feedFor(site('Ada', { posts: [post('a', 'A', { updated: '2026-06-02' })] }));
		const [entry] = parseAtomFeed(atomText(feed)).entries!;
		expect(entry).toMatchObject({
			published: '2026-03-04T00:00:00.000Z',
			updated: '2026-06-02T00:00:00.000Z',
		});
		const [item] = parseJsonFeed(jsonFeedText(feed)).items!;
		expect(item).toMatchObject({
			date_published: '2026-03-04T00:00:00.000Z',
			date_modified: '2026-06-02T00:00:00.000Z',
		});
	});

	test('tells the language of a post that is not in that of the site', () => {
		const feed = feedFor(site('Ada', { posts: [post('a', 'A', { lang: 'de' })] }));
		expect(parseAtomFeed(atomText(feed)).entries![0]!.xml?.lang).toBe('de');
		expect(parseJsonFeed(jsonFeedText(feed)).items![0]!.language).toBe('de');
	});

	test('takes content out of its page: complete addresses, no scripts, no links of headings', () => {
		const html = `<div class="e-content" data-x="1"><h2 id="a">A<a class="anchor" href="#a">#</a></h2>
			<p onclick="x()"><a href="../b/#c">b</a> <a href="#a">up</a> <a href="javascript:alert(1)">x</a></p>
			<img src="/_astro/p.webp" srcset="/_astro/p-1.webp 360w, /_astro/p-2.webp 640w" alt="P">
			<script>alert(1)</script><style>p{}</style><!-- c --><pre><code class="hljs language-ts">a <span class="hljs-operator">&lt;</span> b</code></pre></div>`;
		const text = readText(`<main>${html}</main>`, `${origin}/posts/a/`);
		const [item] = feedFor(site('Ada', { posts: [post('a', 'A')] }), () => text).items;
		expect(item!.html.replace(/\s+/g, ' ')).toBe(
			'<h2 id="a">A</h2> <p><a href="https://ada.example/posts/b/#c">b</a> <a href="https://ada.example/posts/a/#a">up</a> <a>x</a></p> <img src="https://ada.example/_astro/p.webp" srcset="https://ada.example/_astro/p-1.webp 360w, https://ada.example/_astro/p-2.webp 640w" alt="P"> <pre><code class="language-ts">a &#x3C; b</code></pre>',
		);
	});
});
