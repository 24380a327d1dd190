import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addresses } from '../browser/addresses.ts';
import { launch } from '../browser/browser.ts';
import { axeFaults, look } from '../browser/look.ts';
import { type Served, serve } from '../browser/serve.ts';
import { layOut } from '../sites/site.ts';
import { addressOf, type Judged, judged, judgedSites, origin } from './judged.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

let browser: Browser;
beforeAll(async () => {
	browser = await launch();
});
afterAll(() => browser?.close());

// The pages of the sample are held against axe in tests/browser/pages.test.ts.
describe.each(judgedSites.filter((site) => site !== 'sample'))('the site “%s” in a browser', (site) => {
	let it: Judged;
	let served: Served;
	beforeAll(async () => {
		it = await judged(site);
		served = await serve(it.dist);
	});
	afterAll(() => served?.close());

	test('nothing on any page is against its policy, or shuts anybody out', async () => {
		await look(browser, served.url, {}, async ({ page, faults, goTo }) => {
			for (const built of it.pages) {
				const url = addressOf(built).replace(`${origin}/`, served.url);
				await goTo(url);
				expect([...(await axeFaults(page)), ...faults], url).toEqual([]);
			}
		});
	});

	// A name alone is one page, which has no search.
	test.skipIf(site === 'minimal')('nor is anything of its search', async () => {
		await look(browser, served.url, {}, async ({ page, faults }) => {
			await searchFor(page, (await page.textContent('h1'))!);
			expect(await axeFaults(page)).toEqual([]);
			expect(faults).toEqual([]);
		});
	});
});

describe('the site “sample” in a browser', () => {
	let served: Served;
	beforeAll(async () => {
		served = await serve((await judged('sample')).dist);
	});
	afterAll(() => served?.close());

	test('search from no page is against the policy of the page', async () => {
		await look(browser, served.url, {}, async ({ page, faults, goTo }) => {
			for (const address of addresses) {
				await goTo(served.url + address);
				await searchFor(page, 'ledger');
				expect(faults, address).toEqual([]);
			}
		});
	});
});

test('the policy stops what a page does not say itself', async () => {
	const { pages } = await judged('minimal');
	const home = pages.find(({ file }) => file === 'index.html')!;
	const folder = await layOut('violating', null, {
		files: { 'index.html': home.html.replace('</body>', '<script>1</script></body>') },
	});
	const served = await serve(folder);
	await look(browser, served.url, {}, async ({ faults }) => {
		expect(faults.join()).toMatch(/Content Security Policy/);
	});
	await served.close();
});

async function searchFor(page: Page, words: string): Promise<void> {
	await page.keyboard.press('/');
	await page.waitForSelector('dialog[open]');
	await page.keyboard.type(words);
	await page.waitForSelector('dialog [data-search-results] a');
}
