import { beforeAll, describe, expect, test, vi } from 'vitest';
import { serve } from '../browser/serve.ts';
import { layOut } from '../sites/site.ts';
import { meta } from './head.ts';
import { followFiles } from './hyperlink.ts';
import { type Judged, judged, judgedSites, origin } from './judged.ts';
import { followLinks } from './linkinator.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

describe.each(judgedSites)(
	'in the site “%s” every link leads somewhere, from the home page to every card',
	(site) => {
		let it: Judged;
		beforeAll(async () => {
			it = await judged(site);
		});
		const cards = () => it.indexable.map((page) => meta(page, 'og:image')!.slice(origin.length));

		test('as linkinator follows them, fragments included', async () => {
			const served = await serve(it.dist);
			const { found, broken } = await followLinks(served.url, origin);
			await served.close();
			expect(broken).toEqual([]);
			expect(found).toEqual(expect.arrayContaining(cards()));
		});

		test('as hyperlink follows them, fragments included', async () => {
			const { found, broken } = await followFiles(it.dist, origin);
			expect(broken).toEqual([]);
			expect(found).toEqual(
				expect.arrayContaining(cards().map((card) => `load ${decodeURI(card.slice(1))}`)),
			);
		});
	},
);

test('both see where one does not', async () => {
	const folder = await layOut('judged-links', null, {
		files: {
			'index.html': `<!doctype html><title>Wrong</title><meta property="og:image" content="${origin}/missing.png"><a href="#nowhere">Nowhere</a>`,
		},
	});
	const wrong = await serve(folder);
	for (const { broken } of [await followLinks(wrong.url, origin), await followFiles(folder, origin)]) {
		expect(broken.join('\n')).toContain('nowhere');
		expect(broken.join('\n')).toContain('missing.png');
	}
	await wrong.close();
});
