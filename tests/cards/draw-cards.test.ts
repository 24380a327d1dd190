import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isWholeCard } from '../../src/cards/cache.ts';
import { cardsOf } from '../../src/cards/cards-of.ts';
import { drawCards } from '../../src/cards/draw-cards.ts';
import { assemble } from '../../src/profile/assemble.ts';
import type { Site } from '../../src/profile/site.ts';
import type { PostData } from '../../src/schema/post.ts';
import { defaultTheme, themeOf } from '../../src/theme/theme.ts';
import { content, post } from '../profile/content.ts';

let root: string;
beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'cards-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const siteWith = (data: Partial<PostData> = {}): Site =>
	assemble(
		content(
			{ skills: [{ id: 'go', name: 'Go' }] },
			{ posts: [post('first', { skills: ['go'], tags: ['x'], ...data }), post('second', { tags: ['x'] })] },
		),
		{ base: '/', trailingSlash: 'always', today: '2026-11-10' },
	).site;
const all = cardsOf(siteWith()).length;

const outDir = () => path.join(root, 'dist');
const cache = () => path.join(root, '.bonafides', 'cache', 'cards');
const build = (site: Site = siteWith(), theme = defaultTheme) =>
	drawCards({ root, outDir: outDir(), site, theme });
const card = (file: string) => readFile(path.join(outDir(), 'og', file));
const put = async (file: string, bytes: string | Buffer) => {
	await mkdir(path.dirname(path.join(root, file)), { recursive: true });
	await writeFile(path.join(root, file), bytes);
};

describe('a build', () => {
	test('draws every card once, then none, then the one whose title changed', async () => {
		expect(await build()).toEqual({ drawn: all, reused: 0, findings: [] });
		const before = await card('posts/first.png');
		expect(await build()).toEqual({ drawn: 0, reused: all, findings: [] });
		expect((await card('posts/first.png')).equals(before)).toBe(true);
		expect(await build(siteWith({ title: 'Another' }))).toMatchObject({ drawn: 1, reused: all - 1 });
		expect((await card('posts/first.png')).equals(before)).toBe(false);
		expect(await readdir(cache())).toHaveLength(all);
	});

	test('draws every card again for another ink, and for another family', async () => {
		await build();
		const ink = themeOf({ ink: 'oxblood' });
		expect(await build(siteWith(), ink)).toMatchObject({ drawn: all });
		expect(await build(siteWith(), ink)).toMatchObject({ reused: all });
		expect(await build(siteWith(), themeOf({ ink: 'oxblood', family: 'sans' }))).toMatchObject({
			drawn: all,
		});
	});

	test('draws the same bytes without its cache', async () => {
		await build();
		const before = await card('index.png');
		await rm(cache(), { recursive: true });
		expect(await build()).toMatchObject({ drawn: all });
		expect((await card('index.png')).equals(before)).toBe(true);
	});

	test('draws again what the cache has lost a part of, and forgets what nobody asks for', async () => {
		await build();
		const files = (await readdir(cache())).sort();
		const [short, empty, flipped, foreign] = files.map((file) => path.join(cache(), file)) as [
			string,
			string,
			string,
			string,
		];
		await writeFile(short, (await readFile(short)).subarray(0, -20));
		await writeFile(empty, '');
		const bytes = await readFile(flipped);
		bytes[Math.floor(bytes.length / 2)]! ^= 1;
		await writeFile(flipped, bytes);
		await writeFile(
			foreign,
			await sharp({ create: { width: 9, height: 9, channels: 3, background: 'red' } })
				.png()
				.toBuffer(),
		);
		await put('.bonafides/cache/cards/abc.png.1.tmp', 'half');
		expect(await build()).toMatchObject({ drawn: 4, reused: all - 4 });
		expect((await readdir(cache())).sort()).toEqual(files);
		for (const file of files) expect(isWholeCard(await readFile(path.join(cache(), file)))).toBe(true);
	});

	test('writes cards where no cache can be', async () => {
		await put('.bonafides', 'a file in its place');
		expect(await build()).toMatchObject({ drawn: all });
		expect(isWholeCard(await card('index.png'))).toBe(true);
	});
});

describe('a template of the owner’s', () => {
	const red = (more = '') =>
		`<div style="width: 1200px; height: 630px; background: red; color: red">{{title}}${more}</div>`;
	const colour = async (file: string) => [
		...(
			await sharp(await card(file))
				.raw()
				.toBuffer()
		).subarray(0, 3),
	];

	test('takes the place of ours, for its kind alone', async () => {
		await build();
		await put('templates/cards/post.html', red());
		expect(await build()).toEqual({ drawn: 2, reused: all - 2, findings: [] });
		expect(await colour('posts/first.png')).toEqual([255, 0, 0]);
		expect(await colour('posts.png')).not.toEqual([255, 0, 0]);
	});

	test.each([
		['loads a picture', red('<img src="https://example.com/a.png">')],
		['has a style that nobody understands', red('<p style="display: wavy">a</p>')],
	])('that %s is told, and ours is drawn', async (_, html) => {
		await put('templates/cards/post.html', html);
		const { findings } = await build();
		expect(findings).toMatchObject([{ code: 'unusable-template', file: 'templates/cards/post.html' }]);
		expect(await colour('posts/first.png')).not.toEqual([255, 0, 0]);
		// It is told in every build, until it is mended.
		expect((await build()).findings).toEqual(findings);
	});
});

describe('a picture of the owner’s', () => {
	test('wins over a drawn card, cut to its size and weight', async () => {
		const noise = Buffer.from(Array.from({ length: 800 * 800 * 3 }, (_, index) => (index * 7919) % 251));
		const photo = sharp(noise, { raw: { width: 800, height: 800, channels: 3 } });
		await put('content/posts/photo.jpg', await photo.jpeg({ quality: 100 }).toBuffer());
		await build(siteWith({ image: './photo.jpg' }));
		const png = await card('posts/first.png');
		expect(isWholeCard(png)).toBe(true);
		expect(png.length).toBeLessThanOrEqual(300_000);
		expect(await build(siteWith({ image: './photo.jpg' }))).toMatchObject({ drawn: 0 });
	});

	test('in public/ is published as it is', async () => {
		await put('public/og/index.png', 'mine');
		expect(await build()).toMatchObject({ drawn: all - 1 });
		await expect(card('index.png')).rejects.toThrow();
	});

	test('of a face stands on the card of the home page', async () => {
		await build();
		const without = await card('index.png');
		const face = sharp({ create: { width: 400, height: 500, channels: 3, background: '#a05030' } });
		await put('content/me.jpg', await face.jpeg().toBuffer());
		const site = siteWith();
		await build({ ...site, profile: { ...site.profile, portrait: './me.jpg' } });
		expect((await card('index.png')).equals(without)).toBe(false);
	});
});

test('missing glyphs are told once for a file and package, cached cards included', async () => {
	const site = siteWith({ title: 'ქართული', description: 'ქართ', tags: ['ქარ'] });
	const { findings } = await build(site);
	expect(findings).toEqual([
		{
			code: 'missing-glyph',
			file: 'content/posts/first.md',
			message: expect.stringContaining('“ქ”, “ა”, “რ”, “თ”, “უ”, “ლ”, “ი”'),
			fix: 'run `npm install @fontsource/noto-serif-georgian`',
		},
	]);
	expect(await build(site)).toEqual({ drawn: 0, reused: cardsOf(site).length, findings });
});
