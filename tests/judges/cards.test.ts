import { beforeAll, describe, expect, test } from 'vitest';
import { cardReaders, type Shared } from './card-readers.ts';
import { canonical, meta } from './head.ts';
import { addressOf, type Judged, judged, judgedSites } from './judged.ts';

describe.each(judgedSites)('of every page of the site “%s”', (site) => {
	let it: Judged;
	beforeAll(async () => {
		it = await judged(site);
	});

	test.each(Object.entries(cardReaders))('%s shows what it says', async (_name, read) => {
		expect(it.indexable).not.toEqual([]);
		for (const page of it.indexable) {
			const expected: Shared = {
				title: meta(page, 'og:title'),
				description: meta(page, 'description'),
				url: canonical(page),
				image: meta(page, 'og:image'),
			};
			expect(Object.values(expected), page.file).not.toContain(undefined);
			expect(page.all('title')[0]?.text, page.file).toContain(expected.title);
			expect(await read(addressOf(page), page.html), page.file).toEqual(expected);
		}
	});
});
