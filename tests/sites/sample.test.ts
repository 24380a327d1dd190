import { readFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { faultsOf, readPages } from './html.ts';
import { shared } from './shared.ts';
import { digests, layOutSample, rebuild } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

describe('the sample', () => {
	let root = '';
	beforeAll(async () => {
		root = await shared('sample');
	});

	test('every page is without a fault, every address leads somewhere', async () => {
		expect(await faultsOf(root)).toEqual([]);
	});

	test('has content for every section', async () => {
		const files = (await readPages(root)).map(({ file }) => file);
		const below = (folder: string) =>
			files.filter((file) => new RegExp(`^${folder}/[^/]+/index\\.html$`).test(file));
		expect(below('posts').length).toBeGreaterThanOrEqual(8);
		expect(below('projects').length).toBeGreaterThanOrEqual(4);
		expect(below('testimonials/relayed').length).toBe(10);
	});

	test('shows in the title who this is', async () => {
		const home = (await readPages(root)).find(({ file }) => file === 'index.html');
		expect(home?.all('title')[0]?.text).toBe('Ilka Fenwick – Staff engineer, payments, Hamburg');
		expect(home?.all('[rel]').filter(({ attributes }) => attributes.rel === 'me').length).toBe(2);
	});

	test('gives the same bytes in another folder, with a cold cache and with a warm one, and again', async () => {
		const first = await digests(root);
		expect(Object.keys(first).length).toBeGreaterThan(100);
		const other = await layOutSample('another-sample');
		await rebuild(other);
		expect(await digests(other), 'in another folder').toEqual(first);
		await rebuild(other);
		expect(await digests(other), 'with a warm cache').toEqual(first);
	});

	test('holds no path of the machine and no time of the build', async () => {
		const places = [path.dirname(path.dirname(root)), os.homedir(), os.hostname()].filter(
			(place) => place.length > 5,
		);
		for (const file of Object.keys(await digests(root))) {
			const bytes = await readFile(path.join(root, 'dist', file), 'latin1');
			for (const place of places) expect(bytes.includes(place), `${place} in ${file}`).toBe(false);
		}
	});
});
