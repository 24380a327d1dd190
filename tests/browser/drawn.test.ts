import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { shared } from '../sites/shared.ts';
import { launch } from './browser.ts';
import { axeFaults, look, overflow } from './look.ts';
import { type Served, serve } from './serve.ts';

// A whole build and a browser, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

/** Posts with formulas, diagrams and footnotes, in Markdown and in MDX. */
const posts = ['posts/elsewhere/', 'posts/shown/'];

let served: Served;
let browser: Browser;
beforeAll(async () => {
	served = await serve(path.join(await shared('full'), 'dist'));
	browser = await launch();
});
afterAll(async () => {
	await browser.close();
	served.close();
});

const at = <Result>(post: string, width: number, see: (page: Page, faults: string[]) => Promise<Result>) =>
	look(
		browser,
		new URL(post, served.url).href,
		{
			viewport: { width, height: 800 },
			colorScheme: width === 390 ? 'dark' : 'light',
			hasTouch: width === 390,
		},
		({ page, faults }) => see(page, faults),
	);

/** Boxes of footnotes and of the text beside them. */
function boxes(page: Page) {
	return page.evaluate(() => {
		const box = (element: Element) => {
			const { top, bottom, left, right } = element.getBoundingClientRect();
			return { top, bottom, left, right };
		};
		return {
			notes: [...document.querySelectorAll('.footnotes li[id]')].map(box),
			marks: [...document.querySelectorAll('[data-footnote-ref]')].map(box),
			margin: box(document.querySelector('.margin-notes')!),
			paragraphs: [...document.querySelectorAll('.prose > p')].map(box),
		};
	});
}

describe.each(posts)('%s', (post) => {
	test.each([320, 390, 1280])('is without a fault at %i px', (width) =>
		at(post, width, async (page, faults) => {
			expect(await page.locator('math').count()).toBeGreaterThan(1);
			expect(await page.locator('svg[role=img]').count()).toBeGreaterThan(0);
			expect([...faults, ...(await axeFaults(page)), ...(await overflow(page))]).toEqual([]);
		}),
	);

	test('has its footnotes in the margin where there is one: apart, in order, level with their marks or below', () =>
		at(post, 1280, async (page) => {
			const { notes, marks, margin, paragraphs } = await boxes(page);
			const edge = Math.max(...paragraphs.map(({ right }) => right));
			let above = margin.bottom;
			for (const [index, note] of notes.entries()) {
				expect(note.left).toBeGreaterThan(edge);
				expect(note.top).toBeGreaterThan(above);
				// Never above its mark, and lower only where there was no room.
				expect(note.top).toBeGreaterThan(marks[index]!.top - 12);
				expect(note.top).toBeLessThan(Math.max(marks[index]!.top, above + 24));
				above = note.bottom;
			}
		}));

	test('has them at its foot in a small window, and on paper', () =>
		at(post, 390, async (page) => {
			for (const width of [390, 1280]) {
				await page.setViewportSize({ width, height: 800 });
				await page.emulateMedia({ media: width === 390 ? 'screen' : 'print' });
				const { notes, paragraphs } = await boxes(page);
				expect(notes[0]!.top).toBeGreaterThan(Math.max(...paragraphs.map(({ bottom }) => bottom)));
				expect(await page.locator('.footnotes h2').isVisible()).toBe(true);
			}
		}));
});

test('a link beside a heading can be seen and hit where nothing hovers', () =>
	at('posts/elsewhere/', 390, async (page) => {
		const link = page.getByRole('link', { name: 'Link to this section: What a formula costs' });
		const { width, height } = (await link.boundingBox())!;
		expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
		expect(await link.getAttribute('href')).toBe('#what-a-formula-costs');
		await page.getByRole('heading', { name: 'What a formula costs', exact: true }).waitFor();
	}));

test('and with the keyboard where something does', () =>
	at('posts/elsewhere/', 1280, async (page) => {
		const link = page.locator('.anchor').first();
		const opacity = () => link.evaluate((element) => getComputedStyle(element).opacity);
		expect(await opacity()).toBe('0');
		await link.focus();
		await page.keyboard.press('Shift+Tab');
		await page.keyboard.press('Tab');
		expect(await opacity()).toBe('1');
	}));

test('on paper a link to elsewhere says its address, and nothing is cut', () =>
	at('posts/elsewhere/', 1280, async (page) => {
		await page.emulateMedia({ media: 'print' });
		const after = await page
			.locator('.prose a[href^="https://other.example"]')
			.evaluate((link) => getComputedStyle(link, '::after').content);
		expect(after).toContain('https://other.example/page');
		expect(await page.locator('.anchor').first().isVisible()).toBe(false);
		expect(
			await page
				.locator('.prose pre:visible')
				.evaluateAll((blocks) => blocks.map((block) => getComputedStyle(block).whiteSpace)),
		).not.toContain('pre');
	}));

test('a post without formulas, diagrams and notes loads no sheet for them', () =>
	at('posts/links/', 1280, async (page) => {
		const sheets = await page
			.locator('link[rel=stylesheet]')
			.evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
		expect(sheets.filter((href) => /formula|diagram/.test(href))).toEqual([]);
		expect(sheets.filter((href) => /notes/.test(href))).toHaveLength(1);
	}));
