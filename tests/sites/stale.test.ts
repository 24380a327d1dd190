import { readFile, rename } from 'node:fs/promises';
import path from 'node:path';
import { expect, test, vi } from 'vitest';
import { copyOfShared, laidOut } from './shared.ts';
import { build, built, digests, put, rebuild } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

/** Edits a file of a site. */
async function edit(root: string, file: string, from: string, to: string): Promise<void> {
	const text = await readFile(path.join(root, file), 'utf8');
	expect(text).toContain(from);
	await put(root, file, text.replaceAll(from, to));
}

/** Changes of every kind that a stored page could survive. */
async function change(root: string): Promise<void> {
	await edit(root, 'content/profile.yaml', 'name: Ada Example', 'name: Ada Changed');
	await edit(root, 'content/profile.yaml', 'id: engines,', 'id: machines,');
	await edit(root, 'content/posts/shown/index.mdx', 'One and two', 'Uno e due');
	await edit(root, 'content/testimonials/relayed/grace.md', 'Nobody else', 'Hardly anybody else');
	await edit(root, 'content/testimonials/relayed/pending-peer.md', 'consent: pending', 'consent: yes');
	await put(root, 'content/testimonials/octo-peer.md', null);
	await put(root, 'content/posts/elsewhere.md', null);
	// A body that stays as it is, but for the address that its links lead to.
	await rename(path.join(root, 'content/projects/engine.md'), path.join(root, 'content/projects/renamed.md'));
	for (const file of ['posts/links.md', 'posts/shown/index.mdx'])
		await edit(root, `content/${file}`, 'projects/engine.md', 'projects/renamed.md');
	await put(root, 'content/posts/added.md', '---\ntitle: Added\ndate: 2026-10-10\n---\nNew.\n');
	// The same picture under the same name with other pixels.
	await put(root, 'content/posts/dot.png', await readFile(path.join(root, 'content/projects/dot.png')));
}

test('a second build shows what the files say now, byte for byte', async () => {
	const used = await copyOfShared('full', 'stale');
	const before = await digests(used);
	await change(used);
	await rebuild(used);

	const clean = await laidOut('full', 'fresh');
	await change(clean);
	await rebuild(clean);

	const after = await digests(used);
	expect(after).toEqual(await digests(clean));
	expect(after['posts/elsewhere/index.html']).toBeUndefined();
	expect(after['projects/engine/index.html']).toBeUndefined();
	expect(after['index.html']).not.toBe(before['index.html']);
	expect(await readFile(path.join(used, 'dist/posts/shown/index.html'), 'utf8')).toContain('Uno e due');
});

test('a fault in the profile ends the build instead of showing the profile before it', async () => {
	const root = await built('broken-later', 'minimal', { options: 'cards: false' });
	await put(root, 'content/profile.yaml', 'name: Ada Changed\nheadline: [\n');
	const { code, output } = await build(root);
	expect(code).toBe(1);
	expect(output).toMatch(/content\/profile\.yaml:\d+:\d+ {2}error/);
});

test('renaming a post moves every link to it, in files that did not change', async () => {
	const post = (title: string, body: string) => `---\ntitle: ${title}\ndate: 2026-01-02\n---\n${body}\n`;
	const files = {
		'content/profile.yaml': 'name: Ada Example\n',
		'content/posts/a.md': post('A', 'To [the folder](b/).'),
		'content/posts/b.md': post('B', 'Text.'),
	};
	const root = await built('moved', null, { files, options: 'cards: false' });
	// `b/` first names a file, then a folder of the same name: the address is the same, the source another.
	await put(root, 'content/posts/b.md', null);
	await put(root, 'content/posts/b/index.md', post('B moved', 'Text.'));
	await rebuild(root);
	expect(await readFile(path.join(root, 'dist/posts/b/index.html'), 'utf8')).toContain('B moved');
	expect(await readFile(path.join(root, 'dist/posts/a/index.html'), 'utf8')).toContain('href="/posts/b/"');
});
