import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { BuiltSite } from '../../src/integration/built-site.ts';
import { writeSearchIndex } from '../../src/integration/search.ts';
import { digests } from '../sites/site.ts';

test('an index is kept while its pages stay, made anew when one changes, and when what was kept is damaged', async () => {
	const root = await mkdtemp(path.join(tmpdir(), 'bonafides-search-'));
	const outDir = path.join(root, 'dist');
	const cache = path.join(root, '.bonafides/cache/search.json');
	const pages = [{ file: 'index.html', href: '/' }];
	const indexOf = async (word: string) => {
		await mkdir(outDir, { recursive: true });
		await writeFile(
			path.join(outDir, 'index.html'),
			`<html lang="en"><head><title>One</title></head><body><main data-pagefind-body>${word}</main></body></html>`,
		);
		await writeSearchIndex({ root, outDir, pages, site: { search: '/search/' } } as unknown as BuiltSite);
		return digests(root);
	};
	const first = await indexOf('Ledger');
	const kept = await readFile(cache, 'utf8');
	await writeFile(cache, kept.replace(/("path":"languages.json","base64":)"[^"]*"/, '$1"e30="'));
	await indexOf('Ledger');
	expect(await readFile(path.join(outDir, 'pagefind/languages.json'), 'utf8')).toBe('{}');

	await writeFile(cache, kept.slice(0, kept.length / 2));
	expect(await indexOf('Ledger')).toEqual(first);
	expect(await readFile(cache, 'utf8')).toBe(kept);

	expect(await indexOf('Queue')).not.toEqual(first);
	await rm(root, { recursive: true });
}, 60_000);
