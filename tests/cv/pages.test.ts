import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, test } from 'vitest';
import { drawCv } from '../../src/cv/draw-cv.ts';
import { openTypesetter } from '../../src/cv/typesetter.ts';
import { checkSite } from '../../src/loader/check.ts';
import { assemble } from '../../src/profile/assemble.ts';
import { defaultTheme as theme } from '../../src/theme/theme.ts';
import { content } from '../profile/content.ts';
import { crowded } from '../sites/crowded.ts';
import { put } from '../sites/site.ts';
import { overprints, type TextBox, textBoxes } from './text-boxes.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const addressing = { base: '/', trailingSlash: 'always', today: '2026-11-10' } as const;
const typesetter = openTypesetter(project)!;
const origin = 'https://ilka.example';

/** The CV of whoever's content lies in a folder. */
async function cvOf(root: string): Promise<Buffer> {
	const { site } = assemble((await checkSite(root, { today: addressing.today })).loaded.content!, addressing);
	return drawCv(typesetter, { root: project, theme, site, origin }).pdf;
}

const pagesOf = (boxes: TextBox[]) => Math.max(...boxes.map(({ page }) => page));

describe('words that no line holds', async () => {
	const root = await mkdtemp(path.join(tmpdir(), 'cv-crowded-'));
	afterAll(() => rm(root, { recursive: true, force: true }));
	for (const [file, text] of Object.entries(crowded)) await put(root, file, text);
	const boxes = await textBoxes(await cvOf(root));

	test('stay a centimetre from the edges of A4', () => {
		const [width, edge] = [595, 28];
		expect(boxes.length).toBeGreaterThan(300);
		expect(boxes.filter(({ left, right }) => left < edge || right > width - edge)).toEqual([]);
	});

	test('lie over no others', () => {
		expect(overprints(boxes)).toEqual([]);
	});

	test('are read as they were written', () => {
		const letters = boxes.map(({ text }) => text.trim()).join('');
		expect(letters).toContain(`${'a'.repeat(60)}@example.com`);
		expect(letters).toContain(`${'e'.repeat(60)}.example/${'f'.repeat(80)}`);
	});
});

test('an address that one line holds is not cut', async () => {
	const email = 'margarethe.oyelaran-whitcombe@brambleworks.example';
	const { site } = assemble(content({ name: 'Ada', contact: { email } }), addressing);
	const { pdf } = drawCv(typesetter, { root: project, theme, site });
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	expect(text.split(/\s+/)).toContain(email);
});

describe('thirty years of work', async () => {
	const boxes = await textBoxes(await cvOf(path.join(project, 'tests/sites/veteran')));

	test('take two pages, and nothing lies over anything', () => {
		expect(pagesOf(boxes)).toBe(2);
		expect(overprints(boxes)).toEqual([]);
	});
});

describe('the sample', async () => {
	const boxes = await textBoxes(await cvOf(project));

	test('ends no line within a span of years or a piece of code', () => {
		expect(boxes.filter(({ text }) => /\d{4}–$/.test(text.trim()))).toEqual([]);
		const code = 'balance = balance - 5';
		const lines = Map.groupBy(boxes, ({ page, baseline }) => `${page} ${baseline}`);
		const texts = [...lines.values()].map((line) => line.map(({ text }) => text).join(''));
		expect(texts.filter((text) => text.includes(code))).toHaveLength(1);
	});

	test('leaves no more than a twentieth of the first page blank at its foot', () => {
		// The lowest line is the foot itself.
		const lowest = Math.min(
			...boxes.filter(({ page, baseline }) => page === 1 && baseline > 30).map(({ baseline }) => baseline),
		);
		const [height, bottomMargin] = [842, 37];
		expect(lowest - bottomMargin).toBeLessThan(height / 20);
	});

	test('sets dates on the baselines of their titles', () => {
		const title = boxes.find(({ text }) => text.startsWith('Software developer'))!;
		const date = boxes.find(({ text }) => text.startsWith('Sept 2012'))!;
		expect(date.baseline).toBeCloseTo(title.baseline, 1);
	});
});

test('words of the interface run their own way in a document that runs the other way', async () => {
	const boxes = await textBoxes(await cvOf(path.join(project, 'tests/sites/rtl')));
	const lines = Map.groupBy(boxes, ({ page, baseline }) => `${page} ${baseline}`);
	const seen = [...lines.values()]
		.map((line) => line.toSorted((a, b) => a.left - b.left).map(({ text }) => text.trim()))
		.map((line) => line.join(' '))
		.join('\n');
	for (const phrase of ['14 May 2025', '2 people', '1 post', '2017–2021', '2022–now'])
		expect(seen.replace(/\s*–\s*/g, '–')).toContain(phrase);
});

test('marks that reorder what follows them are left out where they do not end', async () => {
	const { site } = assemble(
		content({ name: 'Ada', headline: '\u2067Engineer', interests: [{ name: 'Chess' }] }),
		addressing,
	);
	const { pdf, findings } = drawCv(typesetter, { root: project, theme, site });
	const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
	expect(findings).toEqual([]);
	expect(text).toContain('Engineer');
	expect(text).not.toMatch(/[\u2066-\u2069]/);
});
