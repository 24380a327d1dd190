import { beforeAll, describe, expect, test } from 'vitest';
import { faultsOf, readPages } from './html.ts';
import { build, built, layOut } from './site.ts';

describe('one name', () => {
	let root = '';
	beforeAll(async () => {
		root = await built('minimal', 'minimal', { config: '' });
	});

	test('is a site without a fault, that names no address it was not given', async () => {
		expect(await faultsOf(root, { site: null })).toEqual([]);
	});

	test('is a home page, a page for wrong addresses, no section, and nothing to search', async () => {
		const pages = await readPages(root);
		expect(pages.map(({ file }) => file)).toEqual(['404.html', 'index.html']);
		const [, home] = pages;
		expect(home?.all('title')[0]?.text).toBe('Ada Example');
		expect(home?.all('h1')[0]?.text).toBe('Ada Example');
		const internal = home?.all('a').map(({ attributes }) => attributes.href);
		expect(new Set(internal)).toEqual(new Set(['/', '#content']));
	});
});

test('a site without content/profile.yaml does not build, and says why', async () => {
	const { code, output } = await build(await layOut('nobody', null));
	expect(code).toBe(1);
	expect(output).toContain('content/profile.yaml');
});
