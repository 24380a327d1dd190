import { mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterAll, describe, expect, test } from 'vitest';
import { isWholeCard } from '../../src/cards/cache.ts';
import { type CardKind, type CardSpec, cardSize, type Holes, heaviestCard } from '../../src/cards/card.ts';
import { cardsOf } from '../../src/cards/cards-of.ts';
import { openEmoji } from '../../src/cards/emoji.ts';
import { openFonts } from '../../src/cards/fonts.ts';
import { prepare } from '../../src/cards/prepare.ts';
import { openStudio } from '../../src/cards/studio.ts';
import { directionOf, drawableHoles } from '../../src/cards/text.ts';
import { openPackages } from '../../src/fonts/packages.ts';
import { defaultTheme } from '../../src/theme/theme.ts';
import { hostile } from '../exports/hostile-strings.ts';
import { siteOf } from '../seo/site.ts';
import { inkOf, tallestGap } from './pixels.ts';

const root = mkdtempSync(path.join(tmpdir(), 'cards-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const studio = openStudio(root, defaultTheme);

const spec = (title: string, more: Partial<CardSpec> = {}, kind: CardKind = 'post'): CardSpec => ({
	kind,
	href: '/x/',
	path: 'og/x.png',
	file: 'content/posts/x.md',
	lang: 'en',
	...more,
	holes: {
		dir: directionOf(title, 'ltr'),
		name: 'Ada Lovelace',
		title,
		description: title,
		facts: '14 October 2026 · 4 minutes',
		...more.holes,
	},
});
const draw = async (card: CardSpec) => (await (await studio.sit(card)).draw()).png;

/** Text keeps to the middle of a card, so that no reader cuts it. Glyphs may lean out of their boxes a little. */
const lean = 12;
async function expectInside(png: Buffer): Promise<void> {
	const ink = await inkOf(png);
	expect(ink.left).toBeGreaterThanOrEqual(150 - lean);
	expect(ink.right).toBeLessThanOrEqual(1050 + lean);
	expect(ink.top).toBeGreaterThanOrEqual(72 - lean);
	expect(ink.bottom).toBeLessThanOrEqual(558 + lean);
}

describe('a card', () => {
	test('is a PNG of its size and weight, the same every time', async () => {
		const card = spec('Exactly once is a property of the ledger');
		const png = await draw(card);
		expect(isWholeCard(png)).toBe(true);
		expect(await sharp(png).metadata()).toMatchObject({ format: 'png', ...cardSize });
		expect(png.length).toBeLessThan(heaviestCard);
		const again = await openStudio(root, defaultTheme).sit(card);
		expect((await again.draw()).png.equals(png)).toBe(true);
	});

	test.each([
		['one letter', 'X'],
		['one word without an end', 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(12)],
		['many words', 'Everything that went wrong in the week in which we moved the ledger. '.repeat(12)],
		['no spaces at all', '账本的属性'.repeat(100)],
		['Arabic', 'المرة الواحدة بالضبط خاصية للدفتر وليست للطابور '.repeat(12)],
		['Thai', 'ครั้งเดียวเท่านั้นเป็นคุณสมบัติของบัญชีแยกประเภท'.repeat(12)],
		['emoji', '👩🏽‍💻🇩🇪👨‍👩‍👧‍👦'.repeat(60)],
		['marks upon marks', `Z${'\u0300\u0301\u0302'.repeat(60)}algo`],
	])('holds %s within its safe area', async (_, text) => {
		await expectInside(await draw(spec(text)));
	});

	test('of every kind holds texts without an end', async () => {
		const site = siteOf('Wolkenkuckucksheimbewohner '.repeat(20));
		const kinds = Map.groupBy(cardsOf(site), ({ kind }) => kind);
		for (const [kind, [card]] of kinds) {
			const png = await draw(card!);
			await expectInside(png).catch((error: unknown) => {
				throw new Error(`a card of the kind ${kind} overflows`, { cause: error });
			});
		}
		expect(kinds.size).toBe(8);
	});

	test('draws hostile texts as the texts that they are', async () => {
		for (const text of hostile.filter((_, index) => index % 700 === 0))
			await expectInside(await draw(spec(text)));
	});
});

describe('writing', () => {
	test('right to left starts on the right', async () => {
		const hebrew = await inkOf(await draw(spec('שלום', { lang: 'he' })), 0, 300);
		const latin = await inkOf(await draw(spec('Hello', { lang: 'he' })), 0, 300);
		expect(hebrew.halves[1]).toBeGreaterThan(hebrew.halves[0] * 4);
		expect(latin.halves[0]).toBeGreaterThan(latin.halves[1] * 4);
	});

	test.each([
		['Ακριβώς μία φορά', 'el'],
		['Ровно один раз', 'ru'],
		['Đúng một lần, dokładnie raz', 'vi'],
		['المرة الواحدة بالضبط', 'ar'],
		['בדיוק פעם אחת', 'he'],
		['ठीक एक बार', 'hi'],
		['ครั้งเดียวเท่านั้น', 'th'],
		['一度だけは台帳の性質', 'ja'],
		['C → Rust, a ≠ b ✓ ★', 'en'],
		['👩🏽‍💻 🇩🇪 🏴󠁧󠁢󠁥󠁮󠁧󠁿 1️⃣ ❤️ ☎', 'en'],
	])('%s has all its glyphs', async (text, lang) => {
		const { missing } = await studio.sit(spec(text, { lang }));
		expect([...missing]).toEqual([]);
	});

	test('that our fonts hold is drawn with them, whatever stands before it', () => {
		const packages = openPackages(root);
		const card = spec('“一”', { lang: 'zh', holes: { name: '林知远' } });
		const { slices } = prepare(card, openFonts(packages, 'serif'), openEmoji(packages));
		const ours = slices.map(({ family }) => /^(display|text)-/.test(family));
		expect(ours.indexOf(false)).toBeGreaterThan(ours.lastIndexOf(true));
	});

	test('what is missing is told with the package that has it', async () => {
		const { missing, draw } = await studio.sit(spec('ქართული and 정확히', { lang: 'ko' }));
		expect([...missing].map(([name, characters]) => [name, [...characters].join('')])).toEqual([
			['@fontsource/noto-serif-georgian', 'ქართული'],
			['@fontsource/noto-serif-kr', '정확히'],
		]);
		expect(isWholeCard((await draw()).png)).toBe(true);
	});
});

describe('the words of a peer', () => {
	const owner = 'Margarethe Oyelaran-Whitcombe';
	const voice = {
		open: '“',
		quote: 'She wrote it down.',
		close: '”',
		hang: '-0.43em',
		who: 'Anneke de Wit',
		relation: `was mentored by ${owner} at Harbour & Vale Bank, 2021–2023`,
		name: owner,
	};
	const differ = async (kind: CardKind, one: Holes, other: Holes) => {
		const [a, b] = [one, other].map((holes) => spec('Kafka', { holes: { ...voice, ...holes } }, kind));
		return !(await draw(a!)).equals(await draw(b!));
	};

	test.each(['testimonial', 'skill'] as const)(
		'keep the last year of a long relation on a %s card',
		async (kind) => {
			expect(await differ(kind, {}, { relation: voice.relation.replace(/3$/, '4') })).toBe(true);
		},
	);

	test('are attributed in letters that can be read on a skill card', async () => {
		const html = await readFile(new URL('../../templates/cards/skill.html', import.meta.url), 'utf8');
		const sizes = [...html.matchAll(/data-fit="(\d+)/g)].map(([, smallest]) => Number(smallest));
		expect(Math.min(...sizes)).toBeGreaterThanOrEqual(26);
	});
});

test.each([
	['a note', { note: 'Self-declared.' }],
	['one row', { marks: 'yes', things: '1 job', items: [{ title: 'Engineer', end: 'job' }] }],
	['a sentence', { marks: 'yes', things: '1 post', open: '“', quote: 'She did.', close: '”', who: 'Grace' }],
])('a skill card with %s has no hole in its middle', async (_, holes) => {
	expect(await tallestGap(await draw(spec('Go', { holes }, 'skill')))).toBeLessThan(70);
});

test('a number stays with its word', () => {
	expect(drawableHoles({ a: 'as of 2 November\n2026' })).toEqual({ a: 'as of 2\u00a0November 2026' });
});

test('ink is for what a peer says, and for nothing else', async () => {
	const blue = async (png: Buffer) => {
		const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
		let count = 0;
		for (let at = 0; at < data.length; at += 3) if (data[at + 2]! - data[at]! > 60) count++;
		return count;
	};
	expect(await blue(await draw(spec('Black')))).toBe(0);
	const voice = { open: '“', quote: 'She wrote it down.', close: '”', who: 'Grace', about: 'about Ada' };
	expect(await blue(await draw(spec('', { holes: voice }, 'testimonial')))).toBeGreaterThan(2000);
});
