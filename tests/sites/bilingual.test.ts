import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltPage, faultsOf, readPages } from './html.ts';
import { shared } from './shared.ts';
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
	});

	test('a heading that begins with a digit keeps it in its address', () => {
		expect(at('posts/2-ordnungen/').ids).toContain('1-das-regal');
	});

	test('gives the same bytes in another folder, the index of each language included', async () => {
		const first = await digests(root);
		expect(Object.keys(first).filter((file) => /pagefind.*\.pf_meta$/.test(file))).toHaveLength(2);
		expect(await digests(await built('another-bilingual', 'bilingual'))).toEqual(first);
	});
});
