import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { invitationAddress } from '../../src/contribute/invitation.ts';
import { parseTestimonial } from '../../src/testimonials/parse.ts';
import { words } from '../../src/words/words.ts';
import { shared } from '../sites/shared.ts';
import { launch } from './browser.ts';
import { axeFaults, look, overflow } from './look.ts';
import { type Served, serve } from './serve.ts';

vi.setConfig({ testTimeout: 60_000 });

const owner = 'Jürgen Müller';
const said = words('de').vouch;
const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };

let browser: Browser;
let served: Served;
let root = '';

beforeAll(async () => {
	[browser, root] = await Promise.all([launch(), shared('vouch')]);
	served = await serve(path.join(root, 'dist'), '/me/');
});
afterAll(async () => {
	await browser?.close();
	await served?.close();
});

/** A visit under the policy that the page itself sets. */
const visit = <Result>(
	see: (page: Page, faults: string[]) => Promise<Result>,
	{ fragment = '', ...options }: BrowserContextOptions & { fragment?: string } = {},
) =>
	look(
		browser,
		`${served.url}vouch/${fragment}`,
		{ bypassCSP: false, viewport: sizes.desk, locale: 'en-US', ...options },
		({ page, faults }) => see(page, faults),
	);

const prose =
	'Wir haben drei Jahre lang zusammen Rechnungen geprüft. **Er fand den Fehler, den alle übersahen.**';

async function answer(page: Page, text = prose): Promise<void> {
	await page.fill('[name=name]', 'Ruth "Ru" Krämer: Prüferin');
	await page.fill('[name=github]', 'https://github.com/Ruth-K');
	await page.selectOption('[name=relationship]', 'colleague');
	await page.fill('[name="together.from"]', '2019');
	await page.locator('textarea[name^="text."]').nth(0).fill(text);
	await page.locator('textarea[name^="text."]').nth(2).fill('Danach ging keine Rechnung mehr verloren.');
	await page.check('[value="c-plus-plus"]');
	await page.check('[name=consent]');
}

const check = (page: Page) => page.click('[data-check]');
const faultOf = (page: Page, answer: string) => page.locator(`#vouch-${answer}-fault`).textContent();

test('costs next to nothing before it is touched, and asks no other host for anything', async () => {
	await visit(async (page, faults) => {
		const loaded: { url: string; bytes: number }[] = [];
		page.on('response', async (response) => {
			if (response.request().resourceType() !== 'script') return;
			loaded.push({ url: response.url(), bytes: gzipSync(await response.body()).length });
		});
		await page.reload({ waitUntil: 'networkidle' });
		expect(loaded.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(2000);
		loaded.length = 0;
		await page.focus('[name=name]');
		await page.waitForSelector('[data-count]:not(:empty)');
		const sum = loaded.reduce((total, { bytes }) => total + bytes, 0);
		console.info(`the form for peers: ${(sum / 1000).toFixed(1)} kB`);
		expect(sum).toBeLessThan(170_000);
		expect(faults).toEqual([]);
	});
});

test('faults are told at the answer and in a summary that has the focus, and go as they are mended', async () => {
	await visit(async (page, faults) => {
		await check(page);
		await page.waitForSelector('[data-summary]:focus');
		const links = page.locator('[data-summary] a');
		expect(await links.allTextContents()).toEqual([
			said.fields.name,
			said.fields.github,
			said.fields.relationship,
			said.groups.words,
			said.consent,
		]);
		const name = page.locator('[name=name]');
		expect(await name.getAttribute('aria-invalid')).toBe('true');
		expect(await name.getAttribute('aria-describedby')).toBe('vouch-name-hint vouch-name-fault');
		expect(await faultOf(page, 'name')).toBe(said.faults['missing-key']);
		expect(await faultOf(page, 'text')).toBe(said.faults['testimonial-length']);
		expect(await page.locator('[data-ways]').isVisible()).toBe(false);

		await links.nth(3).click();
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('vouch-text');

		await answer(page, `${prose} <img src=x onerror=alert(1)>`);
		expect(await faultOf(page, 'name')).toBe('');
		expect(await name.getAttribute('aria-invalid')).toBeNull();
		expect(await faultOf(page, 'text')).toContain('<img src=x onerror=alert(1)>');
		expect(await page.locator('[data-preview] img').count()).toBe(0);
		await page.fill('[name=name]', 'Eva R0th');
		expect(await faultOf(page, 'name')).toBe(said.faults['testimonial-name']);
		// Whoever has been quoted may come themself.
		await page.fill('[name=name]', 'Eva Roth');
		expect(await faultOf(page, 'name')).toBe('');
		expect(faults).toEqual([]);
	});
});

test('what it makes passes the gate, is shown as it will stand, and leads to GitHub', async () => {
	await visit(
		async (page, faults) => {
			await answer(page);
			const preview = page.locator('[data-preview]');
			expect(await preview.locator('blockquote.display').textContent()).toBe(
				'„Er fand den Fehler, den alle übersahen.“',
			);
			expect(await preview.locator('figcaption').textContent()).toContain(
				`Ruth "Ru" Krämer: Prüferin — arbeitete mit ${owner} zusammen, 2019–heute`,
			);
			expect(await preview.locator('.prose strong').textContent()).toBe(
				'Er fand den Fehler, den alle übersahen.',
			);
			expect(await preview.locator('[data-notes]').textContent()).toContain('@Ruth-K');

			await check(page);
			await page.waitForSelector('[data-ways]:focus');
			const text = await page.inputValue('.file');
			const { testimonial, findings } = parseTestimonial(new TextEncoder().encode(text), {
				file: 'content/testimonials/ruth-k.md',
				today: new Date().toISOString().slice(0, 10),
				ownerNames: [owner],
			});
			expect(findings).toEqual([]);
			expect(testimonial?.data).toMatchObject({
				name: 'Ruth "Ru" Krämer: Prüferin',
				github: 'Ruth-K',
				skills: ['c-plus-plus'],
				lang: 'de',
			});
			const href = async (name: string) => new URL((await page.getAttribute(`[data-${name}]`, 'href')) ?? '');
			const file = await href('file');
			expect(file.origin + file.pathname).toBe('https://github.com/jm/seite/new/web');
			expect(file.searchParams.get('filename')).toBe('content/testimonials/ruth-k.md');
			expect(file.searchParams.get('value')).toBe(text);
			expect((await href('issue')).searchParams.get('words')).toContain('**Er fand');

			await page.click('[data-copy]');
			await expect.poll(() => page.textContent('[data-copy] ~ [data-note]')).toBe(said.ways.copied);
			expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(text);

			// Too long for a link.
			await page
				.locator('textarea[name^="text."]')
				.nth(1)
				.fill('彼女は計画を書き、それを守りました。'.repeat(40));
			expect((await href('file')).searchParams.has('value')).toBe(false);
			expect(await page.textContent('[data-file] ~ [data-note]')).toBe(said.ways.fileLong);
			expect(faults).toEqual([]);
		},
		{ permissions: ['clipboard-read', 'clipboard-write'] },
	);
});

test('no more skills can be ticked than the rules allow', async () => {
	await visit(async (page) => {
		for (const skill of ['c-plus-plus', 'a', 'b', 'c', 'd']) await page.check(`[value="${skill}"]`);
		await expect.poll(() => page.locator('[name^="skills."]:disabled').count()).toBe(1);
		await page.uncheck('[value="a"]');
		expect(await page.locator('[name^="skills."]:disabled').count()).toBe(0);
	});
});

test('starts with an invitation, which no server sees; keeps a draft in the tab until it is thrown away', async () => {
	const invitation = {
		name: '<b>Ruth</b> K',
		relationship: 'client',
		skills: ['a', 'zz'],
		lang: 'en',
	} as const;
	const { hash } = new URL(
		invitationAddress('https://x.example/', { ...invitation, skills: [...invitation.skills] }),
	);
	await visit(
		async (page, faults) => {
			const asked: string[] = [];
			page.on('request', (request) => asked.push(request.url()));
			await expect.poll(() => page.inputValue('[name=name]')).toBe('<b>Ruth</b> K');
			expect(await page.inputValue('[name=relationship]')).toBe('client');
			expect(await page.inputValue('[name=lang]')).toBe('en');
			expect(await page.locator('[name^="skills."]:checked').evaluateAll((boxes) => boxes.length)).toBe(1);
			expect(await page.isChecked('[name=consent]')).toBe(false);
			expect(await page.locator('[data-preview] .p-author').textContent()).toBe('<b>Ruth</b> K');

			await page.fill('[name=name]', 'Ruth Krämer');
			await page.reload();
			await expect.poll(() => page.inputValue('[name=name]')).toBe('Ruth Krämer');
			await page.click('[data-again]');
			await expect.poll(() => page.inputValue('[name=name]')).toBe('');
			expect(asked.filter((url) => /Ruth|consent=/.test(url))).toEqual([]);
			expect(faults).toEqual([]);
		},
		{ fragment: `${hash}&consent=yes` },
	);
});

test('without scripts there are links and a text to fill in, and no form that does nothing', async () => {
	await visit(
		async (page, faults) => {
			expect(await page.locator('[data-vouch]').isVisible()).toBe(false);
			const template = (await page.textContent('pre')) ?? '';
			const { findings } = parseTestimonial(new TextEncoder().encode(template), {
				file: 'content/testimonials/your-login.md',
				today: '2026-11-10',
				ownerNames: [owner],
			});
			expect(findings).toEqual([]);
			expect(await page.locator('pre').isVisible()).toBe(true);
			expect(faults).toEqual([]);
			const link = await page.getByRole('link', { name: said.plain.file }).getAttribute('href');
			expect(new URL(link ?? '').searchParams.get('value')).toBe(template);
		},
		{ javaScriptEnabled: false },
	);
});

test.each(['light', 'dark'] as const)('can be used by everybody, in %s', async (colorScheme) => {
	for (const viewport of Object.values(sizes)) {
		await visit(
			async (page) => {
				await check(page);
				await page.waitForSelector('[data-summary]:focus');
				expect([await axeFaults(page), await overflow(page)]).toEqual([[], []]);
				await answer(page);
				await page.locator('summary').first().click();
				await check(page);
				await page.waitForSelector('[data-ways]:focus');
				expect([await axeFaults(page), await overflow(page)]).toEqual([[], []]);
			},
			{ colorScheme, viewport, bypassCSP: true },
		);
	}
});

test('is found by nobody who was not told of it, but by those who read what others say', async () => {
	const read = (name: string) => readFile(path.join(root, 'dist', name), 'utf8');
	const html = await read('vouch/index.html');
	expect(html).toContain('<meta name="robots" content="noindex">');
	expect(html).toContain("form-action 'none'");
	expect(html).not.toMatch(/og:image|rel="canonical"|data-pagefind-body|<form/);
	expect(await read('sitemap-index.xml').catch(() => read('sitemap.xml'))).not.toContain('vouch');
	expect(await read('testimonials/index.html')).toContain('href="/me/vouch/"');
});
