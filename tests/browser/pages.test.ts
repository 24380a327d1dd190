import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { type SharedSite, shared } from '../sites/shared.ts';
import { addresses } from './addresses.ts';
import { launch } from './browser.ts';
import { addressesIn, kinds, specimens } from './kinds.ts';
import { layoutFaults } from './layout-faults.ts';
import { axeFaults, look } from './look.ts';
import { type Served, serve } from './serve.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 240_000 });

const widths = [390, 768, 1280, 1680];
/** The rules of axe whose answer differs with the colours of a page. */
const ofColour = ['color-contrast', 'link-in-text-block'];

/** Persons with much and little, in scripts that run one way and the other, and the path below which each stands. */
const persons: [SharedSite, string][] = [
	['sample', '/'],
	['full-below-a-base-path', '/my-site/'],
	['one-line', '/'],
	['crowded', '/'],
	['veteran', '/'],
	['right-to-left', '/'],
	['chinese', '/'],
];

let browser: Browser;
const seen = new Set<string>();
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser?.close());

describe.each(persons)('every kind of page of the person “%s”', (person, base) => {
	let served: Served;
	let pages: Map<string, string>;
	beforeAll(async () => {
		const dist = path.join(await shared(person), 'dist');
		served = await serve(dist, base);
		pages = specimens(dist);
	});
	afterAll(() => served?.close());

	test('is without a fault in every window, and however a reader looks', async () => {
		const found: string[] = [];
		await look(browser, served.url, { reducedMotion: 'reduce' }, async ({ page, faults, goTo }) => {
			for (const [kind, address] of pages) {
				seen.add(kind);
				await goTo(served.url + address);
				await page.evaluate(() => document.fonts.ready);
				const note = noteOf(address, found);
				if (person === 'sample') await inEveryColour(page, note);
				else await inLightAndDark(page, note);
				await inOtherWays(page, note);
				note('in the console')(faults.splice(0));
			}
		});
		expect(found).toEqual([]);
	});
});

// Not only the longest of its kind, and those of the sample are looked at above: mixed scripts, one name, skills without
// evidence, voices in other letters.
test.each(['sample', 'unicode', 'minimal'] as const)(
	'every page of “%s” fits at every width',
	async (site) => {
		const dist = path.join(await shared(site), 'dist');
		const served = await serve(dist);
		const found: string[] = [];
		await look(browser, served.url, { reducedMotion: 'reduce' }, async ({ page, faults, goTo }) => {
			const known = site === 'sample' ? [...specimens(dist).values()] : [];
			for (const { address } of addressesIn(dist).filter(({ address }) => !known.includes(address))) {
				await goTo(served.url + address);
				await page.evaluate(() => document.fonts.ready);
				const note = noteOf(address, found);
				for (const width of [320, ...widths]) {
					await page.setViewportSize({ width, height: 800 });
					await layoutFaults(page).then(note(`${width} px`));
				}
				note('in the console')(faults.splice(0));
			}
		});
		expect(found).toEqual([]);
		await served.close();
	},
);

test('nothing on further pages of the sample shuts anybody out, in light and dark', async () => {
	const dist = path.join(await shared('sample'), 'dist');
	const served = await serve(dist);
	const longest = [...specimens(dist).values()];
	const found: string[] = [];
	await look(browser, served.url, { reducedMotion: 'reduce' }, async ({ page, goTo }) => {
		for (const address of addresses.filter((known) => !longest.includes(known))) {
			await goTo(served.url + address);
			await inLightAndDark(page, noteOf(address, found));
		}
	});
	expect(found).toEqual([]);
	await served.close();
});

test('a page that is too wide, cut off and covered is seen', async () => {
	await look(browser, 'about:blank', {}, async ({ page }) => {
		await page.setContent(
			'<p style="width: 200vw">wide</p><p style="height: 8px; overflow: hidden">cut</p><p>below</p><p style="position: relative; top: -36px">above</p>',
		);
		expect((await layoutFaults(page)).join()).toMatch(
			/px wide.*cut off: p.*over each other: “below” and “above”/,
		);
	});
});

test('no kind of page was left out', () => {
	expect(kinds.filter((kind) => !seen.has(kind))).toEqual([]);
});

type Note = (where: string) => (faults: string[]) => void;

/** Adds faults of a page to those that were found before. */
function noteOf(address: string, found: string[]): Note {
	return (where) => (faults) =>
		found.push(...faults.map((fault) => `/${decodeURI(address)} ${where}: ${fault}`));
}

/** What axe finds at every width, in light and in dark. */
async function inEveryColour(page: Page, note: Note): Promise<void> {
	for (const width of widths) {
		await page.setViewportSize({ width, height: 800 });
		await page.emulateMedia({ colorScheme: 'light' });
		await axeFaults(page).then(note(`${width} px, light`));
		await page.emulateMedia({ colorScheme: 'dark' });
		await axeFaults(page, ofColour).then(note(`${width} px, dark`));
	}
	await page.emulateMedia({ colorScheme: 'light' });
}

/** What axe finds on a phone in light, and on a desk in dark. */
async function inLightAndDark(page: Page, note: Note): Promise<void> {
	await page.setViewportSize({ width: 390, height: 844 });
	await axeFaults(page).then(note('390 px, light'));
	await page.setViewportSize({ width: 1280, height: 800 });
	await page.emulateMedia({ colorScheme: 'dark' });
	await axeFaults(page).then(note('1280 px, dark'));
	await page.emulateMedia({ colorScheme: 'light' });
}

/** What is too wide, cut or covered, however a reader looks. */
async function inOtherWays(page: Page, note: Note): Promise<void> {
	for (const width of [320, 640, ...widths]) {
		await page.setViewportSize({ width, height: width === 640 ? 400 : 800 });
		await layoutFaults(page).then(note(`${width} px`));
	}
	await page.setViewportSize({ width: 390, height: 800 });
	// Spacing as in WCAG 1.4.12.
	const spaced =
		'* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-block-end: 2em !important }';
	await inStyle(page, spaced, () => layoutFaults(page).then(note('390 px, text spaced')));
	await page.setViewportSize({ width: 1280, height: 800 });
	await inStyle(page, spaced, () => layoutFaults(page).then(note('1280 px, text spaced')));
	await inStyle(page, 'html { font-size: 200% !important }', () =>
		layoutFaults(page).then(note('1280 px, text twice as large')),
	);
	const text = await page.evaluate(() => document.body.innerText);
	await page.emulateMedia({ forcedColors: 'active' });
	await layoutFaults(page).then(note('colours forced'));
	const forced = await page.evaluate(() => document.body.innerText);
	if (forced !== text) note('colours forced')(['other text shows']);
	await page.emulateMedia({ forcedColors: 'none' });
	await motions(page).then(note('motion reduced'));
	await page.emulateMedia({ reducedMotion: 'no-preference' });
	if ((await motions(page)).length === 0) note('with motion')(['no transition to the next page']);
	await page.emulateMedia({ reducedMotion: 'reduce' });

	await page.setViewportSize({ width: 700, height: 1000 });
	await page.emulateMedia({ media: 'print' });
	await layoutFaults(page).then(note('printed'));
	if ((await page.locator('nav:visible').count()) > 0) note('printed')(['navigation']);
	if ((await page.locator('h1:visible').count()) !== 1) note('printed')(['no heading']);
	await page.emulateMedia({ media: 'screen' });
}

/** Adds a sheet as a reader would, whatever the policy of the page says, and takes it away again. */
async function inStyle(page: Page, css: string, see: () => Promise<void>): Promise<void> {
	await page.evaluate((text) => {
		const sheet = new CSSStyleSheet();
		sheet.replaceSync(text);
		document.adoptedStyleSheets = [sheet];
	}, css);
	await see();
	await page.evaluate(() => {
		document.adoptedStyleSheets = [];
	});
}

/** What moves although the reader asked for less of it. */
function motions(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const applied = (rules: CSSRuleList): CSSRule[] =>
			[...rules].flatMap((rule) => {
				if (rule instanceof CSSMediaRule)
					return matchMedia(rule.conditionText).matches ? applied(rule.cssRules) : [];
				return [rule];
			});
		const transitions = [...document.styleSheets]
			.flatMap((sheet) => applied(sheet.cssRules))
			.filter((rule) => rule.cssText.startsWith('@view-transition'));
		return [
			...transitions.map((rule) => rule.cssText),
			...document.getAnimations().map((animation) => `an animation: ${animation.id}`),
		];
	});
}
