import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openCache } from '../../src/loader/cache.ts';

let root = '';
beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'bonafides-cache-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const file = () => path.join(root, '.bonafides/cache/test.json');
const open = (enabled = true) => openCache<{ n: number }>(root, 'test', enabled);
async function fill() {
	const cache = await open();
	cache.set('a', '1', { n: 1 });
	cache.set('b', '1', { n: 2 });
	await cache.save();
}

describe('results by file and digest', () => {
	test('are there again, while the digest is the same', async () => {
		await fill();
		const cache = await open();
		expect(cache.get('a', '1')).toEqual({ n: 1 });
		expect(cache.get('a', '2')).toBeUndefined();
		expect(cache.get('c', '1')).toBeUndefined();
	});

	test('are forgotten when a run does not ask for them', async () => {
		await fill();
		const cache = await open();
		cache.get('a', '1');
		await cache.save();
		expect((await open()).get('b', '1')).toBeUndefined();
		expect((await open()).get('a', '1')).toEqual({ n: 1 });
	});

	test.each([
		['cut short', (text: string) => text.slice(0, 40)],
		['no JSON', () => 'not JSON'],
		['of another shape', () => '[1, 2]'],
		['null', () => 'null'],
		['of entries that are none', (text: string) => text.replace(/"entries":.*\]/, '"entries":[1]')],
		['of another version', (text: string) => text.replace(/"version":"\w+"/, '"version":"0"')],
	])('a file that is %s is empty, and is written anew', async (_, damage) => {
		await fill();
		await writeFile(file(), damage(await readFile(file(), 'utf8')));
		expect((await open()).get('a', '1')).toBeUndefined();
		await fill();
		expect((await open()).get('a', '1')).toEqual({ n: 1 });
	});

	test('turned off, nothing is read or written', async () => {
		await fill();
		const before = await readFile(file(), 'utf8');
		const cache = await open(false);
		expect(cache.get('a', '1')).toBeUndefined();
		cache.set('a', '1', { n: 9 });
		await cache.save();
		expect(await readFile(file(), 'utf8')).toBe(before);
	});

	test('a folder that cannot be written is no fault', async () => {
		// Root may write anywhere; a file in place of the folder stops everybody.
		await writeFile(path.join(root, '.bonafides'), '');
		await chmod(root, 0o555);
		await expect(fill()).resolves.toBeUndefined();
		await chmod(root, 0o755);
	});
});
