import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { shared } from '../sites/shared.ts';
import { built } from '../sites/site.ts';
import { launch } from './browser.ts';
import { axeFaults, look, overflow } from './look.ts';
import { type Served, serve } from './serve.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const name = 'Wolfeschlegelsteinhausenbergerdorffwelchevoralternwarengewissenhaftschaferswesen';
const word = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const post = (number: number) =>
	`---\ntitle: ${word} ${number}\ndate: 2026-01-${String(number).padStart(2, '0')}\nskills: [${word}-${number}]\ntags: [${word}${number}]\nseries: ${word}\n---\n## ${word}\n\n${word.repeat(3)}\n\n\`${word}\`\n\n| ${word} | ${word} |\n|---|---|\n| ${word} | ${word} |\n`;

/** A person of long words and of much of everything. */
const crowded = {
	'content/profile.yaml': `name: ${name} ${name}
headline: { role: ${word} ${word}, employer: ${word} }
summary: ${word} and ${word}.
location: { city: ${word}, country: DE, timezone: Europe/Berlin, remote: ${word} }
availability: { status: open, from: 2027-01, notice: ${word}, wants: ${word}, asOf: 2026-11-02 }
contact: { email: ${'a'.repeat(60)}@example.com, url: https://${'b'.repeat(60)}.example/${'c'.repeat(80)} }
links: [{ url: https://code.example/${'d'.repeat(90)} }]
skills:
${Array.from({ length: 40 }, (_, index) => `  - { name: ${word}-${index + 1}, aliases: [${word}x${index}], keywords: [${word}], level: ${word}, note: ${word} }`).join('\n')}
work:
${Array.from({ length: 12 }, (_, index) => `  - { organization: ${word}, role: ${word}, location: ${word}, from: 20${10 + index}, skills: [${word}-${index + 1}], highlights: [${word}, ${word}] }`).join('\n')}
`,
	...Object.fromEntries(
		Array.from({ length: 9 }, (_, index) => [`content/posts/p${index + 1}.md`, post(index + 1)]),
	),
	'content/projects/one.md': `---\ntitle: ${word}\nfrom: 2020\nurl: https://${'e'.repeat(60)}.example/${'f'.repeat(80)}\nskills: [${word}-1]\n---\n${word}\n`,
	'content/testimonials/relayed/long.md': `---\nname: ${name.slice(0, 79)}\nrelationship: manager\ntogether: { at: ${word} }\nrole: ${word}\nskills: [${word}-2]\nsuggests: [{ skill: ${word.slice(0, 59)}, because: ${word} }]\ndisclosure: ${word}\nurl: https://${'g'.repeat(60)}.example/${'h'.repeat(80)}\nrelayed: { via: letter }\nconsent: yes\n---\n**${word} ${word} ${word}.** ${word} and more words that follow it.\n`,
};

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
