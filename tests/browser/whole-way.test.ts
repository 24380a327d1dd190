import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test, vi } from 'vitest';
import { fakeGitHub, gitIn } from '../contribute/fake-github.ts';
import { here } from '../contribute/here.ts';
import { placesOf } from '../sites/places-of.ts';
import { shared } from '../sites/shared.ts';
import { layOut, rebuild } from '../sites/site.ts';
import { trust } from '../sites/trust.ts';
import { launch } from './browser.ts';
import { look } from './look.ts';
import { serve } from './serve.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const web = await vi.hoisted(async () => (await import('../provenance/signing.ts')).webKey());
// GitHub's keys are pinned in the source. Here, another one signs in its place.
vi.mock('../../src/provenance/github-keys.ts', () => ({ githubKeys: [web.key] }));

const ruth = { login: 'Ruth-K', id: 1919 };
const traces = /ruth|kraemer|entgangen/i;

test('words go the whole way: form, pull request, review, accept, page; and back', async () => {
	const browser = await launch();
	onTestFinished(() => browser.close());
	const see = async <Result>(root: string, address: string, act: (page: Page) => Promise<Result>) => {
		const served = await serve(path.join(root, 'dist'), '/me/');
		try {
			return await look(
				browser,
				served.url + address,
				// A page that is left before its transition has ended makes Chromium complain: nobody else is so quick.
				{ permissions: ['clipboard-read', 'clipboard-write'], reducedMotion: 'reduce' },
				async ({ page, faults }) => {
					const result = await act(page);
					expect(faults).toEqual([]);
					return result;
				},
			);
		} finally {
			await served.close();
		}
	};
	const { hub, root } = await publishedSite();
	const git = gitIn(root);
	/** What the workflow of a pull request does, and then the owner. */
	const take = async (number: number) => {
		git(['fetch', '--quiet', 'origin', `refs/pull/${number}/head`]);
		const event = path.join(hub.remote, `../event-${number}.json`);
		writeFileSync(event, JSON.stringify(hub.event(number)));
		const review = await here(hub, 'review', '--event', event, '--repo', root);
		const accept = await here(hub, 'accept', String(number), '--yes', '--push', '--root', root);
		await rebuild(root);
		return { review, accept };
	};

	const { address, copied } = await see(await shared('vouch'), 'vouch/', fillIn);
	expect(address.pathname).toBe('/jm/seite/new/web');
	const file = address.searchParams.get('filename') ?? '';
	expect(file).toBe('content/testimonials/ruth-k.md');
	expect(address.searchParams.get('value')).toBe(copied);
	expect(copied).toContain('consent: yes');

	hub.send(ruth, { [file]: copied });
	hub.sign(1, web.sign);
	expect(await take(1)).toMatchObject({
		review: { code: 0, stdout: expect.stringContaining('Accepted: a new testimonial by @ruth-k.') },
		accept: { code: 0, stderr: '' },
	});
	expect(readFileSync(path.join(root, file), 'utf8')).toBe(copied);
	await see(root, 'testimonials/', async (page) => {
		await page.getByRole('link', { name: 'Ruth Kraemer' }).first().click();
		await page.waitForURL('**/testimonials/ruth-k/');
		const main = page.locator('main');
		expect(await main.textContent()).toContain('Er fand den Fehler, der allen entgangen war.');
		expect(await main.textContent()).toContain(
			'Eingereicht von @Ruth-K auf GitHub, Pull Request #1, und signiert von GitHub.',
		);
		const source = main.getByRole('link', { name: 'Pull Request #1' });
		expect(await source.getAttribute('href')).toBe('https://github.com/jm/seite/pull/1');
		expect(await source.isVisible()).toBe(true);
	});
	const kept = placesOf(root, traces);
	expect(kept).toEqual(
		expect.arrayContaining(['testimonials/ruth-k.proof.json', 'testimonials/ruth-k.md', 'llms.txt']),
	);
	expect(kept.filter((name) => name.startsWith('pagefind'))).not.toEqual([]);

	hub.send(ruth, { [file]: null });
	expect(await take(2)).toMatchObject({
		review: { code: 0, stdout: expect.stringContaining('Accepted: a withdrawal by @ruth-k.') },
		accept: { code: 0, stderr: '' },
	});
	expect(placesOf(root, traces)).toEqual([]);
	expect(placesOf(root, /Eva Roth/)).toContain('testimonials/index.html');
});

/** The owner's working copy of the site whose form is filled in, and where it is published. */
async function publishedSite() {
	const root = await layOut('whole-way', 'vouch', {
		config: "site: 'https://example.com', base: '/me',",
		options: 'cards: false',
		files: {
			'package.json': '{ "name": "seite", "type": "module" }',
			'.gitignore': 'node_modules/\ndist/\n.astro/\n.bonafides/\n',
		},
	});
	const files = readdirSync(root, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => path.join(entry.parentPath, entry.name));
	const hub = await fakeGitHub(
		Object.fromEntries(files.map((file) => [path.relative(root, file), readFileSync(file)])),
		'jm/seite',
		'web',
	);
	rmSync(root, { recursive: true });
	hub.clone(root);
	await trust(root, [web.key]);
	return { hub, root };
}

/** Fills in the form as a peer does, and takes what it makes. */
async function fillIn(page: Page): Promise<{ address: URL; copied: string }> {
	await page.clock.setFixedTime('2026-05-12T10:00:00Z');
	await page.fill('[name=name]', 'Ruth Kraemer');
	await page.fill('[name=github]', '@Ruth-K');
	await page.selectOption('[name=relationship]', 'colleague');
	await page.fill('[name="together.from"]', '2019');
	await page
		.locator('textarea[name^="text."]')
		.nth(1)
		.fill('Wir haben drei Jahre lang Kassen geprüft. **Er fand den Fehler, der allen entgangen war.**');
	await page.check('[value="c-plus-plus"]');
	await page.check('[name=consent]');
	await page.click('[data-check]');
	await page.waitForSelector('[data-ways]:focus');
	await page.click('[data-copy]');
	await expect.poll(() => page.textContent('[data-copy] ~ [data-note]')).toBe('Kopiert.');
	return {
		address: new URL((await page.getAttribute('[data-file]', 'href')) ?? ''),
		copied: await page.evaluate(() => navigator.clipboard.readText()),
	};
}
