import { beforeAll, describe, expect, test, vi } from 'vitest';
import { htmlFaults } from './html-faults.ts';
import { type Judged, judged, judgedSites } from './judged.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

describe.each(judgedSites)('the site “%s”', (site) => {
	let it: Judged;
	beforeAll(async () => {
		it = await judged(site);
	});

	test('has no page in which html-validate finds anything', async () => {
		const faults = await Promise.all(it.pages.map(({ file, html }) => htmlFaults(file, html)));
		expect(faults.flat()).toEqual([]);
	});
});

test('html-validate sees a fault', async () => {
	expect(await htmlFaults('wrong.html', '<!doctype html><p><img src="a.png"></p>')).not.toEqual([]);
});
