import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltPage, type Expectations, faultsOf, readPages } from './html.ts';
import { shared } from './shared.ts';
import { built } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

interface Case extends Expectations {
	name: string;
	make: () => Promise<string>;
	elsewhere: string;
}

const cases: Case[] = [
	{ name: 'full', make: () => shared('full'), elsewhere: 'posts/elsewhere/index.html' },
	{
		name: 'base',
		make: () => shared('full-below-a-base-path'),
		base: '/my-site',
		trailingSlash: 'always',
		elsewhere: 'posts/elsewhere/index.html',
	},
	{
		name: 'never',
		make: () => shared('full-without-slashes'),
		base: '/my-site',
		trailingSlash: 'never',
		elsewhere: 'posts/elsewhere.html',
	},
	{
		name: 'bare',
		make: () =>
			built('bare', 'full', {
				config: "trailingSlash: 'never',",
				options: "nav: [{ label: 'Shop', href: '/paper.txt' }]",
			}),
		site: null,
		trailingSlash: 'never',
		elsewhere: 'posts/elsewhere.html',
	},
];

describe.each(cases)('$name', ({ make, elsewhere, ...expectations }) => {
	const { base = '/', trailingSlash = 'ignore' } = expectations;
	const prefix = base === '/' ? '' : base;
	const slash = trailingSlash === 'never' ? '' : '/';
	let root = '';
	beforeAll(async () => {
		root = await make();
	});

	test('every page is without a fault, every address leads somewhere', async () => {
		const canonicals = { [elsewhere]: 'https://journal.example/first' };
		expect(await faultsOf(root, { ...expectations, canonicals })).toEqual([]);
	});

	test('no page belongs to a draft, to the future, to a hidden or a broken testimonial', async () => {
		const pages = await readPages(root);
		const addresses = pages
			.map(({ file }) => file.replace(/(?:\/index)?\.html$/, ''))
			.filter((address) => address !== 'search');
		expect(addresses.toSorted()).toEqual(
			[
				'404',
				'cv',
				'imprint',
				'index',
				'now',
				'posts',
				'posts/elsewhere',
				'posts/links',
				'posts/series/on-counting',
				'posts/shown',
				'posts/tags/c-sharp',
				'posts/tags/links',
				'projects',
				'projects/engine',
				'projects/loom',
				'skills',
				'skills/c-plus-plus',
				'skills/engines',
				'skills/weaving',
				'testimonials',
				'testimonials/how-to-check',
				'testimonials/octo-peer',
				'testimonials/relayed/grace',
				'testimonials/relayed/pending-peer',
			].toSorted(),
		);
		for (const { file, html } of pages)
			expect(html, file).not.toMatch(
				/Secret|draft-only|future-only|Hidden Person|Vanishing|Broken Peer|Abacus/,
			);
	});

	test('links in Markdown, MDX and HTML lead to the pages of the files they name', async () => {
		const pages = await readPages(root);
		const file = (address: string) => (slash ? `${address}/index.html` : `${address}.html`);
		const hrefs = (address: string) =>
			pages
				.find((page) => page.file === file(address))
				?.all('a')
				.map(({ attributes, text }) => `${text} → ${attributes.href}`);
		expect(hrefs('posts/links')).toEqual(
			expect.arrayContaining([
				`the post in a folder → ${prefix}/posts/shown${slash}`,
				`its folder → ${prefix}/posts/shown${slash}`,
				`its folder without a slash → ${prefix}/posts/shown${slash}`,
				`its heading → ${prefix}/posts/shown${slash}#what-it-shows`,
				`a project → ${prefix}/projects/engine${slash}`,
				`a page → ${prefix}/imprint${slash}`,
				`the CV → ${prefix}/cv${slash}`,
				`home → ${slash || !prefix ? `${prefix}/` : prefix}`,
				'a heading here → #a-heading',
				`this file → ${prefix}/posts/links${slash}#a-heading`,
				'elsewhere → https://other.example/a?b=1#c',
				'mail → mailto:ada@example.com',
				`a file → ${prefix}/paper.txt`,
				`by reference → ${prefix}/projects/engine${slash}`,
				`skills → ${prefix}/skills${slash}`,
				`a link → ${prefix}/posts/shown${slash}`,
				'Foreign → https://other.example/pixel.png',
				'A frame → https://other.example/frame',
			]),
		);
		expect(hrefs('posts/shown')).toEqual(
			expect.arrayContaining([
				`A project → ${prefix}/projects/engine${slash}`,
				`another post → ${prefix}/posts/links${slash}`,
				`CV → ${prefix}/cv${slash}`,
			]),
		);
		expect(hrefs('projects/engine')).toContain(`the post → ${prefix}/posts/links${slash}#a-heading`);
		expect(hrefs('imprint')).toContain(`Posts → ${prefix}/posts/links${slash}`);
	});
});

describe('the pages of a full profile', () => {
	let pages: BuiltPage[] = [];
	const at = (address: string) => pages.find(({ file }) => file === `${address}index.html`)!;
	beforeAll(async () => {
		pages = await readPages(await shared('full'));
	});

	test('hold everything that the profile says', () => {
		const text = pages
			.map((page) => `${page.text} ${page.all('a').map(({ attributes }) => attributes.href)}`)
			.join(' ');
		for (const said of [
			...['A. Example', 'she/her', 'Engineer', 'Engine Works', 'engines', 'London', 'United Kingdom'],
			...[
				'UTC, summer UTC+1',
				'Open to work',
				'1 month',
				'a bigger engine',
				'2 Nov 2026',
				'mailto:ada@example.com',
			],
			...['https://ada.example/write', 'https://ada.example/time', '+44 20 0000', 'https://code.example/ada'],
			...['Social', 'English', 'native', 'Analytical engines', 'cards', 'Two of them.', 'working knowledge'],
			...['https://en.wikipedia.org/wiki/Analytical_Engine', 'Everything with wheels.', 'One engine shipped'],
			...['No finger lost', 'Mill', 'Weaver', 'Evening School', 'B.Sc.', 'Mathematics', 'good', 'Algebra'],
			...[
				'Certified oiler',
				'Guild',
				'https://guild.example/1',
				'Golden cog',
				'For the cog.',
				'Notes',
				'Taylor',
			],
			...[
				'https://taylor.example/notes',
				'On cards',
				'Soirée',
				'Library',
				'Binder',
				'Books.',
				'Horses',
				'slow ones',
			],
		])
			expect(text).toContain(said);
	});

	test('say whose words are not confirmed, and how the others came here', () => {
		const pending = at('testimonials/relayed/pending-peer/').text;
		expect(pending).toMatch(/not confirmed/i);
		expect(at('testimonials/').text).toMatch(/not confirmed/i);
		expect(at('').text).not.toContain('Words that wait for an answer');
		expect(at('testimonials/relayed/grace/').text).not.toMatch(/not confirmed/i);
		expect(at('testimonials/relayed/grace/').text).toMatch(/e-?mail/i);
		expect(at('testimonials/octo-peer/').text).toContain('octo-peer');
		expect(at('testimonials/octo-peer/').text).toContain('We share a horse.');
	});

	test('tie a skill to each thing that backs it, and call the rest self-declared', () => {
		const links = at('skills/engines/')
			.all('a')
			.map(({ attributes }) => attributes.href);
		for (const href of [
			...['/posts/links/', '/posts/shown/', '/projects/engine/', '/testimonials/relayed/grace/'],
			...['/cv/#work', '/cv/#education', '/cv/#awards'],
			...['https://guild.example/1', 'https://taylor.example/notes'],
		])
			expect(links).toContain(href);
		expect(at('skills/').text).toContain('Patience');
		expect(
			at('skills/c-plus-plus/')
				.all('a')
				.map(({ attributes }) => attributes.href),
		).toContain('/posts/links/');
	});

	test('describe a post without a description by its first sentences, as they are read', () => {
		expect(at('posts/').text).toContain('It stood in a journal before.');
		expect(at('posts/').text).not.toContain('are sum');
	});

	test('show MDX with the components and the values of the site', () => {
		const post = at('posts/shown/');
		expect(post.text).toContain('One and two are 3.');
		expect(post.all('h1')[0]?.text).toBe('Shown: <em>MDX</em> & more');
		const note = post.all('[role]').find(({ attributes }) => attributes.class?.includes('fixture-note'));
		expect(note).toMatchObject({ text: 'A remark with emphasis.', attributes: { 'data-kind': 'remark' } });
		const alts = post.all('img').map(({ attributes }) => attributes.alt);
		expect(alts).toEqual(expect.arrayContaining(['A dot in MDX', 'A dot by component']));
		expect(post.all('span').some(({ attributes }) => attributes.class?.startsWith('hljs-'))).toBe(true);
	});

	test('render Markdown with footnotes, tables, tasks, code and pictures in several sizes', () => {
		const post = at('posts/links/');
		expect(post.all('table')).toHaveLength(1);
		expect(post.all('input').map(({ attributes }) => 'checked' in attributes)).toEqual([true, false]);
		expect(post.ids).toContain('a-heading-1');
		expect(post.all('[data-footnote-ref]').length).toBe(1);
		const picture = post.all('img').find(({ attributes }) => attributes.alt === 'A dot');
		expect(picture?.attributes).toMatchObject({ width: '800', height: '500' });
		expect(picture?.attributes.srcset?.split(', ').length).toBeGreaterThan(1);
		expect(post.all('img').map(({ attributes }) => attributes.alt)).toContain('A dot in HTML');
	});
});
