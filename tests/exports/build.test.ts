import { cp, glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import RssParser from 'rss-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { build, digests, layOut, page } from '../sites/site.ts';

/** A whole build takes its time on a busy machine. */
const patience = 180_000;

const sample = fileURLToPath(new URL('../../content/', import.meta.url));

async function sampleSite(name: string, options: Parameters<typeof layOut>[2] = {}): Promise<string> {
	const root = await layOut(name, null, options);
	await cp(sample, path.join(root, 'content'), { recursive: true });
	const { code, output } = await build(root);
	expect([code, code === 0 ? '' : output]).toEqual([0, '']);
	return root;
}

async function filesOf(root: string, pattern: string): Promise<string[]> {
	const found: string[] = [];
	for await (const file of glob(pattern, { cwd: path.join(root, 'dist') }))
		found.push(file.replaceAll(path.sep, '/'));
	return found.sort();
}

/** The first element that fits. */
function find(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
	if (node.type === 'element' && fits(node)) return node;
	for (const child of 'children' in node ? node.children : []) {
		const found = find(child, fits);
		if (found) return found;
	}
	return undefined;
}

const hasClass = (name: string) => (element: Element) => [element.properties.className].flat().includes(name);

/** The texts of a page, without what `skip` leaves out. */
function textsOf(node: Nodes, skip: (element: Element) => boolean = () => false): string[] {
	if (node.type === 'text') return [node.value];
	if (node.type === 'element' && skip(node)) return [];
	return 'children' in node ? node.children.flatMap((child) => textsOf(child, skip)) : [];
}

const textOf = (node: Nodes, skip?: (element: Element) => boolean) => textsOf(node, skip).join('');
const bare = (text: string) => text.replace(/\s+/g, ' ').trim();
const textOfHtml = (html: string) => bare(textOf(fromHtml(html, { fragment: true })));

/** Every word and number, for texts whose marks differ. */
const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

let root = '';
beforeAll(async () => {
	root = await sampleSite('exports');
});

describe('feeds of the sample, as two readers see them', () => {
	test('agree with the pages in title, link, date and content', async () => {
		const rss = parseRssFeed(await page(root, '/rss.xml')).items ?? [];
		const atom = parseAtomFeed(await page(root, '/atom.xml')).entries ?? [];
		const json = parseJsonFeed(await page(root, '/feed.json')).items ?? [];
		const parser = new RssParser();
		const rss2 = (await parser.parseString(await page(root, '/rss.xml'))).items;
		const atom2 = (await parser.parseString(await page(root, '/atom.xml'))).items;
		expect(rss.length).toBeGreaterThan(8);

		for (const [index, item] of rss.entries()) {
			const { pathname } = new URL(item.link!);
			const document = fromHtml(await page(root, pathname));
			const time = find(
				find(document, ({ tagName }) => tagName === 'main')!,
				({ tagName }) => tagName === 'time',
			)!;
			const body = find(document, hasClass('e-content'))!;
			const expected = {
				title: bare(textOf(find(document, ({ tagName }) => tagName === 'h1')!)),
				link: String(
					find(
						document,
						({ tagName, properties }) => tagName === 'link' && [properties.rel].flat().includes('canonical'),
					)!.properties.href,
				),
				day: String(time.properties.dateTime).slice(0, 10),
				content: bare(textOf(body, hasClass('anchor'))),
			};
			const day = (date: unknown) => new Date(String(date)).toISOString().slice(0, 10);
			const seen = [
				{
					title: item.title,
					link: item.link,
					day: day(item.pubDate),
					content: textOfHtml(item.content!.encoded!),
				},
				{
					title: atom[index]!.title?.value,
					link: atom[index]!.links?.[0]?.href,
					day: day(atom[index]!.published),
					content: textOfHtml(atom[index]!.content!.value!),
				},
				{
					title: json[index]!.title,
					link: json[index]!.url,
					day: day(json[index]!.date_published),
					content: textOfHtml(json[index]!.content_html!),
				},
				{
					title: rss2[index]!.title,
					link: rss2[index]!.link,
					day: day(rss2[index]!.pubDate),
					content: textOfHtml(rss2[index]!['content:encoded'] as string),
				},
				{
					title: atom2[index]!.title,
					link: atom2[index]!.link,
					day: day(atom2[index]!.pubDate),
					content: textOfHtml(atom2[index]!.content!),
				},
			];
			expect(seen).toEqual(seen.map(() => expected));
		}
	});

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

test(
	'a second run, with what the first one kept, writes the same bytes',
	async () => {
		const ours = async () =>
			Object.entries(await digests(root)).filter(([file]) => /\.(?:md|txt|xml)$|^feed\.json$/.test(file));
		const before = await ours();
		expect(before.length).toBeGreaterThan(40);
		expect((await build(root)).code).toBe(0);
		expect(await ours()).toEqual(before);
	},
	patience,
);

test(
	'with a base path every link has it, and the files lie where they are said to be',
	async () => {
		const based = await sampleSite('exports-base', {
			config: "site: 'https://example.com', base: '/ada', trailingSlash: 'never',",
		});
		const { items = [] } = parseRssFeed(await page(based, '/rss.xml'));
		expect(items[0]!.link).toBe('https://example.com/ada/posts/exactly-once');
		const twin = await page(based, '/posts/exactly-once.md');
		expect(twin).toContain('canonical: "https://example.com/ada/posts/exactly-once"');
		const texts = [
			twin,
			await page(based, '/llms.txt'),
			await page(based, '/index.md'),
			await page(based, '/rss.xml'),
		];
		const strays = texts.flatMap((text) => text.match(/https:\/\/example\.com\/(?!ada\b)[^\s)"]*/g) ?? []);
		expect(strays).toEqual([]);
		expect(await page(based, '/llms.txt')).toContain('(https://example.com/ada/index.md)');
	},
	patience,
);

/** A profile with a skill, and a post. */
const small = {
	'content/profile.yaml': 'name: Ada\nskills: [{ name: Rust }]\n',
	'content/posts/a.md': '---\ntitle: A\ndate: 2026-01-02\n---\nSee [skills](/skills/).\n',
};

test(
	'without an address of the site there are no feeds, and links are paths; a file of the owner’s stays',
	async () => {
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
	},
	patience,
);

test(
	'the feeds can be turned off',
	async () => {
		const quiet = await layOut('exports-quiet', null, { options: 'feeds: false', files: small });
		expect((await build(quiet)).code).toBe(0);
		expect(await filesOf(quiet, '{rss.xml,atom.xml,feed.json}')).toEqual([]);
		expect(await filesOf(quiet, 'llms.txt')).toEqual(['llms.txt']);
	},
	patience,
);
