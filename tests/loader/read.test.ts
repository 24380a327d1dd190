import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkSite } from '../../src/loader/check.ts';
import { readContent } from '../../src/loader/read.ts';

const today = '2026-11-10';
let root = '';
beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'bonafides-read-'));
	await put('profile.yaml', 'name: Ada\nheadline: Engineer\n');
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(file: string, text: string) {
	const absolute = path.join(root, 'content', file);
	await mkdir(path.dirname(absolute), { recursive: true });
	await writeFile(absolute, text);
}
const post = (rest = '', body = 'Text.\n') => `---\ntitle: A\ndate: 2026-01-01\n${rest}---\n${body}`;
const told = async (options = {}) =>
	(await checkSite(root, { today, ...options })).diagnostics.map(
		({ file, line, code }) => `${file}:${line} ${code}`,
	);

describe('reading', () => {
	test('one line of a profile is a site', async () => {
		const { content, files } = await readContent(root, { today });
		expect(content).toMatchObject({ profile: { data: { name: 'Ada' } }, posts: [], testimonials: [] });
		expect(files).toBe(1);
	});

	test('no folder at all: the profile is missing', async () => {
		await rm(path.join(root, 'content'), { recursive: true });
		expect(await told()).toEqual(['content/profile.yaml:null missing-profile']);
	});

	test('files at fault are not content, and do not hide the others', async () => {
		await put('posts/good.md', post());
		await put('posts/bad.md', post('foo: 1\n'));
		const { content, draft } = await readContent(root, { today });
		expect(content?.posts.map(({ slug }) => slug)).toEqual(['good']);
		expect(draft.posts.map(({ slug }) => slug)).toEqual(['bad', 'good']);
	});

	test('links are not followed, be it to a folder', async () => {
		await put('posts/good.md', post());
		await symlink(path.join(root, 'content/posts'), path.join(root, 'content/projects'));
		await symlink('/etc/passwd', path.join(root, 'content/posts/x.md'));
		expect(await told()).toEqual([
			'content/posts/x.md:null unsafe-path',
			'content/projects:null unsafe-path',
		]);
	});

	test('hidden files are nobody’s business', async () => {
		await put('.DS_Store', 'x');
		await put('posts/.draft.md', 'x');
		expect(await told()).toEqual([]);
	});

	test('links to a file at fault are not broken', async () => {
		await put('posts/a.md', post('', '[b](./b.md)\n'));
		await put('posts/b.md', post('foo: 1\n'));
		expect(await told()).toEqual(['content/posts/b.md:4 unknown-key']);
	});

	test('nothing that is shown leads to what is private, however it is written', async () => {
		await put('projects/secret.md', '---\ntitle: S\nvisibility: private\n---\n[a](../posts/secret)\n');
		await put('posts/secret/index.mdx', post('visibility: private\n', '[b](../../projects/secret.md)\n'));
		await put(
			'pages/open.md',
			'---\ntitle: O\n---\n[c](/secret/) and [d](/projects/secret?x#y) and [e][]\n\n[e]: ../posts/secret/index.mdx\n',
		);
		await put('posts/unlisted.md', post('visibility: unlisted\n', '[f](/posts/secret)\n'));
		expect(await told()).toEqual([
			'content/pages/open.md:4 private-link',
			'content/pages/open.md:6 private-link',
			'content/posts/unlisted.md:6 private-link',
		]);
	});

	test('a picture in public/ is found from the root of the site', async () => {
		await mkdir(path.join(root, 'public'));
		await writeFile(path.join(root, 'public/a.png'), '');
		await put('posts/a.md', post('', '![a](/a.png) ![b](/b.png)\n'));
		expect(await told()).toEqual(['content/posts/a.md:5 missing-image']);
	});

	test('a name of a skill at fault is no second fault where it is used', async () => {
		await put('profile.yaml', 'name: Ada\nskills: [Rust, { name: Go, foo: 1 }]\n');
		await put('posts/a.md', post('skills: [rust, go, cobol]\n'));
		expect(await told()).toEqual([
			'content/posts/a.md:4 unknown-skill',
			'content/profile.yaml:2 wrong-type',
			'content/profile.yaml:2 unknown-key',
		]);
	});
});

describe('the cache', () => {
	test('tells the same as without it, also after files change, come and go', async () => {
		const same = async () => {
			const cached = await told();
			expect(cached).toEqual(await told({ cache: false }));
			return cached;
		};
		await put('posts/a.md', post('foo: 1\n'));
		expect(await same()).toHaveLength(1);
		expect(await same()).toHaveLength(1);
		await put('posts/a.md', post('', '[x](./b.md)\n'));
		expect(await same()).toEqual(['content/posts/a.md:5 broken-link']);
		await put('posts/b.md', post());
		expect(await same()).toEqual([]);
		await rm(path.join(root, 'content/posts/b.md'));
		expect(await same()).toHaveLength(1);
	});

	test('what another file of the same bytes was does not count', async () => {
		await put('posts/a.md', '---\ntitle: A\ndate: 2026-01-01\n---\n');
		await told();
		await rm(path.join(root, 'content/posts'), { recursive: true });
		await put('pages/a.md', '---\ntitle: A\ndate: 2026-01-01\n---\n');
		expect(await told()).toEqual(['content/pages/a.md:3 unknown-key']);
	});
});
