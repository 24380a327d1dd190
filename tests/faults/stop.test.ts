import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { build, digests, layOut, put } from '../sites/site.ts';
import { healthy, peer } from './healthy.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

/** Faults of the owner in files of every kind, each with what a build has to say of it. */
const faulty: [file: string, text: string, told: string[]][] = [
	[
		'content/profile.yaml',
		String(healthy['content/profile.yaml']).replace('summary: Engineer.', 'lang: english_US\nfoo: 1'),
		['content/profile.yaml:3:7  error  wrong-language', 'content/profile.yaml:4:1  error  unknown-key'],
	],
	[
		'content/posts/hello.md',
		'---\ntitle: Hello\ndate: 2026-13-45\n---\nText.\n',
		['content/posts/hello.md:3:7  error  wrong-date'],
	],
	[
		'content/posts/quote.md',
		'---\ntitle: "A\ndate: 2026-04-05\n---\nText.\n',
		['content/posts/quote.md:2:8  error  yaml-syntax'],
	],
	[
		'content/posts/moving.mdx',
		'---\ntitle: Moving\ndate: 2026-03-04\n---\n\nOne <b>two\n',
		['content/posts/moving.mdx:6:5  error  mdx-syntax'],
	],
	[
		'content/projects/ledger.md',
		'---\ntitle: Ledger\nfrom: 2021\nto: 2020\n---\nText.\n',
		['content/projects/ledger.md:4:5  error  wrong-period'],
	],
	['content/pages/uses.md', 'Uses', ['content/pages/uses.md:1:1  error  missing-frontmatter']],
];

describe('faults of the owner stop a build', () => {
	let root = '';
	let good: Record<string, string> = {};
	let code = 0;
	let output = '';

	test('that is the first: nothing is rendered, and exit 1', async () => {
		root = await layOut('faults-owner', null, { files: healthy, options: 'cards: false' });
		for (const [file, text] of faulty) await put(root, file, text);
		({ code, output } = await build(root));
		expect(code).toBe(1);
		expect(existsSync(path.join(root, 'dist'))).toBe(false);
	});

	test('Astro tells the first file only: here all are told', () => {
		for (const place of faulty.flatMap(([, , told]) => told)) expect(output).toContain(place);
		expect(output).toContain('7 errors in');
	});
	test('Astro says 0:0: here every fault has its place', () => expect(output).not.toMatch(/:0:0\b/));
	test('Astro takes 2026-13-45 for a day in 2027: here it is no date', () =>
		expect(output).toContain('`2026-13-45` is not a day of the calendar'));

	test('control: without them it passes', async () => {
		for (const [file] of faulty) await put(root, file, healthy[file] ?? null);
		const { code, output } = await build(root);
		expect(code, output).toBe(0);
		expect(output).not.toContain('missing-site');
		good = await digests(root);
		expect(Object.keys(good)).toContain('posts/hello/index.html');
	});

	test.each(faulty)(
		'Astro shows %s as it was in the last good build, with exit 0: here it stops, too',
		async (file, text, told) => {
			await put(root, file, text);
			const { code, output } = await build(root);
			await put(root, file, healthy[file] ?? null);
			expect(code).toBe(1);
			for (const place of told) expect(output).toContain(place);
			expect(await digests(root)).toEqual(good);
		},
	);

	test('a profile that is gone, too', async () => {
		await put(root, 'content/profile.yaml', null);
		const { code, output } = await build(root);
		await put(root, 'content/profile.yaml', healthy['content/profile.yaml']!);
		expect(output).toContain('missing-profile');
		expect(code).toBe(1);
		expect(await digests(root)).toEqual(good);
	});

	test('and once they are gone, the next build is the good one again', async () => {
		const { code } = await build(root);
		expect(code).toBe(0);
		expect(await digests(root)).toEqual(good);
	});
});

describe('faults in testimonials leave the file out', () => {
	const strangers = {
		'content/testimonials/linus.md': peer(
			'linus',
			'Linus Sample',
			'relationship: client\ndate: 2026-13-45\nconsent: yes\n',
		),
		'content/testimonials/mallory.md': peer(
			'ada',
			'Mallory Sample',
			'relationship: client\ndate: 2026-05-12\nconsent: yes\n',
		),
		'content/testimonials/relayed/fax.md':
			'---\nname: Fay Sample\nrelayed: { via: fax }\nconsent: yes\n---\nShe kept the ledger well.\n',
		'content/testimonials/page.html': '<script>alert(1)</script>',
	};

	test('with one warning each, exit 0, and the other pages as they were, byte for byte', async () => {
		const root = await layOut('faults-strangers', null, { files: healthy, config: '' });
		const alone = await build(root);
		expect(alone.code, alone.output).toBe(0);
		// Said once, in the shape of all diagnostics.
		expect(alone.output.split('missing-site')).toHaveLength(2);
		const before = await digests(root);
		for (const [file, text] of Object.entries(strangers)) await put(root, file, text);
		const { code, output } = await build(root);
		expect(output).toContain('content/testimonials/linus.md:5:7  warning  wrong-date');
		expect(output).toContain('content/testimonials/mallory.md:3:9  warning  testimonial-login');
		expect(output).toContain('content/testimonials/relayed/fax.md:3:17  warning  wrong-value');
		expect(output).toContain('content/testimonials/page.html  warning  testimonial-file');
		expect(output).toContain('5 warnings');
		expect(code).toBe(0);
		expect(await digests(root)).toEqual(before);
		expect(await readFile(path.join(root, 'dist/testimonials/index.html'), 'utf8')).toContain('Grace Sample');
	});
});
