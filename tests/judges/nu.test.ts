import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, vi } from 'vitest';
import { judged, judgedSites } from './judged.ts';
import { hasJava, nuFaults } from './nu-faults.ts';

// Whole builds, on a busy machine too.
vi.setConfig({ testTimeout: 240_000 });

test.skipIf(!hasJava)('the Nu Html Checker finds nothing on any page (needs Java)', async () => {
	const sites = await Promise.all(judgedSites.map(judged));
	expect(await nuFaults(...sites.map(({ dist }) => dist))).toEqual([]);
});

test.skipIf(!hasJava)('the Nu Html Checker sees a fault (needs Java)', async () => {
	const folder = fileURLToPath(new URL('../.tmp/nu/', import.meta.url));
	await mkdir(folder, { recursive: true });
	await writeFile(path.join(folder, 'wrong.html'), '<!doctype html><title>x</title><p><li>');
	expect(await nuFaults(folder)).not.toEqual([]);
});
