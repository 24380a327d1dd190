import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { bonafides, emptyFolder, folderWith } from './command.ts';

const resume = { basics: { name: 'Ada', email: 'ada@secret.example' }, projects: [{ name: 'Engine' }] };

describe('bonafides import jsonresume', () => {
	it('writes the files and says what became of each field, without the e-mail address', async () => {
		const site = await folderWith({ 'r.json': `\uFEFF${JSON.stringify(resume)}` });
		const { code, stdout } = await bonafides([
			'import',
			'jsonresume',
			path.join(site, 'r.json'),
			'--root',
			site,
		]);
		expect(code).toBe(0);
		expect(stdout).toContain('basics.name → content/profile.yaml name');
		expect(stdout).toContain('basics.email: to publish it');
		expect(await readFile(path.join(site, 'content/profile.yaml'), 'utf8')).not.toContain('secret');
		expect(existsSync(path.join(site, 'content/projects/engine.md'))).toBe(true);
	});

	it('refuses a profile that is there, unless forced, and then keeps the old one', async () => {
		const site = await folderWith({
			'r.json': JSON.stringify(resume),
			'content/profile.yaml': 'name: Old\n',
		});
		const refused = await bonafides(['import', 'jsonresume', 'r.json'], { cwd: site });
		expect(refused).toMatchObject({ code: 2, stdout: '' });
		expect(refused.stderr).toContain('--force');
		expect(await readFile(path.join(site, 'content/profile.yaml'), 'utf8')).toBe('name: Old\n');
		expect(existsSync(path.join(site, 'content/projects'))).toBe(false);

		const forced = await bonafides(['import', 'jsonresume', 'r.json', '--force'], { cwd: site });
		expect(forced.code).toBe(0);
		expect(await readFile(path.join(site, 'content/profile.yaml'), 'utf8')).toContain('name: Ada');
		expect(await readFile(path.join(site, 'content/profile.yaml.bak'), 'utf8')).toBe('name: Old\n');
	});

	it('writes nothing in a dry run', async () => {
		const site = await folderWith({ 'r.json': JSON.stringify(resume) });
		const { code, stdout } = await bonafides(['import', 'jsonresume', 'r.json', '--dry-run'], { cwd: site });
		expect(code).toBe(0);
		expect(stdout).toContain('Would write\n  content/profile.yaml');
		expect(existsSync(path.join(site, 'content'))).toBe(false);
	});

	it('says where a file is no JSON, and which one cannot be read', async () => {
		const site = await folderWith({ 'r.json': '{\n  "basics": nul\n}' });
		const wrong = await bonafides(['import', 'jsonresume', 'r.json'], { cwd: site });
		expect(wrong.code).toBe(2);
		expect(wrong.stderr).toContain('r.json:2:');
		expect(await bonafides(['import', 'jsonresume', 'none.json'], { cwd: site })).toMatchObject({ code: 2 });
	});
});

describe('bonafides import posts', () => {
	const blog = {
		'blog/package.json': '{}',
		'blog/src/posts/a.md':
			'---\ntitle: A\ndate: 2020-01-02\nauthor: Me\n---\n\n![x](/img/x.svg) ![gone](gone.png)\n',
		'blog/src/posts/b.md': '---\ntitle: B\ndate: 2020-01-02\n---\n\n[a](a.md)\n',
		'blog/src/posts/node_modules/c.md': 'no',
		'blog/public/img/x.svg':
			'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>',
		'content/profile.yaml': 'name: Ada\nheadline: Analyst\n',
	};

	it('brings posts and pictures, passes check, and does nothing the second time', async () => {
		const site = await folderWith(blog);
		const original = await readFile(path.join(site, 'blog/src/posts/a.md'), 'utf8');
		const first = await bonafides(['import', 'posts', 'blog/src/posts'], { cwd: site });
		expect(first.code).toBe(0);
		expect(first.stdout).toContain('Wrote 2 of 2 posts');
		expect(first.stdout).toContain('a.md: author: Bonafides has no such key (Me)');
		expect(existsSync(path.join(site, 'content/posts/a/x.svg'))).toBe(true);
		expect(await readFile(path.join(site, 'content/posts/b.md'), 'utf8')).toContain('[a](./a/index.md)');
		expect(await readFile(path.join(site, 'blog/src/posts/a.md'), 'utf8')).toBe(original);
		expect(await bonafides(['check', '--strict'], { cwd: site })).toMatchObject({ code: 0 });

		await writeFile(path.join(site, 'content/posts/b.md'), '---\ntitle: Mine\ndate: 2020-01-02\n---\n');
		const second = await bonafides(['import', 'posts', 'blog/src/posts'], { cwd: site });
		expect(second.code).toBe(0);
		expect(second.stdout).toContain('content/posts/a/index.md is already there');
		expect(second.stdout).toContain('content/posts/b.md is not written');
		expect(await readFile(path.join(site, 'content/posts/b.md'), 'utf8')).toContain('Mine');
	});

	it('writes nothing in a dry run, and needs a folder', async () => {
		const site = await folderWith(blog);
		const dry = await bonafides(['import', 'posts', 'blog/src/posts', '--dry-run'], { cwd: site });
		expect(dry.code).toBe(0);
		expect(dry.stdout).toContain('Would write 2 of 2 posts');
		expect(existsSync(path.join(site, 'content/posts'))).toBe(false);
		expect(await bonafides(['import', 'posts', 'none'], { cwd: site })).toMatchObject({ code: 2 });
		const empty = await emptyFolder();
		expect(await bonafides(['import', 'posts', empty], { cwd: site })).toMatchObject({ code: 0 });
	});
});
