import { type ChildProcess, spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { environment, layOut, put } from '../sites/site.ts';
import { launch } from './browser.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const astro = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));
const profile = (name: string, more = '') => `name: ${name}\nheadline: Engineer\n${more}`;
const post = (title: string, body: string, more = '') =>
	`---\ntitle: ${title}\ndate: 2026-01-02\n${more}---\n${body}\n`;

let browser: Browser;
let page: Page;
let server: ChildProcess;
let root = '';
let home = '';
let output = '';

beforeAll(async () => {
	root = await layOut('dev', null, {
		files: {
			'content/profile.yaml': profile('Ada Example'),
			'content/posts/first.md': post('The first', 'Words.'),
			'content/posts/draft.md': post('A draft', 'Not yet.', 'draft: true\n'),
			'content/posts/future.md': '---\ntitle: A future\ndate: 2027-01-01\n---\nLater.\n',
		},
	});
	const port = await freePort();
	home = `http://127.0.0.1:${port}/`;
	server = spawn(process.execPath, [astro, 'dev', '--host', '127.0.0.1', '--port', String(port)], {
		cwd: root,
		env: environment(),
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	for (const stream of [server.stdout, server.stderr])
		stream?.on('data', (chunk) => (output += String(chunk)));
	browser = await launch();
	page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
	page.setDefaultTimeout(5000);
	await eventually(async () => {
		expect((await fetch(home)).status).toBe(200);
	});
});
afterAll(async () => {
	await browser?.close();
	if (!server || server.exitCode !== null) return;
	const closed = new Promise((resolve) => server.on('close', resolve));
	server.kill();
	await closed;
});

/** Tries until it holds; what holds never tells what it last saw, and what the server said. */
async function eventually(holds: () => Promise<void>): Promise<void> {
	const end = Date.now() + 40_000;
	for (;;) {
		try {
			return await holds();
		} catch (error) {
			if (Date.now() > end) throw new Error(`${String(error)}\n--- astro dev said:\n${output.slice(-4000)}`);
			await new Promise((resolve) => setTimeout(resolve, 150));
		}
	}
}

function freePort(): Promise<number> {
	return new Promise((resolve, reject) => {
		const probe = createServer();
		probe.on('error', reject);
		probe.listen(0, '127.0.0.1', () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
		});
	});
}

const overlay = () =>
	page.evaluate(
		() => document.querySelector('vite-error-overlay')?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? null,
	);

test('a page shows, and changes by itself with the profile', async () => {
	await page.goto(home);
	expect(await page.textContent('h1')).toBe('Ada Example');
	await put(root, 'content/profile.yaml', profile('Ada Changed'));
	await eventually(async () => expect(await page.textContent('h1')).toBe('Ada Changed'));
});

test('drafts and posts of the future show, and say what they are', async () => {
	await page.goto(`${home}posts/`);
	expect(await page.textContent('main')).toMatch(/A draft.*Draft/s);
	expect(await page.textContent('main')).toMatch(/A future.*Not published yet/s);
	expect((await page.goto(`${home}posts/draft/`))?.status()).toBe(200);
	expect(await page.textContent('main')).toContain('Not yet.');
});

test('a mistake shows over the page with its place and its remedy, and goes when it is mended', async () => {
	await page.goto(home);
	await put(root, 'content/profile.yaml', profile('Ada Changed', 'sumary: A slip of the pen\n'));
	await eventually(async () => {
		const text = await overlay();
		expect(text).toContain('unknown-key');
		expect(text).toContain('sumary');
		expect(text).toContain('summary');
		expect(text).toContain('content/profile.yaml:3:1');
	});
	// Also for whoever comes while the mistake stands.
	await page.goto(home);
	await eventually(async () => expect(await overlay()).toContain('unknown-key'));

	await put(root, 'content/profile.yaml', profile('Ada Mended'));
	await eventually(async () => {
		expect(await overlay()).toBeNull();
		expect(await page.textContent('h1')).toBe('Ada Mended');
	});
});

test('a fault in a post shows too, and so does one of the syntax', async () => {
	await page.goto(`${home}posts/first/`);
	await put(root, 'content/posts/first.md', post('The first', 'Words.', 'updated: 2026-13-45\n'));
	await eventually(async () => {
		const text = await overlay();
		expect(text).toContain('wrong-date');
		expect(text).toContain('posts/first.md:4:10');
	});
	await put(root, 'content/posts/first.md', post('The first', 'Words.', 'tags: [a\n'));
	await eventually(async () => expect(await overlay()).toContain('yaml-syntax'));
	await put(root, 'content/posts/first.md', post('The first, mended', 'Other words.'));
	await eventually(async () => {
		expect(await overlay()).toBeNull();
		expect(await page.textContent('h1')).toBe('The first, mended');
		expect(await page.textContent('main')).toContain('Other words.');
	});
});

test('a new post is there without a restart, and gone when it is deleted', async () => {
	await put(root, 'content/posts/new.md', post('Brand new', 'Fresh words, [to the first](first.md).'));
	await eventually(async () => {
		expect((await page.goto(`${home}posts/new/`))?.status()).toBe(200);
		expect(await page.textContent('main')).toContain('Fresh words');
	});
	expect(await page.getAttribute('main a:text("to the first")', 'href')).toBe('/posts/first/');
	await page.goto(home);
	expect(await page.textContent('main')).toContain('Brand new');
	await put(root, 'content/posts/new.md', null);
	await eventually(async () => {
		expect((await page.goto(`${home}posts/new/`))?.status()).toBe(404);
		await page.goto(home);
		expect(await page.textContent('main')).not.toContain('Brand new');
	});
});

test('a section comes with its first content', async () => {
	await page.goto(home);
	expect(await page.locator('nav a', { hasText: 'Projects' }).count()).toBe(0);
	await put(root, 'content/projects/one.md', '---\ntitle: Project one\nfrom: 2020\n---\nA project.\n');
	await eventually(async () => {
		expect((await page.goto(`${home}projects/one/`))?.status()).toBe(200);
		expect(await page.textContent('h1')).toBe('Project one');
		expect(await page.locator('nav a', { hasText: 'Projects' }).count()).toBe(1);
	});
});

test('a new component takes the place of ours, and gives it back', async () => {
	await page.goto(home);
	await put(root, 'components/Foot.astro', '<footer class="mine">A foot of my own</footer>\n');
	await eventually(async () => {
		await page.goto(home);
		expect(await page.textContent('footer')).toBe('A foot of my own');
	});
	await put(root, 'components/Foot.astro', null);
	await eventually(async () => {
		await page.goto(home);
		expect(await page.textContent('footer')).not.toContain('A foot of my own');
	});
});

test('new pages are there, also those that come while the server starts', async () => {
	const talks = (title: string) =>
		`<html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`;
	for (const name of ['one', 'two', 'three']) {
		await put(root, `pages/${name}.astro`, talks(name));
		await new Promise((resolve) => setTimeout(resolve, 350));
	}
	for (const name of ['one', 'two', 'three'])
		await eventually(async () => {
			expect((await page.goto(`${home}${name}/`))?.status()).toBe(200);
			expect(await page.textContent('h1')).toBe(name);
		});
});

test('the terminal tells faults, and nothing about what is merely not there yet', () => {
	expect(output).toContain('unknown-key');
	expect(output).not.toContain('does not exist or is empty');
});

test('the server comes to rest', async () => {
	const restarts = () => output.split('Restarting').length;
	await eventually(async () => expect((await fetch(home)).status).toBe(200));
	const before = restarts();
	expect(before).toBeGreaterThan(1);
	await new Promise((resolve) => setTimeout(resolve, 2500));
	expect(restarts()).toBe(before);
});
