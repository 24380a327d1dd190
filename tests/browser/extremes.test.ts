import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { crowded, word } from '../sites/crowded.ts';
import { shared } from '../sites/shared.ts';
import { built } from '../sites/site.ts';
import { launch } from './browser.ts';
import { axeFaults, look, overflow } from './look.ts';
import { type Served, serve } from './serve.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const widths = [320, 390, 768, 1280];

interface Case {
	site: string;
	base?: string;
	make: () => Promise<string>;
	addresses: string[];
}

const cases: Case[] = [
	{
		site: 'one name',
		make: () => shared('minimal'),
		addresses: ['', '404.html'],
	},
	{
		site: 'long words and much of everything',
		make: () => built('extreme-crowded', null, { files: crowded }),
		addresses: [
			...['', 'cv/', 'skills/', 'posts/', 'posts/p3/', 'projects/', 'projects/one/'],
			...['testimonials/', 'testimonials/relayed/long/', `skills/${word.toLowerCase()}-1/`],
		],
	},
	{
		site: 'from right to left, and many scripts',
		make: () => shared('unicode'),
		addresses: [
			...['', 'cv/', 'skills/', 'posts/', 'posts/مرحبا-بالعالم/', 'posts/你好世界/', 'posts/langer-titel/'],
			...['testimonials/', 'testimonials/relayed/noa/', 'projects/'],
		],
	},
	{
		site: 'below a base path',
		base: '/my-site/',
		make: () => shared('full-below-a-base-path'),
		addresses: ['', 'cv/', 'posts/links/', 'posts/shown/', 'projects/engine/', 'skills/engines/'],
	},
];

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser?.close());

describe.each(cases)('$site', ({ make, base, addresses }) => {
	let served: Served;
	beforeAll(async () => {
		served = await serve(path.join(await make(), 'dist'), base);
	});
	afterAll(() => served?.close());

	test.each(addresses)('/%s has no fault and fits at every width', async (address) => {
		await look(browser, served.url + address, {}, async ({ page, faults }) => {
			await page.evaluate(() => document.fonts.ready);
			for (const width of widths) {
				await page.setViewportSize({ width, height: 800 });
				expect(await overflow(page), `${width} px`).toEqual([]);
				if (width === 390 || width === 1280) expect(await axeFaults(page), `${width} px`).toEqual([]);
			}
			expect(faults).toEqual([]);
		});
	});
});
