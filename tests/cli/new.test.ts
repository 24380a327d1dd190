import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { pageSchema, postSchema, projectSchema } from '../../src/schema/post.ts';
import { relayedSchema } from '../../src/schema/testimonial.ts';
import { bonafides, folderWith } from './command.ts';

function site(files: Record<string, string> = {}): Promise<string> {
	return folderWith({ 'content/profile.yaml': 'name: Ada\nheadline: Engineer\n', ...files });
}

/** The frontmatter of a file, as the schema of its kind reads it. */
async function frontmatter(cwd: string, file: string, schema: z.ZodType): Promise<unknown> {
	const text = await readFile(path.join(cwd, file), 'utf8');
	return schema.parse(parse(text.split(/^---$/m)[1] ?? ''));
}

describe('new', () => {
	test('a post is a draft of today', async () => {
		const cwd = await site();
		expect(await bonafides(['new', 'post', 'What: I "learned" #1', '--lang', 'pt-BR'], { cwd })).toEqual({
			code: 0,
			stdout: 'content/posts/what-i-learned-1.md\n',
			stderr: '',
		});
		expect(await frontmatter(cwd, 'content/posts/what-i-learned-1.md', postSchema)).toEqual({
			title: 'What: I "learned" #1',
			date: '2026-05-12',
			lang: 'pt-BR',
			draft: true,
		});
	});

	test('a project and a page', async () => {
		const cwd = await site();
		expect(await bonafides(['new', 'project', 'C++'], { cwd })).toMatchObject({
			stdout: 'content/projects/c-plus-plus.md\n',
		});
		expect(await frontmatter(cwd, 'content/projects/c-plus-plus.md', projectSchema)).toEqual({
			title: 'C++',
			from: '2026-05',
		});
		expect(await bonafides(['new', 'page', '近況'], { cwd })).toMatchObject({
			stdout: 'content/pages/近況.md\n',
		});
		expect(await frontmatter(cwd, 'content/pages/近況.md', pageSchema)).toEqual({ title: '近況' });
		expect(await bonafides(['check', '--strict'], { cwd })).toMatchObject({ code: 0 });
	});

	test('a testimonial is relayed, waits for consent, and cannot be published before it holds words', async () => {
		const cwd = await site();
		const args = ['new', 'testimonial', "Grace O'Hopper", '--relationship', 'manager', '--via', 'letter'];
		expect(await bonafides(args, { cwd })).toMatchObject({
			code: 0,
			stdout: 'content/testimonials/relayed/grace-ohopper.md\n',
		});
		const file = 'content/testimonials/relayed/grace-ohopper.md';
		expect(await frontmatter(cwd, file, relayedSchema)).toEqual({
			name: "Grace O'Hopper",
			relationship: 'manager',
			relayed: { via: 'letter', on: '2026-05-12' },
			consent: 'pending',
		});
		const { code, stdout } = await bonafides(['check', '--format', 'json'], { cwd });
		expect(code).toBe(1);
		expect(JSON.parse(stdout).diagnostics).toMatchObject([{ code: 'testimonial-length', file }]);
	});

	test('prints a path that works from where the person stands', async () => {
		const cwd = await site();
		const outcome = await bonafides(['new', 'page', 'Uses', '--root', '..'], {
			cwd: path.join(cwd, 'content'),
		});
		expect(outcome).toMatchObject({ code: 0, stdout: 'pages/uses.md\n' });
	});

	test.each(['content/posts/hello.md', 'content/posts/hello.mdx', 'content/posts/hello/index.md'])(
		'never overwrites: %s',
		async (file) => {
			const cwd = await site({ [file]: 'mine' });
			const { code, stderr, stdout } = await bonafides(['new', 'post', 'Hello!'], { cwd });
			expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
			expect(stderr).toContain(`error: ${file.replace('/index.md', '')} is there already\n`);
			expect(await readFile(path.join(cwd, file), 'utf8')).toBe('mine');
		},
	);

	test('a template of the owner comes before ours', async () => {
		const cwd = await site({
			'templates/post.md': '---\ntitle: {{title|yaml}}\ndate: {{date}}\n---\n\nDear reader,\n',
		});
		await bonafides(['new', 'post', 'Hello'], { cwd });
		expect(await readFile(path.join(cwd, 'content/posts/hello.md'), 'utf8')).toBe(
			'---\ntitle: Hello\ndate: 2026-05-12\n---\n\nDear reader,\n',
		);
	});

	test('names the hole of a template that nothing fills', async () => {
		const cwd = await site({ 'templates/post.md': '{{titel}}\n' });
		const { code, stderr } = await bonafides(['new', 'post', 'Hello'], { cwd });
		expect(code).toBe(2);
		expect(stderr).toContain(
			`${path.join('templates', 'post.md')}: {{titel}} has no meaning, expected one of title,`,
		);
	});

	test.each([
		[['new', 'post', '!!!'], 'no address can be made'],
		[['new', 'page', 'Posts'], 'the site needs the address `posts` itself'],
		[['new', 'post', 'Tags'], 'the site needs the address `tags` itself'],
		[['new', 'page', 'x', '--lang', '?'], '--lang is `?`, expected a language tag'],
		[['new', 'testimonial', 'x', '--via', 'pigeon'], '--via is `pigeon`, expected one of email'],
		[
			['new', 'testimonial', 'x', '--relationship', 'boss'],
			'--relationship is `boss`, expected one of manager',
		],
		[['new', 'post'], "missing required argument 'title'"],
		[['new', 'poem', 'x'], "unknown command 'poem'"],
		[['new', 'post', 'x', '--root', 'nowhere'], 'there is no folder'],
	])('%j is wrong usage', async (args, words) => {
		const { code, stderr, stdout } = await bonafides(args, { cwd: await site() });
		expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
		expect(stderr).toContain(words);
	});
});
