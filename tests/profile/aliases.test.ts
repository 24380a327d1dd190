import { describe, expect, test } from 'vitest';
import { aliasPath } from '../../src/profile/aliases.ts';
import { assemble } from '../../src/profile/assemble.ts';
import type { PostData } from '../../src/schema/post.ts';
import { content, post, project } from './content.ts';

describe('an earlier address is a path of this site', () => {
	test.each([
		['/2019/old/', '/2019/old/'],
		['/2019/old', '/2019/old/'],
		['2019/old', '/2019/old/'],
		['/2019/old/index.html', '/2019/old/'],
		['/old.html', '/old.html'],
		['/old.php', '/old.php/'],
		['/v1.2', '/v1.2/'],
		['/a?b=c#d', '/a/'],
		['/über%20uns/', '/über uns/'],
		['/%E6%BC%A2/', '/漢/'],
		['/a/../b/', '/b/'],
		['/../../etc/passwd', '/etc/passwd/'],
	])('%s', (alias, path) => {
		expect(aliasPath(alias)).toBe(path);
	});

	test.each([
		'https://elsewhere.example/a',
		'//elsewhere.example/a',
		'/%2e%2e%2f%2e%2e%2fetc/',
		'/a%5c..%5cb',
		'/%00',
		'/%',
	])('%s is none', (alias) => {
		expect(aliasPath(alias)).toBeUndefined();
	});
});

describe('of a site', () => {
	const assembled = (a: Partial<PostData>, b: Partial<PostData> = {}) =>
		assemble(
			content(
				{ skills: [{ id: 'go', name: 'Go' }] },
				{ posts: [post('a', a), post('b', b)], projects: [project('p')] },
			),
			{ base: '/site', trailingSlash: 'never', today: '2026-11-10' },
		);

	test('earlier addresses are kept once, without base', () => {
		const { site, problems } = assembled({ aliases: ['/old', '/old/', '/posts/a/'] });
		expect(problems).toEqual([]);
		expect(site.posts.find(({ slug }) => slug === 'a')?.aliases).toEqual(['/old/']);
	});

	test.each([
		['/posts/b/', 'content/posts/b.md'],
		['/projects/p/', 'content/projects/p.md'],
		['/skills/go/', 'the skill Go'],
		['/cv/', 'a page of the site'],
		['/', 'a page of the site'],
	])('%s is taken', (alias, owner) => {
		const { site, problems } = assembled({ aliases: [alias] });
		expect(problems).toMatchObject([
			{ code: 'alias-clash', file: 'content/posts/a.md', path: ['aliases', 0] },
		]);
		expect(problems[0]?.message).toContain(owner);
		expect(site.posts.every(({ aliases }) => aliases.length === 0)).toBe(true);
	});

	test('a draft keeps its address, and a second claim is told', () => {
		expect(assembled({ aliases: ['/posts/b/'] }, { draft: true }).problems).toHaveLength(1);
		expect(assembled({ aliases: ['/old/'] }, { aliases: ['/old'] }).problems).toMatchObject([
			{ code: 'alias-clash', file: 'content/posts/b.md' },
		]);
	});

	test('what is no path is told', () => {
		expect(assembled({ aliases: ['https://elsewhere.example/'] }).problems).toMatchObject([
			{ code: 'wrong-value', path: ['aliases', 0] },
		]);
	});
});
