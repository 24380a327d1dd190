import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { sitemapFaults } from '../seo/sitemap-faults.ts';
import { canonical } from './head.ts';
import { addressOf, type Judged, judged, judgedSites } from './judged.ts';

describe.each(judgedSites)('the site “%s”', (site) => {
	let it: Judged;
	beforeAll(async () => {
		it = await judged(site);
	});

	test('has a sitemap that is valid, and lists the pages that stand here', async () => {
		const xml = await readFile(path.join(it.dist, 'sitemap.xml'), 'utf8');
		expect(await sitemapFaults(xml)).toEqual([]);
		const listed = [...xml.matchAll(/<loc>([^<]*)</g)].map(([, address]) => address);
		const here = it.indexable.filter((page) => canonical(page) === addressOf(page)).map(addressOf);
		expect(listed).toEqual(here.toSorted());
		expect(await sitemapFaults(xml.replace('<loc>', '<location>'))).not.toEqual([]);
	});
});
