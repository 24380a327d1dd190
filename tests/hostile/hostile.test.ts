import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import RssParser from 'rss-parser';
import { unified } from 'unified';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { renderInline } from '../../src/markdown/inline.ts';
import { initials } from '../../src/profile/initials.ts';
import { monogramSvg } from '../../src/seo/monogram.ts';
import { redirectPage } from '../../src/seo/redirect-page.ts';
import { hiddenCharacters } from '../../src/testimonials/hidden-characters.ts';
import { launch } from '../browser/browser.ts';
import { serve } from '../browser/serve.ts';
import { hostile } from '../exports/hostile-strings.ts';
import { type BuiltPage, parsePage } from '../sites/html.ts';
import { layOut, rebuild } from '../sites/site.ts';
import { siteOfTexts, visible } from './site-of-texts.ts';
import { unescaped } from './unescaped.ts';
import { watch } from './watch.ts';

vi.setConfig({ testTimeout: 180_000, hookTimeout: 300_000 });

/** Those of which something shows: the others cannot be a title. */
const shown = hostile.filter((text) => visible(text) !== '');

/** Numbers of the texts that the gate lets a peer write: as many in a row as one file has room for. */
const peers: number[][] = [];
for (let at = 0, room = 0; at < shown.length; at++) {
	const { length } = shown[at]!;
	if (length > 3000 || hiddenCharacters(shown[at]!).length > 0) continue;
	if (length > room) {
		peers.push([]);
		room = 4000;
	}
	peers.at(-1)!.push(at);
	room -= length + 3;
}
const filesOf = (texts: readonly string[]) =>
	siteOfTexts(
		texts,
		peers.map((numbers) => numbers.map((at) => texts[at]!)),
	);
const files = filesOf(shown);
/** The same site with harmless words of the same length in place of every text. Nobody reads its PDF, which is a line. */
const harmless = {
	...filesOf(
		shown.map((text, at) => `q${at.toString(36)}z`.padEnd(text.length, ' xxxxxxx').replace(/ $/, 'x')),
	),
	'templates/cv/cv.typ': '#set document(title: "CV")\nHarmless\n',
};

interface Built {
	dist: string;
	pages: BuiltPage[];
}

async function buildOf(name: string, files: Record<string, string>): Promise<Built> {
	const root = await layOut(name, null, { files, options: 'cards: false' });
	await rebuild(root);
	const dist = path.join(root, 'dist');
	const pages = namesIn(dist, 'html').map(async (file) =>
		parsePage(file, await readFile(path.join(dist, file), 'utf8')),
	);
	return { dist, pages: await Promise.all(pages) };
}

function namesIn(dist: string, extension: string): string[] {
	return globSync(`**/*.${extension}`, { cwd: dist }).sort();
}

let browser: Awaited<ReturnType<typeof launch>>;
let served: Awaited<ReturnType<typeof serve>>;
let site: Built;
let twin: Built;

beforeAll(async () => {
	site = await buildOf('hostile', files);
	twin = await buildOf('harmless', harmless);
	[browser, served] = await Promise.all([launch(), serve(site.dist)]);
});
afterAll(async () => {
	await browser?.close();
	await served?.close();
});

const addressOf = (file: string) => served.url + file.replace(/index\.html$/, '');
const frontmatterOf = (file: string) =>
	JSON.parse(files[file]!.split('\n')[1]!) as { title: string; together?: { at: string } };
const postNames = Object.keys(files).flatMap((file) => /^content\/(posts\/.+)\.md$/.exec(file)?.[1] ?? []);

test('all texts of which anything shows stand in titles, and nearly all in words and frontmatter of peers', () => {
	expect(hostile).toHaveLength(7763);
	expect(shown.length).toBeGreaterThan(7700);
	expect(peers.flat().length).toBeGreaterThan(7500);
	const titles = postNames.map((name) => frontmatterOf(`content/${name}.md`).title).join(' ¶ ');
	expect(shown.filter((text) => !titles.includes(text))).toEqual([]);
	const values = Object.keys(files).flatMap((file) =>
		file.includes('/relayed/') ? (frontmatterOf(file).together?.at ?? []) : [],
	);
	const all = values.join(' ¶ ');
	expect(peers.flat().filter((at) => all.includes(shown[at]!)).length).toBeGreaterThan(7500);
});

describe('in a browser without a policy', () => {
	test('nothing runs', async () => {
		const { visit, executed, close } = await watch(browser);
		for (const { file } of site.pages) await visit(addressOf(file));
		await close();
		expect(executed).toEqual([]);
	});

	test('control: with the escapes undone, hundreds run', async () => {
		const { visit, executed, close } = await watch(browser, unescaped);
		// What a text does to a page may end the visit.
		for (const name of postNames.slice(0, 15)) await visit(`${served.url}${name}/`).catch(() => {});
		await close();
		expect(executed.filter((what) => what.startsWith('called: ')).length).toBeGreaterThan(300);
		expect(executed.filter((what) => what.startsWith('request: ')).length).toBeGreaterThan(5);
	});

	test('search shows them as they are, and nothing runs', async () => {
		const { page, visit, executed, close } = await watch(browser);
		await visit(`${served.url}search/`);
		await page.locator('main input[type=search]').fill('needle');
		const titles = page.locator('main [data-search-results] a');
		await titles.first().waitFor();
		await page.locator('main label:has([value="post"])').click();
		await expect
			.poll(() => page.locator('main [data-search-status]').textContent())
			.toBe(`${postNames.length} results`);
		while ((await titles.count()) < postNames.length) {
			const before = await titles.count();
			await page.locator('main [data-search-more]').click();
			await expect.poll(() => titles.count()).toBeGreaterThan(before);
		}
		expect((await titles.allTextContents()).map(visible).sort()).toEqual(
			postNames.map((name) => visible(frontmatterOf(`content/${name}.md`).title)).sort(),
		);
		const tags = await page
			.locator('[data-search-results] *')
			.evaluateAll((all) => [...new Set(all.map(({ tagName }) => tagName))]);
		expect(tags.sort()).toEqual(['A', 'LI', 'MARK', 'P', 'SPAN']);
		for (const text of shown.filter((_, at) => at % 200 === 0))
			await page.locator('main input[type=search]').fill(text.replace(/\s+/g, ' '));
		await page.waitForTimeout(200);
		expect(executed).toEqual([]);
		await close();
	});
});

describe('pages', () => {
	/** The name of a page where a part of it is made of a text. */
	const nameOf = ({ file }: BuiltPage) => file.replace(/(?<=\/)[^/]*?([rt]\d)(?=\/index\.html$)/, '$1');
	/** Emphasis, code and links, which the owner may write in summaries, and bare addresses in the words of peers. */
	const inline = (tag: string, attributes: Record<string, string>) =>
		['a', 'em', 'strong', 'code', 'br'].includes(tag) &&
		Object.keys(attributes).every((name) => ['href', 'rel'].includes(name));
	const structureOf = ({ elements }: BuiltPage) =>
		elements
			.filter(({ tag, attributes }) => !inline(tag, attributes))
			.map(({ tag, attributes }) => [tag, ...Object.keys(attributes)].join(' '))
			.join('\n');

	test('have the elements and attributes that they have with harmless words', () => {
		const structures = new Map(twin.pages.map((page) => [nameOf(page), structureOf(page)]));
		expect(site.pages.map(nameOf).sort()).toEqual([...structures.keys()].sort());
		for (const page of site.pages) expect(structureOf(page), page.file).toBe(structures.get(nameOf(page)));
	});

	test('have no fault of syntax', () => {
		expect(site.pages.flatMap(({ file, errors }) => errors.map((error) => `${file}: ${error}`))).toEqual([]);
	});

	test('say the texts in headings and in structured data', () => {
		for (const name of postNames) {
			const page = site.pages.find(({ file }) => file === `${name}/index.html`)!;
			const { title } = frontmatterOf(`content/${name}.md`);
			expect(visible(page.all('h1')[0]!.text)).toBe(visible(title));
			const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page.html)![1]!;
			const { '@graph': graph } = JSON.parse(data) as { '@graph': { headline?: string }[] };
			expect(visible(graph.find(({ headline }) => headline)?.headline ?? '')).toBe(visible(title));
		}
	});
});

describe('other forms', () => {
	const read = (name: string) => readFile(path.join(site.dist, name), 'utf8');

	test('feeds are well-formed and give titles back', async () => {
		const rss = await read('rss.xml');
		const atom = await read('atom.xml');
		const titles = (JSON.parse(await read('feed.json')) as { items: { title: string }[] }).items;
		const expected = titles.map(({ title }) => title);
		const all = postNames.map((name) => visible(frontmatterOf(`content/${name}.md`).title));
		expect(expected.filter((title) => !all.includes(title))).toEqual([]);
		expect(expected).toHaveLength(50);
		for (const xml of [rss, atom]) {
			const { items } = await new RssParser().parseString(xml);
			expect(items.map(({ title }) => title)).toEqual(expected);
		}
	});

	const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
	/** Long lines take a reader of Markdown long. */
	const sampled = (_: string, at: number) => at % 4 === 0;
	const kindsIn = (text: string) => {
		const found = { heading: 0, html: 0, image: 0, table: 0, definition: 0, blockquote: 0 };
		const walk = (node: Nodes): void => {
			if (node.type in found) found[node.type as keyof typeof found]++;
			if ('children' in node) for (const child of node.children) walk(child);
		};
		walk(markdown.parse(text) as Root);
		return found;
	};

	test('lines of llms.txt are what they are with harmless words', async () => {
		const [own, plain] = await Promise.all(
			[site, twin].map(({ dist }) => readFile(path.join(dist, 'llms.txt'), 'utf8')),
		);
		const kindsOf = (text: string) => text.split('\n').filter(sampled).map(kindsIn);
		expect(kindsOf(own!)).toEqual(kindsOf(plain!));
		expect(own!.split('\n')).toHaveLength(plain!.split('\n').length);
	});

	test('Markdown twins have the headings and quotations that they have with harmless words, and no HTML', async () => {
		const names = namesIn(site.dist, 'md').filter((name) => /(?:p|peer-)\d*5\.md$/.test(name));
		expect(names.length).toBeGreaterThan(12);
		for (const name of names) {
			const [text, plain] = [await read(name), await readFile(path.join(twin.dist, name), 'utf8')].map(
				(text) => text.replace(/^---\n.*?\n---\n/s, ''),
			);
			const kinds = kindsIn(text!);
			expect([name, kinds]).toEqual([name, { ...kindsIn(plain!), html: 0 }]);
		}
	});

	test('icons are well-formed, whatever a name begins with', async () => {
		const icons = new Set(shown.map((text) => monogramSvg({ text: initials(text) }, { family: 'serif' })));
		const { errors } = await validateXML({
			xml: [{ fileName: 'icons.xml', contents: `<icons>${[...icons].join('')}</icons>` }],
			schema: [
				'<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"><xs:element name="icons"/></xs:schema>',
			],
		});
		expect(errors).toEqual([]);
	});

	test('pages at earlier addresses hold what they should', () => {
		for (const title of shown.map(visible)) {
			const { elements, errors } = parsePage('', redirectPage({ href: '/a/', title, lang: 'en' }));
			const tags = elements.map(({ tag }) => tag).join(' ');
			expect([title, tags]).toEqual([title, 'html head meta title meta meta body a']);
			expect([title, errors]).toEqual([title, []]);
		}
	});

	test('summaries of the owner become emphasis, code and links, and nothing else', () => {
		for (const text of shown) {
			const { elements } = parsePage('', `<!doctype html><body>${renderInline(text)}`);
			const others = elements.filter(({ tag, attributes }) =>
				tag === 'a'
					? Object.entries(attributes).some(
							([name, value]) => name !== 'href' || /^\s*(?:javascript|data|vbscript):/i.test(value),
						)
					: !['html', 'head', 'body', 'br', 'code', 'em', 'strong'].includes(tag) ||
						Object.keys(attributes).length > 0,
			);
			expect([text, others]).toEqual([text, []]);
		}
	});
});
