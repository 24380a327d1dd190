import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { shared } from '../sites/shared.ts';
import { addresses } from './addresses.ts';
import { launch } from './browser.ts';
import { addressesIn } from './kinds.ts';
import { look } from './look.ts';
import { type Served, serve } from './serve.ts';
import { allParts, expectAtOnce, wordsOfHead } from './ten-seconds.ts';
import { sizes } from './windows.ts';

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

describe('the ten seconds', () => {
	test('show what is looked for at once, without JavaScript', async () => {
		await expectAtOnce(browser, served.url, allParts);
	});

	test('take at most sixty words to say who this is', async () => {
		expect(await wordsOfHead(browser, served.url)).toBeLessThanOrEqual(60);
	});

	test('the skills say what backs them, and lead there', async () => {
		await look(browser, served.url, { viewport: sizes.desk }, async ({ page }) => {
			const rows = await page.evaluate(() =>
				[...document.querySelectorAll('main li:has(a[href*="/skills/"])')].map((row) =>
					row.textContent!.trim(),
				),
			);
			expect(rows.length).toBeGreaterThanOrEqual(3);
			for (const row of rows.slice(0, 3)) expect(row).toMatch(/\d+ (?:posts?|projects?|people|person)/);
		});
	});
});

describe('weight', () => {
	test('the home page fits into the first packets, and its styles beside it', async () => {
		const html = await readFile(path.join(root, 'dist/index.html'));
		expect(gzipSync(html).length).toBeLessThanOrEqual(14 * 1024);
		const sheets = [...html.toString().matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(
			([, href]) => href!,
		);
		const linked = await Promise.all(sheets.map((href) => readFile(path.join(root, 'dist', href))));
		const inline = [...html.toString().matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, css]) =>
			Buffer.from(css!),
		);
		expect(gzipSync(Buffer.concat([...linked, ...inline])).length).toBeLessThanOrEqual(10 * 1024);
	});

	test('no page waits for more than one sheet', async () => {
		const waits = await Promise.all(
			addressesIn(path.join(root, 'dist')).map(async ({ file }) => {
				const [head = ''] = (await readFile(path.join(root, 'dist', file), 'utf8')).split('</head>');
				return { file, sheets: head.split('rel="stylesheet"').length - 1 };
			}),
		);
		expect(waits.filter(({ sheets }) => sheets !== 1)).toEqual([]);
	});

	test.each(addresses)('/%s loads at most 110 kB of type, uses it, and nothing moves', async (address) => {
		await look(browser, 'about:blank', { viewport: sizes.desk }, async ({ page }) => {
			let bytes = 0;
			const fonts: string[] = [];
			page.on('response', async (response) => {
				if (!response.url().endsWith('.woff2')) return;
				fonts.push(response.url());
				bytes += Number((await response.body()).length);
			});
			await page.addInitScript(() => {
				const shifts: number[] = [];
				Object.assign(window, { shifts });
				new PerformanceObserver((list) => {
					for (const entry of list.getEntries())
						shifts.push((entry as PerformanceEntry & { value: number }).value);
				}).observe({ type: 'layout-shift', buffered: true });
			});
			await page.goto(served.url + address, { waitUntil: 'load' });
			await page.evaluate(() => document.fonts.ready);
			await page.waitForTimeout(100);
			const loaded = await page.evaluate(
				() => [...document.fonts].filter(({ status }) => status === 'loaded').length,
			);
			expect(loaded).toBeGreaterThanOrEqual(1);
			expect(fonts.length).toBe(new Set(fonts).size);
			expect(bytes).toBeLessThanOrEqual(110_000);
			const shifts = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
			// As it is reported: to three places.
			expect(shifts.reduce((sum, shift) => sum + shift, 0).toFixed(3)).toBe('0.000');
		});
	});
});

describe('other ways of looking', () => {
	test('without JavaScript the page is the same', async () => {
		const [plain, scripted] = await Promise.all(
			[false, true].map((javaScriptEnabled) =>
				look(browser, served.url, { viewport: sizes.desk, javaScriptEnabled }, async ({ page }) => {
					await page.waitForLoadState('networkidle');
					return page.screenshot();
				}),
			),
		);
		expect(plain!.equals(scripted!)).toBe(true);
	});

	test('the keyboard reaches the content first, and every link shows that it is reached', async () => {
		await look(browser, served.url, { viewport: sizes.desk }, async ({ page }) => {
			await page.keyboard.press('Tab');
			expect(await page.evaluate(() => document.activeElement?.getAttribute('href'))).toBe('#content');
			const links = await page.evaluate(
				() => document.querySelectorAll('a[href]:not([tabindex="-1"])').length,
			);
			for (let index = 1; index < Math.min(links, 12); index++) {
				await page.keyboard.press('Tab');
				const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
				expect(outline).not.toBe('none');
			}
		});
	});

	test('the CV prints on two sheets of A4, without the navigation', async () => {
		await look(browser, `${served.url}cv/`, { viewport: sizes.desk }, async ({ page }) => {
			const pdf = (await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true })).toString(
				'latin1',
			);
			expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeLessThanOrEqual(2);
			await page.emulateMedia({ media: 'print' });
			expect(await page.locator('nav:visible').count()).toBe(0);
			expect(await page.locator('h1:visible').count()).toBe(1);
		});
	});
});
