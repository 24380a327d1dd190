import { fromHtml } from 'hast-util-from-html';
import { describe, expect, test } from 'vitest';
import { type SharedSite, shared } from '../sites/shared.ts';
import { page } from '../sites/site.ts';
import { find, hasClass, textsOf } from './tree.ts';

/** Without what leads from a name to the next words: a comma, or a dash that stands alone. */
const folded = (text: string) =>
	text
		.replace(/\s+/g, ' ')
		.replace(/^[\s,]+/, '')
		.trim()
		.replace(/^—$/, '');

/** Sites with a CV: their names, and the path below which they stand. */
const sites: [SharedSite, string][] = [
	['sample', ''],
	['unicode', ''],
	['full-below-a-base-path', '/my-site'],
];

describe.each(sites)('the CV of the site “%s”', (site, base) => {
	test('is a text as well, with every text of its page, in lines of at most 80 columns', async () => {
		const root = await shared(site);
		const text = await page(root, '/cv.txt');
		const main = find(fromHtml(await page(root, '/cv/index.html')), ({ tagName }) => tagName === 'main')!;
		const said = folded(text).toLowerCase();
		// Between characters of scripts without spaces a line may end anywhere.
		const run = said.replaceAll(' ', '');
		const shown = textsOf(main, hasClass('screen')).map((part) => folded(part).toLowerCase());
		expect(shown.length).toBeGreaterThan(20);
		expect(shown.filter((part) => !said.includes(part) && !run.includes(part.replaceAll(' ', '')))).toEqual(
			[],
		);
		expect(text.split('\n').filter((line) => [...line].length > 80 && !/\S{60}/.test(line))).toEqual([]);
	});

	test('links to its other forms, where they stand', async () => {
		const root = await shared(site);
		const html = await page(root, '/cv/index.html');
		for (const file of ['/cv.txt', '/resume.json', '/contact.vcf']) {
			expect(html).toContain(`href="${base}${file}"`);
			expect(await page(root, file)).not.toContain('undefined');
		}
		expect(html).toContain(
			`<link rel="alternate" type="application/json" href="${base}/resume.json" title="JSON Resume">`,
		);
		expect(await page(root, '/resume.json')).toContain(
			`"canonical": "https://example.com${base}/resume.json"`,
		);
		expect(await page(root, '/contact.vcf')).toContain(`URL;PREF=1:https://example.com${base}/\r\n`);
	});
});

test('the card of the sample has a small photo, the résumé the texts of projects', async () => {
	const root = await shared('sample');
	const card = (await page(root, '/contact.vcf')).replaceAll('\r\n ', '');
	const photo = /^PHOTO:data:image\/jpeg;base64,(\S+)\r$/m.exec(card)![1]!;
	const bytes = Buffer.from(photo, 'base64');
	expect(bytes.subarray(0, 2).toString('hex')).toBe('ffd8');
	expect(bytes.length).toBeGreaterThan(2000);
	expect(bytes.length).toBeLessThanOrEqual(24_000);
	const { projects } = JSON.parse(await page(root, '/resume.json')) as { projects: { body: string }[] };
	expect(projects.length).toBeGreaterThan(0);
	for (const { body } of projects) expect(body.length).toBeGreaterThan(200);
});
