import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import type { ProfileInput } from '../../src/schema/profile.ts';
import { look } from './look.ts';
import { sizes } from './windows.ts';

/** The ten things that a recruiter looks for, as a home page in English marks them. */
const marks = {
	'1 name': 'h1',
	'2 role': '.p-job-title',
	'2 employer': '.p-org',
	'3 place': '.p-locality, .p-region, .p-country-name',
	'4 time zone': /UTC(?:[+−]\d+(?::\d+)?)?(?:, summer UTC[+−]\d+(?::\d+)?)?/,
	'5 availability': /Open to work|Open to good offers|Not looking for work/,
	'5 as of': /as of \d+ \S+ \d{4}/,
	'6 first skill': 'li:nth-child(1) > a[href*="/skills/"]',
	'6 second skill': 'li:nth-child(2) > a[href*="/skills/"]',
	'6 third skill': 'li:nth-child(3) > a[href*="/skills/"]',
	'7 evidence of the first': 'li:nth-child(1):has(> a[href*="/skills/"])',
	'7 evidence of the third': 'li:nth-child(3):has(> a[href*="/skills/"])',
	'8 sentence': '.h-cite blockquote',
	'8 peer': '.h-cite a[href*="/testimonials/"] .p-author',
	'8 relation': '.h-cite .relation',
	'9 contact': 'a[href^="mailto:"], li:first-child > a[href^="http"]',
	'10 CV': 'a[href$="/cv/"]',
} as const;

export type Part = keyof typeof marks;

/** All of them: what a complete profile shows. */
export const allParts = Object.keys(marks) as Part[];

/** The parts for which a profile has data. What evidence and peers there are stands in other files. */
export function partsOf({ headline, location, availability, contact, skills = [] }: ProfileInput): Part[] {
	const { city, region, country, timezone } = location ?? {};
	const data: Partial<Record<Part, unknown>> = {
		'1 name': true,
		'2 role': headline,
		'2 employer': typeof headline === 'object' && headline.employer,
		'3 place': city ?? region ?? country,
		'4 time zone': timezone,
		'5 availability': availability,
		'5 as of': availability,
		'6 first skill': skills.length > 0,
		'6 second skill': skills.length > 1,
		'6 third skill': skills.length > 2,
		'9 contact': contact?.email ?? contact?.url,
	};
	return allParts.filter((part) => data[part]);
}

/**
 * Expects the parts in the first window of a home page, on a desk all of them, on a phone the first seven and the
 * ninth, and a peer's sentence, where it is among them, to peek in. No script runs.
 */
export async function expectAtOnce(browser: Browser, home: string, wanted: readonly Part[]): Promise<void> {
	for (const [size, viewport] of Object.entries(sizes))
		await look(browser, home, { viewport, javaScriptEnabled: false }, async ({ page }) => {
			const found = await page.evaluate(boxes, marksAsText);
			for (const part of wanted) {
				const box = found[part];
				expect(box, `${part} is on the page`).toBeDefined();
				if (size === 'phone' && part === '8 sentence') expect(box?.top, part).toBeLessThan(viewport.height);
				if (size === 'phone' && /^(?:8|10) /.test(part)) continue;
				expect(isInside(box, viewport), `${part} on a ${size}: ${JSON.stringify(box)}`).toBe(true);
			}
			const contact = found['9 contact'];
			if (wanted.includes('9 contact')) {
				expect((contact?.right ?? 0) - (contact?.left ?? 0), 'width of the contact').toBeGreaterThanOrEqual(
					24,
				);
				expect((contact?.bottom ?? 0) - (contact?.top ?? 0), 'its height').toBeGreaterThanOrEqual(24);
			}
		});
}

/** Words above the first line: who this is, in the owner's own. */
export function wordsOfHead(browser: Browser, home: string): Promise<number> {
	return look(browser, home, { javaScriptEnabled: false }, async ({ page }) => {
		const text = await page.locator('main > header').first().innerText();
		return text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
	});
}

const marksAsText = Object.fromEntries(
	Object.entries(marks).map(([part, mark]) => [
		part,
		{ text: mark instanceof RegExp ? mark.source : undefined, mark: String(mark) },
	]),
);

interface Box {
	top: number;
	bottom: number;
	left: number;
	right: number;
}

function isInside(box: Box | undefined, window: { width: number; height: number }): boolean {
	return (
		box !== undefined &&
		box.top >= 0 &&
		box.left >= 0 &&
		box.bottom <= window.height &&
		box.right <= window.width
	);
}

/** Runs in the page: where the first of each part stands that shows. */
function boxes(wanted: typeof marksAsText): Record<string, Box | undefined> {
	const main = document.querySelector('main') as HTMLElement;
	const boxOf = (thing: Element | Range): Box | undefined => {
		const { top, bottom, left, right } = thing.getBoundingClientRect();
		return right > left && bottom > top ? { top, bottom, left, right } : undefined;
	};
	const ofWords = (words: RegExp): Box | undefined => {
		const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
		for (let node = walker.nextNode(); node; node = walker.nextNode()) {
			const match = words.exec(node.textContent ?? '');
			if (!match) continue;
			const range = document.createRange();
			range.setStart(node, match.index);
			range.setEnd(node, match.index + match[0].length);
			return boxOf(range);
		}
		return undefined;
	};
	return Object.fromEntries(
		Object.entries(wanted).map(([part, { text, mark }]) => {
			if (text !== undefined) return [part, ofWords(new RegExp(text))];
			const element = main.querySelector(mark);
			return [part, element ? boxOf(element) : undefined];
		}),
	);
}
