import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { hexOf } from '../../src/theme/colour.ts';
import { inks } from '../../src/theme/ink.ts';
import { type BuiltPage, faultsOf, readPages } from './html.ts';
import { shared, themed } from './shared.ts';
import { built, digests } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

describe('a German site with posts in English', () => {
	let root = '';
	let pages: BuiltPage[] = [];
	const at = (address: string) => pages.find(({ file }) => file === `${address}index.html`)!;
	beforeAll(async () => {
		root = await shared('bilingual');
		pages = await readPages(root);
	});

	test('every page is without a fault, every address leads somewhere', async () => {
		expect(await faultsOf(root)).toEqual([]);
	});

	test('every page has the language of its text, and the frame that of the site', () => {
		expect(at('posts/2-ordnungen/').all('html')[0]?.attributes.lang).toBe('de');
		expect(at('posts/shelf-marks/').all('html')[0]?.attributes.lang).toBe('en');
		expect(at('posts/shelf-marks/').all('[lang]').slice(1)[0]?.attributes.lang).toBe('de');
		const listed = at('posts/')
			.all('a')
			.filter(({ attributes }) => /^\/posts\/(?:2-|shelf)/.test(attributes.href ?? ''));
		expect(listed.map(({ attributes }) => attributes.lang)).toEqual([undefined, 'en']);
		// Words of the interface are in the language of the site, those within the text in that of the text.
		const inEnglish = at('posts/shelf-marks/');
		const classed = (page: BuiltPage, name: string) =>
			page.elements.find(({ attributes }) => attributes.class?.split(' ').includes(name))?.attributes;
		for (const part of ['margin-notes', 'fact', 'pager'])
			expect(classed(inEnglish, part)?.lang, part).toBe('de');
		expect(classed(inEnglish, 'prose')).toMatchObject({ lang: 'en', dir: 'ltr' });
		expect(inEnglish.all('pre')[0]?.attributes['aria-label']).toBe('Code');
		expect(classed(inEnglish, 'anchor')?.['aria-label']).toMatch(/^Link to this section: /);
		expect(classed(at('posts/2-ordnungen/'), 'anchor')?.['aria-label']).toMatch(/^Verweis auf /);
	});

	test('a heading that begins with a digit keeps it in its address', () => {
		expect(at('posts/2-ordnungen/').ids).toContain('1-das-regal');
	});

	test('gives the same bytes in another folder, the index of each language included', async () => {
		const first = await digests(root);
		expect(Object.keys(first).filter((file) => /pagefind.*\.pf_meta$/.test(file))).toHaveLength(2);
		expect(await digests(await built('another-bilingual', 'bilingual', { options: themed }))).toEqual(first);
	});

	describe('in a theme of its own', () => {
		const bytes = (file: string) => readFile(path.join(root, 'dist', file));
		const files = (pattern: string) => globSync(pattern, { cwd: path.join(root, 'dist') }).sort();

		test('is sans on every page, and ships no other type', async () => {
			const fonts = files('_astro/*.woff2');
			expect(fonts.map((file) => /([a-z]+-latin)\./.exec(file)?.[1]).filter(Boolean)).toEqual([
				'italic-latin',
				'roman-latin',
			]);
			for (const { all, file } of pages) {
				const preloaded = all('link').filter(({ attributes }) => attributes.rel === 'preload');
				const names = preloaded.map(({ attributes }) => attributes.href?.split('.')[0]);
				expect(names[0], file).toBe('/_astro/roman-latin');
				expect(names.filter((name) => !/(?:roman|italic)-latin$/.test(name ?? ''))).toEqual([]);
			}
			const sheets = await Promise.all(files('_astro/*.css').map((file) => readFile(path.join(root, 'dist', file), 'utf8')));
			expect(sheets.join()).toContain('Source Sans 3');
			expect(sheets.join()).not.toContain('Newsreader');
			expect(sheets.filter((css) => css.includes('--ink:oklch(40% .14 22)'))).toHaveLength(1);
		});

		test('has the ink on cards, in the place of the one that is the default', async () => {
			const colours = await coloursOf(await bytes('og/testimonials/relayed/marlene.png'));
			expect(colours).toContain(hexOf(inks.oxblood));
			expect(colours).not.toContain(hexOf(inks['blue-black']));
		});
	});
});

/** Every colour of a picture. */
async function coloursOf(png: Buffer): Promise<string[]> {
	const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const found = new Set<number>();
	for (let at = 0; at < data.length; at += 3) found.add(data.readUIntBE(at, 3));
	return [...found].map((colour) => `#${colour.toString(16).padStart(6, '0')}`);
}
