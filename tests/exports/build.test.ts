import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { shared } from '../sites/shared.ts';
import { build, layOut, page } from '../sites/site.ts';
import { find, hasClass, textsOf } from './tree.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

async function filesOf(root: string, pattern: string): Promise<string[]> {
	const found: string[] = [];
	for await (const file of glob(pattern, { cwd: path.join(root, 'dist') }))
		found.push(file.replaceAll(path.sep, '/'));
	return found.sort();
}

/** Every word and number, for texts whose marks differ. */
const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

let root = '';
beforeAll(async () => {
	root = await shared('sample');
});

describe('feeds of the sample', () => {
	test('have ids of their own, the same in each, and say where they are', async () => {
		const rss = parseRssFeed(await page(root, '/rss.xml'));
		const atom = parseAtomFeed(await page(root, '/atom.xml'));
		const json = parseJsonFeed(await page(root, '/feed.json'));
		const ids = rss.items!.map(({ guid }) => guid?.value);
		expect(new Set(ids).size).toBe(ids.length);
		expect(atom.entries!.map(({ id }) => id)).toEqual(ids);
		expect(json.items!.map(({ id }) => id)).toEqual(ids);
		expect(rss.atom?.links?.[0]).toMatchObject({ rel: 'self', href: 'https://example.com/rss.xml' });
		expect(atom.links?.[0]).toMatchObject({ rel: 'self', href: 'https://example.com/atom.xml' });
		expect(json.feed_url).toBe('https://example.com/feed.json');
	});

	test('have complete addresses only, of files that exist, and no scripts', async () => {
		const { items = [] } = parseJsonFeed(await page(root, '/feed.json'));
		const html = items.map(({ content_html }) => content_html).join('\n');
		const tree = fromHtml(html, { fragment: true });
		expect(
			find(
				tree,
				({ tagName, properties }) => tagName === 'script' || hasClass('anchor')({ properties } as Element),
			),
		).toBeUndefined();
		const addresses = [...html.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g)].flatMap((match) =>
			match[1]!.split(/,\s+/).map((candidate) => candidate.split(' ')[0]!),
		);
		expect(addresses.length).toBeGreaterThan(10);
		expect(addresses.filter((address) => !/^(?:https?|mailto):/.test(address))).toEqual([]);
		const pictures = addresses.filter((address) => address.includes('/_astro/'));
		expect(pictures.length).toBeGreaterThan(0);
		for (const picture of pictures) await readFile(path.join(root, 'dist', new URL(picture).pathname));
	});
});

describe('Markdown twins of the sample', () => {
	test('every indexable page has one, with its title, address and words', async () => {
		const missing: string[] = [];
		for (const file of await filesOf(root, '**/*.html')) {
			const document = fromHtml(await page(root, file));
			const hidden = find(
				document,
				({ properties }) => properties.name === 'robots' && /noindex/.test(String(properties.content)),
			);
			const twin = file === 'index.html' ? 'index.md' : file.replace(/\/index\.html$|\.html$/, '.md');
			const text = await page(root, twin).catch(() => undefined);
			expect([file, text === undefined]).toEqual([file, hidden !== undefined]);
			if (text === undefined) continue;
			const header = parseYaml(/^---\n([\s\S]*?)\n---\n/.exec(text)![1]!) as Record<string, string>;
			expect(header.canonical).toBe(new URL(file.replace(/index\.html$/, ''), 'https://example.com/').href);
			expect(header.title).not.toBe('');
			// Parts of the frame: what leads on, and the initials in place of a portrait.
			const frame = (element: Element) =>
				hasClass('screen')(element) ||
				hasClass('anchor')(element) ||
				// Markdown needs no heading for its footnotes.
				element.properties.id === 'footnote-label' ||
				['nav', 'svg', 'script', 'style'].includes(element.tagName) ||
				(hasClass('margin-notes')(element) && /^posts\/[^/]+\/index/.test(file));
			const said = wordsOf(text).join('');
			const main = find(document, ({ tagName }) => tagName === 'main')!;
			const lost = [...new Set(textsOf(main, frame).flatMap(wordsOf))].filter((word) => !said.includes(word));
			if (lost.length > 0) missing.push(`${file}: ${lost.join(' ')}`);
		}
		expect(missing).toEqual([]);
	});

	test('and llms.txt links to twins that exist', async () => {
		const text = await page(root, '/llms.txt');
		const links = [...text.matchAll(/\]\((https:\/\/example\.com\/[^)]*)\)/g)].map((match) => match[1]!);
		expect(links.length).toBeGreaterThan(40);
		for (const link of links) {
			expect(link).toMatch(/\.md$/);
			await page(root, new URL(link).pathname);
		}
	});
});

test('with a base path every link has it, and the files lie where they are said to be', async () => {
	const based = await shared('full-without-slashes');
	const { items = [] } = parseRssFeed(await page(based, '/rss.xml'));
	expect(items[0]!.link).toBe('https://example.com/my-site/posts/links');
	const twin = await page(based, '/posts/links.md');
	expect(twin).toContain('canonical: "https://example.com/my-site/posts/links"');
	const texts = [
		twin,
		await page(based, '/llms.txt'),
		await page(based, '/index.md'),
		await page(based, '/rss.xml'),
	];
	const strays = texts.flatMap((text) => text.match(/https:\/\/example\.com\/(?!my-site\b)[^\s)"]*/g) ?? []);
	expect(strays).toEqual([]);
	expect(await page(based, '/llms.txt')).toContain('(https://example.com/my-site/index.md)');
});

/** A profile with a skill, and a post. */
const small = {
	'content/profile.yaml': 'name: Ada\nskills: [{ name: Rust }]\n',
	'content/posts/a.md': '---\ntitle: A\ndate: 2026-01-02\n---\nSee [skills](/skills/).\n',
};

test('without an address of the site there are no feeds, and links are paths; a file of the owner’s stays', async () => {
	const plain = await layOut('exports-plain', null, {
		config: '',
		files: { ...small, 'public/llms.txt': 'Mine.\n' },
	});
	expect((await build(plain)).code).toBe(0);
	expect(await filesOf(plain, '{rss.xml,atom.xml,feed.json}')).toEqual([]);
	expect(await page(plain, '/llms.txt')).toBe('Mine.\n');
	expect(await page(plain, '/posts/a.md')).toContain('See [skills](/skills/).');
	const twin = await page(plain, '/skills.md');
	expect(twin).toContain('](/skills/rust/)');
	expect(twin).not.toContain('canonical');
});

test('the feeds can be turned off', async () => {
	const quiet = await layOut('exports-quiet', null, { options: 'feeds: false, cards: false', files: small });
	expect((await build(quiet)).code).toBe(0);
	expect(await filesOf(quiet, '{rss.xml,atom.xml,feed.json}')).toEqual([]);
	expect(await filesOf(quiet, 'llms.txt')).toEqual(['llms.txt']);
});
