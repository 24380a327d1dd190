import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readTestimonials } from '../../src/loader/testimonials.ts';
import { type ListedEntry, listTestimonials } from '../../src/testimonials/list.ts';
import { options, peerFile } from './peer.ts';

const entry = (name: string, more: Partial<ListedEntry> = {}): ListedEntry => ({
	path: `content/testimonials/${name}`,
	kind: 'file',
	size: 900,
	...more,
});
const codesOf = (...entries: ListedEntry[]) => listTestimonials(entries).findings.map(({ code }) => code);

describe('listTestimonials', () => {
	test('knows testimonials, relayed ones, portraits and README.md', () => {
		const { files, portraits, findings } = listTestimonials([
			entry('relayed', { kind: 'directory', size: 0 }),
			entry('relayed/анна-и.md'),
			entry('jo-doe.md', { mode: 0o100644 }),
			entry('a.md'),
			entry('README.md'),
			...['jo-doe.jpg', 'a.png', 'b.webp'].map((name) => entry(name)),
		]);
		expect(findings).toEqual([]);
		expect(files.map(({ kind, id }) => [kind, id])).toEqual([
			['submitted', 'a'],
			['submitted', 'jo-doe'],
			['relayed', 'relayed/анна-и'],
		]);
		expect(portraits.map(({ login }) => login)).toEqual(['a', 'b', 'jo-doe']);
	});

	test.each([
		...[
			'jo.mdx',
			'jo.MD',
			'Jo.md',
			'jo.html',
			'jo.svg',
			'jo.md.txt',
			'jo.jpeg',
			'-jo.md',
			'jo-.md',
			'jo--doe.md',
		],
		...[
			'jo_doe.md',
			'.md',
			'jo\n.md',
			'jо.md',
			`${'a'.repeat(40)}.md`,
			'x/jo.md',
			'relayed/x/jo.md',
			'relayed/Jo.md',
		],
		...[
			'relayed/jo.jpg',
			'relayed/README.md',
			'.gitattributes',
			'index.js',
			'../posts/x.md',
			'relayed/../jo.md',
		],
	])('%j does not belong here', (name) => expect(codesOf(entry(name))).toEqual(['testimonial-file']));

	test('nor do links, folders, submodules, other modes and other places', () => {
		expect(codesOf(entry('jo.md', { kind: 'symlink' }))).toEqual(['testimonial-file']);
		expect(codesOf(entry('relayed', { kind: 'symlink' }))).toEqual(['testimonial-file']);
		expect(codesOf(entry('more', { kind: 'directory' }))).toEqual(['testimonial-file']);
		expect(codesOf(entry('jo', { kind: 'other', mode: 0o160000 }))).toEqual(['testimonial-file']);
		expect(codesOf(entry('jo.md', { mode: 0o100755 }))).toEqual(['testimonial-file']);
		for (const file of ['Content/testimonials/jo.md', 'content/testimonials.md', 'jo.md', 'README.md']) {
			expect(codesOf({ ...entry(''), path: file })).toEqual(['testimonial-file']);
		}
	});

	test('files that are too large are not read', () => {
		expect(codesOf(entry('jo.md', { size: 8193 }))).toEqual(['testimonial-size']);
		expect(codesOf(entry('relayed/jo.md', { size: 8193 }))).toEqual([]);
		expect(codesOf(entry('relayed/jo.md', { size: 16_385 }))).toEqual(['testimonial-size']);
	});
});

describe('readTestimonials', () => {
	let root: string;
	const write = (file: string, text: string) => {
		mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
		writeFileSync(path.join(root, file), text);
	};
	const read = () => readTestimonials(root, options);
	beforeEach(() => {
		root = mkdtempSync(path.join(tmpdir(), 'testimonials-'));
	});
	afterEach(() => rmSync(root, { recursive: true }));

	test('no folder, no testimonials', async () => {
		expect(await read()).toEqual({ testimonials: [], findings: [], files: [] });
	});

	test('leaves out what has a fault, and nothing else', async () => {
		write('content/testimonials/jo-doe.md', peerFile());
		write(
			'content/testimonials/relayed/ada.md',
			'---\nname: Ada\nrelayed: { via: email }\nconsent: yes\n---\nGood.',
		);
		write('content/testimonials/bad.md', peerFile({ github: 'bad' }, '<b>no</b>'));
		write('content/testimonials/.DS_Store', 'x');
		write('content/testimonials/jo.mdx', 'export const x = process.exit(1)');
		const { testimonials, findings, files } = await read();
		expect(testimonials.map(({ id }) => id)).toEqual(['jo-doe', 'relayed/ada']);
		expect(files).toHaveLength(3);
		expect(new Set(findings.map(({ file }) => file))).toEqual(
			new Set(['content/testimonials/bad.md', 'content/testimonials/jo.mdx']),
		);
	});

	test('follows no link, neither of a file nor of a folder', async () => {
		write('secret/jo-doe.md', peerFile());
		mkdirSync(path.join(root, 'content/testimonials'), { recursive: true });
		symlinkSync('../../secret/jo-doe.md', path.join(root, 'content/testimonials/jo-doe.md'));
		symlinkSync('../../secret', path.join(root, 'content/testimonials/relayed'));
		const inside = await read();
		expect(inside.testimonials).toEqual([]);
		expect(inside.findings.map(({ code }) => code)).toEqual(['testimonial-file', 'testimonial-file']);

		rmSync(path.join(root, 'content/testimonials'), { recursive: true });
		symlinkSync('../secret', path.join(root, 'content/testimonials'));
		const outside = await read();
		expect(outside.testimonials).toEqual([]);
		expect(outside.findings.map(({ code }) => code)).toEqual(['testimonial-file']);
	});

	test('of two names that look alike the later is left out; equal names may stand', async () => {
		write('content/testimonials/ann.md', peerFile({ name: 'Ann Cole', github: 'ann', date: '2025-01-01' }));
		write('content/testimonials/aaa.md', peerFile({ name: 'Ann C0le', github: 'aaa', date: '2026-01-01' }));
		write('content/testimonials/bbb.md', peerFile({ name: 'Ann Cole', github: 'bbb', date: '2026-01-01' }));
		const { testimonials, findings } = await read();
		expect(testimonials.map(({ id }) => id)).toEqual(['ann', 'bbb']);
		expect(findings).toMatchObject([{ code: 'testimonial-name', file: 'content/testimonials/aaa.md' }]);
	});
});
