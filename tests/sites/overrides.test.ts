import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { type BuiltPage, faultsOf, readPages } from './html.ts';
import { build, built, layOut } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const page = (title: string, body: string) => `---
import Page from 'bonafides/layouts/Page.astro';
import { getSite } from 'bonafides/site';
const { site } = await getSite();
---

<Page site={site} title="${title}" description="${title}, by hand." href={Astro.url.pathname}>
	<h1>${title}</h1>
	${body}
</Page>
`;

describe("the user's own parts", () => {
	let root = '';
	let pages: BuiltPage[] = [];
	const at = (address: string) => pages.find(({ file }) => file === `${address}index.html`)!;
	beforeAll(async () => {
		root = await built('overrides', 'full', {
			options:
				"nav: [{ label: 'Talks by hand', href: '/talks/' }, { label: 'Shop', href: 'https://shop.example/' }]",
			files: {
				'components/Foot.astro': `---
import { Image } from 'astro:assets';
import portrait from '../content/portrait.png';
---
<footer class="mine"><p>My own foot for {Astro.props.name}.</p><Image src={portrait} alt="Me" width={40} /></footer>
<style>.mine { color: inherit; }</style>
`,
				'public/favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>',
				'components/Monogram.astro': `<p class="mine">never used</p>\n`,
				'components/PostFacts.astro': `---
import Ours from 'bonafides/components/PostFacts.astro';
---
<div class="wrapped"><Ours {...Astro.props} /></div>
`,
				'pages/cv.astro': page(
					'My own CV',
					'<p>By hand.</p>{["work", "education", "awards", "talks"].map((id) => <h2 id={id}>{id}</h2>)}',
				),
				'pages/talks.astro': page(
					'Talks',
					'<p>{site.profile.talks.length} talk, {site.skills.length} skills.</p>',
				),
				'pages/lists/index.astro': page(
					'Lists',
					'<ul>{site.posts.map(({ href, title }) => <li><a href={href}>{title}</a></li>)}</ul>',
				),
				'pages/_part.astro': '<p>an underscore</p>\n',
				'pages/data.json.ts': `import { getSite } from 'bonafides/site';
export const GET = async () => Response.json({ name: (await getSite()).site.profile.name });
`,
			},
		});
		pages = await readPages(root);
	});

	test('leave every page without a fault', async () => {
		expect(
			await faultsOf(root, { canonicals: { 'posts/elsewhere/index.html': 'https://journal.example/first' } }),
		).toEqual([]);
	});

	test('a component of our name takes the place of ours everywhere', () => {
		for (const built of pages) {
			const foot = built.all('footer');
			expect(foot, built.file).toHaveLength(1);
			expect(foot[0]?.text, built.file).toBe('My own foot for Ada Example.');
		}
	});

	test('a component may wrap ours', () => {
		const wrapped = at('posts/links/')
			.all('div')
			.filter(({ attributes }) => attributes.class?.includes('wrapped'));
		expect(wrapped).toHaveLength(1);
		expect(wrapped[0]?.text).toContain('2026');
	});

	test('a page of our address takes the place of ours', () => {
		expect(at('cv/').all('h1')[0]?.text).toBe('My own CV');
		expect(at('cv/').text).not.toContain('Certified oiler');
	});

	test('a file in public/ takes the place of ours', async () => {
		expect(await readFile(`${root}/dist/favicon.svg`, 'utf8')).toContain('viewBox="0 0 1 1"');
	});

	test('pages are added, with the whole site as a value', async () => {
		expect(at('talks/').text).toContain('1 talk, 3 skills.');
		expect(
			at('lists/')
				.all('a')
				.map(({ text }) => text),
		).toContain('Every kind of link');
		expect(pages.some(({ html }) => html.includes('an underscore'))).toBe(false);
		expect(JSON.parse(await readFile(`${root}/dist/data.json`, 'utf8'))).toEqual({ name: 'Ada Example' });
	});

	test('links of `nav` stand in the navigation of every page', () => {
		for (const built of pages) {
			const links = built.all('a').map(({ attributes, text }) => `${text} → ${attributes.href}`);
			expect(links, built.file).toEqual(
				expect.arrayContaining(['Talks by hand → /talks/', 'Shop → https://shop.example/']),
			);
		}
	});
});

test('`pending: false` leaves out the words that nobody agreed to', async () => {
	const root = await built('agreed', 'full', { options: 'pending: false, cards: false' });
	expect(
		await faultsOf(root, { canonicals: { 'posts/elsewhere/index.html': 'https://journal.example/first' } }),
	).toEqual([]);
	const pages = await readPages(root);
	expect(pages.map(({ file }) => file)).toContain('testimonials/relayed/grace/index.html');
	for (const { file, html } of pages) expect(html, file).not.toMatch(/Pending Peer|pending-peer/);
});

test('an option that does not exist ends the build, and is named', async () => {
	const { code, output } = await build(
		await layOut('wrong-option', 'minimal', { options: 'navigation: []' }),
	);
	expect(code).not.toBe(0);
	expect(output).toContain('navigation');
});
