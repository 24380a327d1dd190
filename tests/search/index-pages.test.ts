import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type IndexedPage, type IndexFile, indexPages } from '../../src/search/index-pages.ts';

const page = (href: string, lang: string, title: string, inside: string, attributes = ''): IndexedPage => ({
	href,
	html: `<!doctype html><html lang="${lang}" dir="ltr"><head><title>${title} · Ada</title></head><body>
<header><nav><a href="/">Home</a></nav></header>
<main data-pagefind-body="true" data-pagefind-meta="title[data-title]" data-title="${title}" ${attributes}>
<header class="heading"><h1>${title}</h1></header>${inside}</main><footer>Foot</footer></body></html>`,
});

const pages = [
	page(
		'/base/posts/ledger/',
		'en',
		'A ledger, kept: twice',
		`<article><header class="heading"><p class="fact">1 May</p></header><p>Every entry is <b>written</b> once &lt;b&gt;.</p><h2 id="x">Part<a class="anchor" href="#x">#</a></h2>
<aside>Topics beside it</aside><nav>Contents</nav></article><section class="screen">Related</section>`,
		'data-search-kind="post"',
	),
	page('/base/testimonials/kaethe/', 'de-AT', 'Käthe', '<p>Sie hat die Buchhaltungen geführt.</p>'),
	page('/base/mova/', 'uk', 'Мова', '<p>Запис у книзі.</p>'),
	{
		href: '/base/posts/',
		html: '<!doctype html><html lang="en"><body><main><h1>Writing</h1></main></body></html>',
	},
];

const read = (files: IndexFile[], pattern: RegExp) =>
	files
		.filter(({ path }) => pattern.test(path))
		.map(({ bytes }) =>
			JSON.parse(
				gunzipSync(bytes)
					.toString()
					.replace(/^pagefind_dcd/, ''),
			),
		);

test('an index for each language holds the text of pages, and nothing around it', async () => {
	const files = await indexPages(pages);
	const text = (path: string) => files.find((file) => file.path === path)?.bytes.toString();
	expect(JSON.parse(text('languages.json')!)).toEqual({ 'de-at': 1, en: 1, uk: 1 });
	expect(read(files, /^en\/fragment\//)).toMatchObject([
		{
			url: '/base/posts/ledger/',
			content: 'Every entry is written once <b>. Part.',
			meta: { title: 'A ledger, kept: twice' },
		},
	]);
	const name = files.map(({ path }) => /^en\/fragment\/(.+)\.pf_fragment$/.exec(path)?.[1]).find(Boolean);
	expect(JSON.parse(text('en/kinds.json')!)).toEqual({ post: [name] });
	expect(read(files, /^de-at\/fragment\//)).toMatchObject([{ meta: { title: 'Käthe' } }]);
});

test('only what a search needs is there', async () => {
	const files = await indexPages(pages);
	const shapes = new Set(files.map(({ path }) => path.replace(/_[0-9a-f]{6,}/, '_0')));
	expect([...shapes].sort()).toEqual([
		'de-at/fragment/de-at_0.pf_fragment',
		'de-at/index/de-at_0.pf_index',
		'de-at/kinds.json',
		'de-at/pagefind-entry.json',
		'de-at/pagefind.de-at_0.pf_meta',
		'de-at/wasm.de-at.pagefind',
		'en/fragment/en_0.pf_fragment',
		'en/index/en_0.pf_index',
		'en/kinds.json',
		'en/pagefind-entry.json',
		'en/pagefind.en_0.pf_meta',
		'en/wasm.en.pagefind',
		'languages.json',
		'pagefind.js',
		'uk/fragment/uk_0.pf_fragment',
		'uk/index/uk_0.pf_index',
		'uk/kinds.json',
		'uk/pagefind-entry.json',
		'uk/pagefind.uk_0.pf_meta',
		// It has no rules for this language.
		'uk/wasm.unknown.pagefind',
	]);
});

test('the same pages make the same bytes', async () => {
	const kinds = ['post', 'project', 'skill', 'testimonial'];
	const many = Array.from({ length: 24 }, (_, at) =>
		page(`/p${at}/`, 'en', `Title ${at}`, '<p>Words.</p>', `data-search-kind="${kinds[at % 4]}"`),
	);
	const all = [...pages, ...many];
	const [first, second] = [await indexPages(all), await indexPages(all)];
	expect(second.map(({ path }) => path)).toEqual(first.map(({ path }) => path));
	for (const [at, { bytes }] of first.entries())
		expect(Buffer.compare(bytes, second[at]!.bytes), first[at]!.path).toBe(0);
});

test('a site without a page to find has an index of nothing', async () => {
	const files = await indexPages([pages[3]!]);
	expect(files.map(({ path, bytes }) => `${path}: ${bytes}`)).toEqual(['languages.json: {}\n']);
});
