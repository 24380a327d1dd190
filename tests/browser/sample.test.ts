import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { shared } from '../sites/shared.ts';
import { addresses } from './addresses.ts';
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

test.each(addresses)('/%s has no fault, in light and dark, on a phone and on a desk', async (address) => {
	await look(browser, served.url + address, {}, async ({ page, faults }) => {
		await page.evaluate(() => document.fonts.ready);
		await inEveryWindow(page, async (window) => {
			expect(await overflow(page), window).toEqual([]);
			expect(await axeFaults(page), window).toEqual([]);
		});
		expect(faults).toEqual([]);
	});
});

describe('the ten seconds', () => {
	/** Where the parts that a recruiter looks for stand: top, bottom and sides of the lowest of each. */
	const parts = (page: Page) =>
		page.evaluate(() => {
			const box = (element: Element | null | undefined) => {
				if (!element) return null;
				const { top, bottom, left, right, width, height } = element.getBoundingClientRect();
				return { top, bottom, left, right, width, height };
			};
			/** The box of some words, wherever they stand. */
			const words = (text: string) => {
				const walker = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
				for (let node = walker.nextNode(); node; node = walker.nextNode()) {
					const at = node.textContent!.indexOf(text);
					if (at < 0) continue;
					const range = document.createRange();
					range.setStart(node, at);
					range.setEnd(node, at + text.length);
					const { top, bottom, left, right, width, height } = range.getBoundingClientRect();
					return { top, bottom, left, right, width, height };
				}
				return null;
			};
			const skills = [...document.querySelectorAll('main a[href*="/skills/"]')].filter(
				(link) => !link.getAttribute('href')!.endsWith('/skills/'),
			);
			const quote = document.querySelector('main blockquote');
			const peer = [...document.querySelectorAll('main a[href*="/testimonials/relayed/"]')];
			return {
				'1 name': box(document.querySelector('h1')),
				'2 role': words('Staff engineer, payments'),
				'2 employer': words('Tallyhouse'),
				'3 place': words('Hamburg'),
				'4 time zone': words('UTC+1, summer UTC+2'),
				'5 availability': words('Open to work'),
				'5 as of': words('as of 2 Nov 2026'),
				'6 first skill': box(skills[0]),
				'6 second skill': box(skills[1]),
				'6 third skill': box(skills[2]),
				'7 evidence of the first': box(skills[0]?.parentElement),
				'7 evidence of the third': box(skills[2]?.parentElement),
				'8 sentence': box(quote),
				'8 peer': box(peer.find((link) => !link.closest('blockquote') && /[A-Z]/.test(link.textContent!))),
				'9 contact': box(document.querySelector('main a[href^="mailto:"]')),
				'10 CV': box(document.querySelector('main a[href$="/cv/"]')),
			};
		});

	test.each([
		['desk', sizes.desk, /^/],
		['phone', sizes.phone, /^(?:[1-7]|9) /],
	] as const)('show what is looked for in the first window of a %s', async (_name, viewport, wanted) => {
		await look(browser, served.url, { viewport, javaScriptEnabled: true }, async ({ page }) => {
			await page.evaluate(() => document.fonts.ready);
			const found = await parts(page);
			for (const [part, box] of Object.entries(found)) {
				if (!wanted.test(part)) continue;
				expect(box, part).not.toBeNull();
				expect(box!.top, part).toBeGreaterThanOrEqual(0);
				expect(box!.bottom, part).toBeLessThanOrEqual(viewport.height);
				expect(box!.left, part).toBeGreaterThanOrEqual(0);
				expect(box!.right, part).toBeLessThanOrEqual(viewport.width);
			}
			expect(found['9 contact']!.width).toBeGreaterThanOrEqual(24);
			expect(found['9 contact']!.height).toBeGreaterThanOrEqual(24);
		});
	});

	test('a peer’s sentence peeks into the first window of a phone', async () => {
		await look(browser, served.url, { viewport: sizes.phone }, async ({ page }) => {
			const sentence = (await parts(page))['8 sentence'];
			expect(sentence!.top).toBeLessThan(sizes.phone.height);
		});
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

	test.each(['', 'cv/', 'posts/exactly-once/', 'testimonials/', 'skills/'])(
		'/%s fits into 320 px and into a window at 200 %',
		async (address) => {
			for (const options of [
				{ viewport: { width: 320, height: 568 } },
				{ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 },
			])
				await look(browser, served.url + address, options, async ({ page }) =>
					expect(await overflow(page)).toEqual([]),
				);
			// Text alone twice as large, as a reader may set it, whatever the policy of the page.
			const reader = { viewport: sizes.desk, bypassCSP: true };
			await look(browser, served.url + address, reader, async ({ page }) => {
				await page.addStyleTag({ content: 'html { font-size: 200% !important }' });
				expect(await overflow(page)).toEqual([]);
			});
		},
	);

	test('in colours that the system forces, and without motion, all text is there', async () => {
		const seen = await Promise.all(
			[{}, { forcedColors: 'active' as const, reducedMotion: 'reduce' as const }].map((options) =>
				look(browser, served.url, { viewport: sizes.desk, ...options }, async ({ page, faults }) => {
					expect(await overflow(page)).toEqual([]);
					expect(faults).toEqual([]);
					return page.evaluate(() => document.body.innerText);
				}),
			),
		);
		expect(seen[1]).toBe(seen[0]);
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
