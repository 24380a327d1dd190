import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { mf2 } from 'microformats-parser';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { launch } from '../browser/browser.ts';
import { look } from '../browser/look.ts';
import { type Served, serve } from '../browser/serve.ts';
import { type BuiltPage, readPages } from '../sites/html.ts';
import { layOut, layOutSample, rebuild } from '../sites/site.ts';
import { cardReaders, type Shared } from './card-readers.ts';
import { graphFaults } from './graph-faults.ts';
import { htmlFaults } from './html-faults.ts';
import { followFiles } from './hyperlink.ts';
import { followLinks } from './linkinator.ts';
import { policyFaults } from './policy-faults.ts';

vi.setConfig({ testTimeout: 120_000 });

const origin = 'https://example.com';

let root = '';
let dist = '';
let browser: Browser;
let served: Served;
let pages: BuiltPage[] = [];

beforeAll(async () => {
	root = await layOutSample('judged-sample');
	dist = path.join(root, 'dist');
	[browser] = await Promise.all([launch(), rebuild(root)]);
	served = await serve(dist);
	pages = await readPages(root);
	expect(pages.length).toBeGreaterThan(50);
});
afterAll(async () => {
	await browser?.close();
	await served?.close();
});

const addressOf = ({ file }: BuiltPage) => `${origin}/${file.replace(/(?<=^|\/)index\.html$/, '')}`;

/** The `content` of a meta element, by its name or property. */
const meta = (page: BuiltPage, name: string) =>
	page.all('meta').find(({ attributes }) => [attributes.name, attributes.property].includes(name))?.attributes
		.content;

const canonical = (page: BuiltPage) =>
	page.all('link').find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href;

const policy = (page: BuiltPage) =>
	page.all('meta').find(({ attributes }) => attributes['http-equiv'] === 'Content-Security-Policy')
		?.attributes.content ?? '';

const isRedirect = (page: BuiltPage) =>
	page.all('meta').some(({ attributes }) => attributes['http-equiv'] === 'refresh');

/** Pages that a search may list. */
const indexable = () => pages.filter((page) => !meta(page, 'robots')?.includes('noindex'));

test('html-validate finds nothing', async () => {
	const whole = pages.filter((page) => !isRedirect(page));
	expect((await Promise.all(whole.map(({ file, html }) => htmlFaults(file, html)))).flat()).toEqual([]);
	expect(await htmlFaults('wrong.html', '<!doctype html><p><img src="a.png"></p>')).not.toEqual([]);
});

describe('every link leads somewhere', () => {
	test('as linkinator follows them, fragments and cards included', async () => {
		const { found, broken } = await followLinks(served.url, origin);
		expect(broken).toEqual([]);
		expect(found).toContain('/og/posts/exactly-once.png');
	});

	test('as hyperlink follows them, fragments and cards included', async () => {
		const { found, broken } = await followFiles(dist, origin);
		expect(broken).toEqual([]);
		expect(found).toContain('load og/posts/exactly-once.png');
	});

	test('and both see where one does not', async () => {
		const folder = await layOut('judged-links', null, {
			files: {
				'index.html': `<!doctype html><title>Wrong</title><meta property="og:image" content="${origin}/missing.png"><a href="#nowhere">Nowhere</a>`,
			},
		});
		const wrong = await serve(folder);
		for (const { broken } of [await followLinks(wrong.url, origin), await followFiles(folder, origin)]) {
			expect(broken.join('\n')).toContain('nowhere');
			expect(broken.join('\n')).toContain('missing.png');
		}
		await wrong.close();
	});
});

test('structured data compiles by the types of schema.org', () => {
	const graphs = new Map<string, unknown>(
		pages.flatMap(({ file, html }) => {
			const text = html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1];
			return text === undefined ? [] : [[file, JSON.parse(text)]];
		}),
	);
	for (const { file } of indexable()) expect([...graphs.keys()]).toContain(file);
	graphs.set('wrong', {
		'@context': 'https://schema.org',
		'@graph': [{ '@type': 'Person', skils: 'a word that schema.org does not have' }],
	});
	const faults = graphFaults('judged-graphs', graphs);
	expect(faults.filter((fault) => !fault.startsWith('wrong: '))).toEqual([]);
	expect(faults.join()).toMatch(/^wrong: .*skils/s);
});

test.each(Object.keys(cardReaders))('%s shows of every page what it says', async (name) => {
	const read = cardReaders[name]!;
	for (const page of indexable()) {
		const expected: Shared = {
			title: meta(page, 'og:title'),
			description: meta(page, 'description'),
			url: canonical(page),
			image: meta(page, 'og:image'),
		};
		expect(Object.values(expected), page.file).not.toContain(undefined);
		expect(page.all('title')[0]?.text, page.file).toContain(expected.title);
		expect(await read(addressOf(page), page.html), page.file).toEqual(expected);
	}
});

describe('microformats-parser reads back', () => {
	const itemsOf = (page: BuiltPage) => mf2(page.html, { baseUrl: addressOf(page) }).items;
	const below = (folder: string) =>
		indexable().filter(({ file }) => new RegExp(`^${folder}/[^/]+/index\\.html$`).test(file));

	test('the person', () => {
		const items = itemsOf(pages.find(({ file }) => file === 'index.html')!);
		const [person, ...others] = items.filter(({ type }) => type?.includes('h-card'));
		expect(others).toEqual([]);
		expect(person?.properties).toMatchObject({
			name: ['Ilka Fenwick'],
			uid: [`${origin}/`],
			url: [`${origin}/`, 'https://code.example/ilka', 'https://social.example/@ilka'],
			'job-title': ['Staff engineer, payments'],
			org: ['Tallyhouse'],
			locality: ['Hamburg'],
			photo: [{ alt: 'Ilka Fenwick', value: expect.stringMatching(/^https:\/\/example\.com\/_astro\//) }],
		});
	});

	test('every post', () => {
		const posts = below('posts');
		expect(posts.length).toBeGreaterThanOrEqual(8);
		for (const page of posts) {
			const items = itemsOf(page);
			expect(
				items.map(({ type }) => type?.join()),
				page.file,
			).toEqual(['h-entry']);
			expect(items[0]?.properties, page.file).toMatchObject({
				name: [page.all('h1')[0]?.text],
				url: [addressOf(page)],
				published: [meta(page, 'article:published_time')?.slice(0, 10)],
				author: [{ type: ['h-card'], properties: { name: ['Ilka Fenwick'], url: [`${origin}/`] } }],
				content: [{ value: expect.stringMatching(/\p{L}/u) }],
			});
		}
	});

	test('the words of every peer', () => {
		const testimonials = below('testimonials/relayed');
		expect(testimonials.length).toBe(10);
		for (const page of testimonials) {
			const items = itemsOf(page);
			expect(
				items.map(({ type }) => type?.join()),
				page.file,
			).toEqual(['h-cite']);
			const [author] = items[0]!.properties.author as { properties: { name: string[] } }[];
			expect(page.all('title')[0]?.text, page.file).toContain(author!.properties.name[0]);
			expect(items[0]?.properties, page.file).toMatchObject({
				url: [addressOf(page)],
				content: [{ value: expect.stringMatching(/\p{L}/u) }],
				published: [expect.stringMatching(/^\d{4}-\d\d-\d\d$/)],
			});
		}
	});
});

describe('the content security policy', () => {
	test('has nothing that csp_evaluator holds against it', () => {
		for (const page of pages) {
			expect(policy(page), page.file).toContain("default-src 'none'");
			expect(policyFaults(policy(page)), page.file).toEqual([]);
		}
		expect(policyFaults("script-src 'unsafe-inline'; object-src *")).not.toEqual([]);
	});

	/** One address of every type of page. */
	const addresses = [
		'',
		'cv/',
		'skills/',
		'skills/payment-ledgers/',
		'projects/',
		'projects/tally/',
		'posts/',
		'posts/exactly-once/',
		'posts/tags/payments/',
		'posts/series/a-good-word/',
		'testimonials/',
		'testimonials/relayed/bisi-rautenberg/',
		'uses/',
		'404.html',
	];

	test('is never violated, neither by a page nor by its search', async () => {
		for (const address of addresses)
			await look(browser, served.url + address, { bypassCSP: false }, async ({ page, faults }) => {
				await page.keyboard.press('/');
				await page.waitForSelector('dialog[open]');
				await page.keyboard.type('ledger');
				await page.waitForSelector('dialog [data-search-results] a');
				expect(faults, address).toEqual([]);
			});
		await look(browser, `${served.url}search/?q=ledger`, { bypassCSP: false }, async ({ page, faults }) => {
			await page.waitForSelector('main [data-search-results] a');
			expect(faults, 'search/').toEqual([]);
		});
	});

	test('stops what a page does not say itself', async () => {
		const home = await readFile(path.join(dist, 'index.html'), 'utf8');
		await writeFile(path.join(dist, 'violating.html'), home.replace('</body>', '<script>1</script></body>'));
		await look(browser, `${served.url}violating.html`, { bypassCSP: false }, async ({ faults }) => {
			expect(faults.join()).toMatch(/Content Security Policy/);
		});
	});
});
