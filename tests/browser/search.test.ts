import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { shared } from '../sites/shared.ts';
import { built } from '../sites/site.ts';
import { launch } from './browser.ts';
import { axeFaults, look, overflow } from './look.ts';
import { type Served, serve } from './serve.ts';
import { inEveryWindow, sizes } from './windows.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
let served: Served;
let root = '';

beforeAll(async () => {
	[browser, root] = await Promise.all([launch(), shared('sample')]);
	served = await serve(path.join(root, 'dist'));
});
afterAll(async () => {
	await browser?.close();
	await served?.close();
});

const visit = <Result>(
	address: string,
	see: (page: Page, faults: string[]) => Promise<Result>,
	options: BrowserContextOptions = {},
) =>
	look(browser, served.url + address, { viewport: sizes.desk, ...options }, ({ page, faults }) =>
		see(page, faults),
	);

const status = (page: Page) => page.locator('[data-search-status]');
const titles = (page: Page) => page.locator('[data-search-results] a').allTextContents();

async function searchFor(page: Page, words: string): Promise<void> {
	await page.keyboard.press('/');
	await page.waitForSelector('dialog[open]');
	await page.keyboard.type(words);
	await page.waitForSelector('dialog [data-search-status]:not(:empty)');
}

describe('the dialog', () => {
	test('costs nothing before it is opened, and little when it is', async () => {
		await visit('posts/', async (page, faults) => {
			const loaded: { url: string; type: string; bytes: number }[] = [];
			page.on('response', async (response) => {
				const body = await response.body().catch(() => Buffer.of());
				// What a host sends: text compressed, the parts of the index as they are.
				const bytes = Math.min(body.length, gzipSync(body).length);
				loaded.push({ url: response.url(), type: response.request().resourceType(), bytes });
			});
			await page.reload({ waitUntil: 'networkidle' });
			expect(loaded.filter(({ type, url }) => type === 'script' || /pagefind|client/.test(url))).toEqual([]);

			loaded.length = 0;
			await searchFor(page, 'ledger');
			await page.waitForLoadState('networkidle');
			const own = loaded.filter(({ type }) => type !== 'font');
			const sum = own.reduce((total, { bytes }) => total + bytes, 0);
			console.info(`a first search: ${own.length} requests, ${(sum / 1000).toFixed(1)} kB`);
			expect(sum).toBeLessThanOrEqual(140_000);
			expect(faults).toEqual([]);
		});
	});

	test('opens with a key, finds a post, shows why, says how much, and gives the focus back', async () => {
		await visit('cv/', async (page, faults) => {
			await page.locator('nav a').first().focus();
			await searchFor(page, 'exactly once');
			expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q');
			expect(await titles(page)).toContain('Exactly once is a property of the ledger, not of the queue');
			await expect(status(page).textContent()).resolves.toMatch(/^\d+ results$/);
			expect(await status(page).getAttribute('role')).toBe('status');
			const marks = await page.locator('dialog mark').allTextContents();
			expect(marks.map((mark) => mark.toLowerCase())).toContain('once');

			await page.keyboard.press('Escape');
			expect(await page.locator('dialog[open]').count()).toBe(0);
			expect(await page.evaluate(() => document.activeElement?.closest('nav') !== null)).toBe(true);

			// What was looked for is still there, ready to be written over.
			await searchFor(page, 'Joost');
			await expect.poll(() => titles(page)).toEqual(expect.arrayContaining(['Joost Verhaegen']));
			expect(await page.locator('dialog input[type=search]').inputValue()).toBe('Joost');
			expect(faults).toEqual([]);
		});
	});

	test('narrows to a kind, with counts, and shows more on demand', async () => {
		await visit('', async (page) => {
			await searchFor(page, 'the');
			const count = async (kind: string) =>
				Number(await page.locator(`label:has([value="${kind}"]) [data-search-count]`).textContent());
			const all = await count('');
			const posts = await count('post');
			expect(await status(page).textContent()).toBe(`${all} results`);
			expect(posts).toBeGreaterThan(0);
			expect(posts).toBeLessThan(all);

			await page.locator('label:has([value="post"])').click();
			await expect.poll(() => status(page).textContent()).toBe(`${posts} results`);
			expect(new Set(await page.locator('dialog li .fact').allTextContents())).toEqual(new Set(['Writing']));
			expect(await count('')).toBe(all);

			const more = page.getByRole('button', { name: 'More results' });
			const before = (await titles(page)).length;
			expect(before).toBeLessThan(posts);
			await more.click();
			await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(before);
			expect(await page.evaluate(() => document.activeElement?.closest('li') !== null)).toBe(true);
		});
	});

	test('is used with the keyboard alone', async () => {
		await visit('', async (page) => {
			await searchFor(page, 'refunds');
			const focused = () => page.evaluate(() => document.activeElement?.textContent);
			const [first, second] = await titles(page);
			await page.keyboard.press('ArrowDown');
			expect(await focused()).toBe(first);
			await page.keyboard.press('ArrowDown');
			expect(await focused()).toBe(second);
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('ArrowUp');
			await page.keyboard.press('Enter');
			expect(await focused()).toBe(first);
			const href = await page.evaluate(() => (document.activeElement as HTMLAnchorElement).href);
			await page.keyboard.press('Enter');
			await page.waitForURL(href);
		});
	});

	test('opens from the link too, and closes from its button or from outside', async () => {
		await visit('', async (page) => {
			const link = page.getByRole('link', { name: 'Search', exact: true });
			for (const close of [
				() => page.getByRole('button', { name: 'Close' }).click(),
				() => page.mouse.click(5, 5),
			]) {
				await link.click();
				await page.waitForSelector('dialog[open]');
				await close();
				expect(await page.locator('dialog[open]').count()).toBe(0);
				expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
			}
			expect(page.url()).toBe(served.url);
		});
	});

	test('leaves the key alone where somebody writes', async () => {
		await visit('search/', async (page) => {
			await page.waitForSelector('search:not([hidden])');
			await page.locator('main input[type=search]').focus();
			await page.keyboard.type('a/b');
			expect(await page.locator('main input[type=search]').inputValue()).toBe('a/b');
			expect(await page.locator('dialog').count()).toBe(0);
		});
	});

	test('looks into other languages when the own one holds nothing, or on demand', async () => {
		await visit('', async (page) => {
			await searchFor(page, 'συμφωνία');
			await expect.poll(() => titles(page)).toEqual(['Ευανθία Δρακάτου']);
			expect(await page.locator('dialog li a').getAttribute('lang')).toBe('el');
		});
		await visit('', async (page) => {
			await searchFor(page, 'Ilka');
			const before = await status(page).textContent();
			await page.getByRole('button', { name: 'Search what is written in German and Greek too' }).click();
			await expect.poll(() => status(page).textContent()).not.toBe(before);
		});
	});

	test('says so when there is nothing, and when search does not load', async () => {
		await visit('', async (page) => {
			await searchFor(page, 'xyzzyplugh');
			expect(await status(page).textContent()).toBe('Nothing found for “xyzzyplugh”.');
			expect(await titles(page)).toEqual([]);
		});
		await visit('', async (page) => {
			await page.route('**/pagefind/**', (route) => route.abort());
			await searchFor(page, 'ledger');
			expect(await status(page).textContent()).toBe('Search cannot be loaded right now.');
		});
		await visit('', async (page) => {
			await page.route('**/client.*.js', (route) => route.abort());
			await page.keyboard.press('/');
			await page.waitForURL(`${served.url}search/`);
		});
	});

	test('has no fault, in light and dark, on a phone and on a desk', async () => {
		await visit('posts/', async (page, faults) => {
			await searchFor(page, 'money');
			await page.waitForTimeout(200);
			await inEveryWindow(page, async (window) => {
				expect(await axeFaults(page), window).toEqual([]);
				expect(await overflow(page), window).toEqual([]);
			});
			expect(faults).toEqual([]);
		});
	});
});

describe('the page', () => {
	test('takes what to look for from its address, and keeps it there', async () => {
		await visit('search/?q=pencil', async (page, faults) => {
			await expect.poll(async () => (await titles(page)).length).toBeGreaterThan(0);
			expect(await page.locator('[data-search-browse]').isVisible()).toBe(false);
			expect(await page.locator('dialog').count()).toBe(0);
			await page.locator('main input[type=search]').fill('cake & "tea"');
			await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe('cake & "tea"');
			await page.locator('main input[type=search]').fill('');
			await expect.poll(() => page.url()).toBe(`${served.url}search/`);
			expect(await page.locator('[data-search-browse]').isVisible()).toBe(true);
			expect(faults).toEqual([]);
		});
	});

	test('is found by no search engine and by no search', async () => {
		const html = await readFile(path.join(root, 'dist/search/index.html'), 'utf8');
		expect(html).toMatch(/<meta name="robots" content="[^"]*noindex/);
		expect(html).not.toContain('data-pagefind-body');
	});

	test('without JavaScript says so, and leads to skills and posts', async () => {
		await visit(
			'',
			async (page) => {
				await page.getByRole('link', { name: 'Search', exact: true }).click();
				expect(page.url()).toBe(`${served.url}search/`);
				expect(await page.locator('main').innerText()).toContain('Search needs JavaScript');
				expect(await page.locator('main search').isVisible()).toBe(false);
				const links = page.locator('main a');
				const shown = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')));
				expect(shown).toEqual(expect.arrayContaining(['/skills/rust/', '/posts/exactly-once/']));
			},
			{ javaScriptEnabled: false },
		);
	});

	test('keeps room for the field, so that nothing moves when the script comes late', async () => {
		await look(browser, 'about:blank', { viewport: sizes.phone }, async ({ page }) => {
			await page.route(/client\.[^/]+\.js$/, async (route) => {
				await new Promise((resolve) => setTimeout(resolve, 600));
				await route.continue();
			});
			await page.goto(`${served.url}search/`, { waitUntil: 'load' });
			const top = () =>
				page.locator('[data-search-browse]').evaluate((part) => part.getBoundingClientRect().top);
			const before = await top();
			expect(await page.locator('main search').isVisible()).toBe(false);
			await page.waitForSelector('main search:not([hidden])');
			expect(await page.locator('main search').isVisible()).toBe(true);
			expect(await top()).toBe(before);
		});
	});

	test('has no fault, in light and dark, on a phone and on a desk', async () => {
		await visit('search/?q=money', async (page, faults) => {
			await page.waitForSelector('main [data-search-results] li');
			await inEveryWindow(page, async (window) => {
				expect(await axeFaults(page), window).toEqual([]);
				expect(await overflow(page), window).toEqual([]);
			});
			expect(faults).toEqual([]);
		});
	});
});

test('below a base path, without trailing slashes, in a right-to-left language', async () => {
	const site = await built('search-below-a-base', null, {
		config: "site: 'https://example.com', base: '/me', trailingSlash: 'never',",
		options: 'cards: false',
		files: {
			'content/profile.yaml': 'name: נועה\nlang: he\nskills:\n  - { id: rust, name: Rust }\n',
			'content/posts/shalom.md': '---\ntitle: שלום עולם\ndate: 2026-01-02\n---\nמילה אחת needle ועוד אחת.\n',
			'content/posts/hello.md':
				'---\ntitle: Hello\nlang: en\ndate: 2026-01-03\nskills: [rust]\n---\nA needle in English.\n',
		},
	});
	const below = await serve(path.join(site, 'dist'), '/me/');
	try {
		await look(browser, below.url, { viewport: sizes.desk }, async ({ page, faults }) => {
			await searchFor(page, 'needle');
			expect(await titles(page)).toEqual(['שלום עולם']);
			expect(await page.locator('dialog li a').getAttribute('href')).toBe(encodeURI('/me/posts/shalom'));
			expect(await page.locator('dialog').getAttribute('dir')).toBe('rtl');
			await page.locator('[data-search-elsewhere]').click();
			await expect.poll(() => titles(page)).toEqual(['שלום עולם', 'Hello']);
			expect(faults).toEqual([]);
		});
	} finally {
		await below.close();
	}
});

test('a site without search has no link, no page and no index', async () => {
	const site = await built('without-search', null, {
		options: 'search: false, cards: false',
		files: { 'content/profile.yaml': 'name: Ada Example\n' },
	});
	const files = await readdir(path.join(site, 'dist'), { recursive: true });
	expect(files.filter((file) => /search|pagefind/.test(file))).toEqual([]);
	const html = await readFile(path.join(site, 'dist/index.html'), 'utf8');
	expect(html).not.toMatch(/data-search|data-pagefind-body|wasm/);
});
