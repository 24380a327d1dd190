import { describe, expect, test } from 'vitest';
import { address } from '../../src/profile/permalinks.ts';
import { slugify } from '../../src/profile/slug.ts';

describe('slugs', () => {
	test.each([
		['C++', 'c-plus-plus'],
		['C', 'c'],
		['c#', 'c-sharp'],
		['.NET', 'dot-net'],
		['Node.js', 'node-js'],
		['Vue.js', 'vue-js'],
		['A/B testing', 'a-b-testing'],
		['R&D', 'r-d'],
		['  Über uns ', 'über-uns'],
		['東京', '東京'],
		['العربية', 'العربية'],
		['हिन्दी', 'हिन्दी'],
		['עברית', 'עברית'],
		['a 🎉 b', 'a-b'],
		['../etc/passwd', 'etc-passwd'],
		['<b>', 'b'],
		['a -- b', 'a-b'],
		['🎉', ''],
		['---', ''],
	])('%s: %s', (name, slug) => expect(slugify(name)).toBe(slug));

	test('one and the same for both ways to write é', () =>
		expect(slugify('cafe\u0301')).toBe(slugify('caf\u00e9')));
	test('making a slug of a slug changes nothing', () => {
		for (const name of ['A/B testing', 'Über uns', '東京', 'Node.js'])
			expect(slugify(slugify(name))).toBe(slugify(name));
	});
});

describe('addresses', () => {
	test.each([
		['/posts/a/', '/', 'ignore', '/posts/a/'],
		['/posts/a/', '/site', 'always', '/site/posts/a/'],
		['/posts/a/', '/site/', 'never', '/site/posts/a'],
		['/cv/#work', '/site', 'never', '/site/cv#work'],
		['/cv/#work', '/', 'always', '/cv/#work'],
		['/', '/', 'never', '/'],
		['/', '/site', 'never', '/site'],
		['/', '/site', 'always', '/site/'],
		['/posts/東京/', '/', 'always', '/posts/%E6%9D%B1%E4%BA%AC/'],
		['/feed.xml', '/site', 'always', '/site/feed.xml'],
		['/skills/node.js/', '/', 'always', '/skills/node.js/'],
	] as const)('%s below %s, %s: %s', (path, base, trailingSlash, expected) =>
		expect(address(path, { base, trailingSlash })).toBe(expected),
	);
});
