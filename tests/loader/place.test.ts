import { describe, expect, test } from 'vitest';
import { placeOf } from '../../src/loader/place.ts';
import { linkNames, targetOf } from '../../src/loader/references.ts';

describe('what a file is, by its path', () => {
	const entry = (collection: string, slug: string, mdx = false) => ({ kind: 'entry', collection, slug, mdx });
	test.each([
		['content/profile.yaml', { kind: 'profile' }],
		['content/posts/Hello World.md', entry('posts', 'hello-world')],
		['content/posts/a.mdx', entry('posts', 'a', true)],
		['content/posts/My Trip/index.md', entry('posts', 'my-trip')],
		['content/projects/a.md', entry('projects', 'a')],
		['content/pages/Über.md', entry('pages', 'über')],
		['content/posts/index.md', entry('posts', 'index')],
		['content/portrait.jpg', { kind: 'asset' }],
		['content/posts/a/deep/x.PNG', { kind: 'asset' }],
		['content/testimonials/grace.md', { kind: 'testimonial' }],
		['content/testimonials/x/y.exe', { kind: 'testimonial' }],
		['content/given/Ada Byron.md', entry('given', 'ada-byron')],
		['content/provenance/a.json', { kind: 'record' }],
		['content/provenance/readme.json', { kind: 'record' }],
		['content/provenance/README.md', { kind: 'ignored' }],
		['content/posts/README.md', { kind: 'ignored' }],
		['content/README.md', { kind: 'ignored' }],
	])('%s', (file, place) => expect(placeOf(file)).toEqual(place));

	test.each([
		['content/profile.yml', 'name it content/profile.yaml'],
		['content/Profile.json', 'name it content/profile.yaml'],
		['content/a.md', 'move it into posts'],
		['content/drafts/a.md', 'the folders of content/ are'],
		['content/projects/a.mdx', 'MDX is for posts'],
		['content/posts/a.markdown', 'end its name in .md'],
		['content/posts/a.MD', 'end its name in .md'],
		['content/posts/a.txt', 'only Markdown and images'],
		['content/posts/a/b.md', 'name it index.md'],
		['content/posts/a/b/index.md', 'name it index.md'],
		['content/provenance/a.md', 'remove it'],
		['content/provenance/a/a.json', 'remove it'],
	])('nothing reads %s, and the fix says: %s', (file, fix) =>
		expect(placeOf(file)).toMatchObject({ kind: 'unknown', fix: expect.stringContaining(fix) }),
	);
});

describe('where an address leads', () => {
	const file = 'content/posts/a.md';
	test.each([
		['./b.md', { kind: 'file', file: 'content/posts/b.md', isPage: true }],
		['b%20c.png?x#y', { kind: 'file', file: 'content/posts/b c.png', isPage: false }],
		['../projects/b.mdx#x', { kind: 'file', file: 'content/projects/b.mdx', isPage: true }],
		['../../../etc/passwd', { kind: 'file', file: '../etc/passwd', isPage: false }],
		['..%2F..%2Fsecret', { kind: 'file', file: 'secret', isPage: false }],
		['100%.png', { kind: 'file', file: 'content/posts/100%.png', isPage: false }],
		['/uses/', { kind: 'site', path: '/uses/' }],
		['https://x.example', { kind: 'foreign' }],
		['//x.example/a.png', { kind: 'foreign' }],
		['mailto:a@b.example', { kind: 'elsewhere' }],
		['data:image/png;base64,AA', { kind: 'elsewhere' }],
		['#top', { kind: 'elsewhere' }],
		['?page=2', { kind: 'elsewhere' }],
		['', { kind: 'elsewhere' }],
	])('%s', (url, target) => expect(targetOf({ url }, file)).toEqual(target));

	test('a file has a name with and without its extension, a folder with and without its index', () =>
		expect([...linkNames(['a/b.md', 'a/c/index.mdx']).keys()].sort()).toEqual([
			'a/b',
			'a/b.md',
			'a/c',
			'a/c/',
			'a/c/index',
			'a/c/index.mdx',
		]));
});
