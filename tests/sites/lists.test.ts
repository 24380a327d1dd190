import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltPage, faultsOf, readPages } from './html.ts';
import { built } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const profile = 'name: Ada Example\nskills:\n  - name: Counting\n';

describe('one post', () => {
	let root = '';
	let pages: BuiltPage[] = [];
	beforeAll(async () => {
		root = await built('one-post', null, {
			files: {
				'content/profile.yaml': 'name: Ada Example\n',
				'content/posts/only.md': '---\ntitle: The only one\ndate: 2026-05-06\n---\nOne sentence.\n',
			},
		});
		pages = (await readPages(root)).filter(({ file }) => !file.startsWith('search/'));
	});

	test('makes a list, a post, and no section besides', async () => {
		expect(await faultsOf(root)).toEqual([]);
		expect(pages.map(({ file }) => file)).toEqual([
			'404.html',
			'index.html',
			'posts/index.html',
			'posts/only/index.html',
		]);
		const links = new Set(pages.flatMap((page) => page.all('a').map(({ attributes }) => attributes.href)));
		links.delete('/search/');
		expect([...links].toSorted()).toEqual(['#content', '/', '/posts/', '/posts/only/']);
	});

	test('the post has no contents list, no neighbours and nothing related', () => {
		const post = pages.at(-1)!;
		expect(post.all('nav').map(({ attributes }) => attributes['aria-label'])).toEqual(['Main']);
		expect(post.ids).not.toContain('related');
		expect(post.text).not.toMatch(/Earlier|Later/);
		expect(post.all('h2')).toEqual([]);
		expect(post.all('time')[0]?.attributes.datetime).toBe('2026-05-06');
	});
});

describe('three hundred posts', () => {
	let root = '';
	let pages: BuiltPage[] = [];
	const at = (address: string) => pages.find(({ file }) => file === `${address}index.html`);
	const start = Date.UTC(2021, 0, 1);
	const posts = Array.from({ length: 300 }, (_, index) => ({
		slug: `post-${index}`,
		date: new Date(start + index * 7 * 86_400_000).toISOString().slice(0, 10),
	}));
	const latestFirst = posts.toReversed().map(({ slug }) => `/posts/${slug}/`);
	const postLinks = (page?: BuiltPage) =>
		(page?.all('a') ?? []).flatMap(({ attributes: { href = '' } }) =>
			/^\/posts\/post-\d+\/$/.test(href) ? href : [],
		);

	beforeAll(async () => {
		root = await built('many', null, {
			options: 'cards: false',
			files: {
				'content/profile.yaml': profile,
				...Object.fromEntries(
					posts.map(({ slug, date }, index) => [
						`content/posts/${slug}.md`,
						`---\ntitle: Post number ${index}\ndescription: About the number ${index}.\ndate: ${date}\nskills: [Counting]\ntags: [t${index % 3}]\n---\n## Text\n\nThe number ${index}, after [the one before](post-${Math.max(0, index - 1)}.md).\n`,
					]),
				),
			},
		});
		pages = await readPages(root);
	});

	test('every page is without a fault, every address leads somewhere', async () => {
		expect(await faultsOf(root)).toEqual([]);
		expect(pages.filter(({ file }) => /^posts\/post-\d+\//.test(file))).toHaveLength(300);
	});

	test('are listed newest first, fifty a page', () => {
		const lists = [
			'posts/',
			'posts/page/2/',
			'posts/page/3/',
			'posts/page/4/',
			'posts/page/5/',
			'posts/page/6/',
		];
		const listed = lists.map((address) => postLinks(at(address)));
		expect(listed.map(({ length }) => length)).toEqual([50, 50, 50, 50, 50, 50]);
		expect(listed.flat()).toEqual(latestFirst);
		expect(at('posts/page/1/')).toBeUndefined();
		expect(at('posts/page/7/')).toBeUndefined();
	});

	test('stand under their years', () => {
		const first = at('posts/')!;
		const years = first.all('h2').flatMap(({ text }) => (/^\d{4}$/.test(text) ? text : []));
		const expected = posts
			.slice(-50)
			.toReversed()
			.map(({ date }) => date.slice(0, 4));
		expect(years).toEqual([...new Set(expected)]);
	});

	test('the pages of the list lead to each other', () => {
		const links = (address: string) =>
			at(address)!
				.all('a')
				.map(({ attributes }) => attributes.href);
		expect(links('posts/')).toContain('/posts/page/2/');
		expect(links('posts/page/2/')).toEqual(expect.arrayContaining(['/posts/', '/posts/page/3/']));
		expect(links('posts/page/6/')).toContain('/posts/page/5/');
		expect(links('posts/page/6/')).not.toContain('/posts/page/7/');
	});

	test('a post leads to the one before and the one after', () => {
		const links = postLinks(at('posts/post-100/'));
		expect(links).toEqual(expect.arrayContaining(['/posts/post-99/', '/posts/post-101/']));
	});

	test('a topic lists all its posts', () => {
		expect(postLinks(at('posts/tags/t0/')).length).toBe(100);
	});
});
