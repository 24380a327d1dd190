import { describe, expect, test } from 'vitest';
import { source } from '../../src/frontmatter/source.ts';
import { linkResolver } from '../../src/loader/links.ts';
import { parseBody } from '../../src/markdown/body.ts';
import { bodyRenderer } from '../../src/markdown/render.ts';
import type { Addressing } from '../../src/profile/permalinks.ts';
import { words } from '../../src/words/words.ts';

const files = [
	'content/posts/a.md',
	'content/posts/Größe.md',
	'content/posts/guide/index.md',
	'content/projects/ledger.md',
	'content/pages/uses.md',
];

function render(markdown: string, addressing: Addressing = { base: '/', trailingSlash: 'ignore' }) {
	const { body } = parseBody(source('content/posts/a.md', markdown), 0, { mdx: false });
	const labels = () => words('en').post;
	return bodyRenderer({ resolve: linkResolver(files, addressing), labels })(body!);
}
const html = (markdown: string, addressing?: Addressing) => render(markdown, addressing).html;
const href = (url: string, addressing?: Addressing) =>
	/href="([^"]*)"/.exec(html(`[x](${url})`, addressing))?.[1];

describe('links', () => {
	test.each([
		['guide/index.md', '/posts/guide/'],
		['./guide/', '/posts/guide/'],
		['./guide', '/posts/guide/'],
		['./a.md#top', '/posts/a/#top'],
		['../projects/ledger.md?y=1#z', '/projects/ledger/?y=1#z'],
		['../pages/uses.md', '/uses/'],
		['Gr%C3%B6%C3%9Fe.md', '/posts/gr%C3%B6%C3%9Fe/'],
		['/uses', '/uses/'],
		['/', '/'],
		['/file.pdf', '/file.pdf'],
		['#top', '#top'],
		['https://x.example/a.md', 'https://x.example/a.md'],
		['mailto:a@b.example', 'mailto:a@b.example'],
		['./gone.md', './gone.md'],
	])('%s leads to %s', (url, expected) => expect(href(url)).toBe(expected));

	test.each<[Addressing, string, string]>([
		[{ base: '/site', trailingSlash: 'always' }, './a.md#top', '/site/posts/a/#top'],
		[{ base: '/site/', trailingSlash: 'never' }, './a.md#top', '/site/posts/a#top'],
		[{ base: '/site', trailingSlash: 'never' }, '/uses/', '/site/uses'],
		[{ base: '/site', trailingSlash: 'ignore' }, '/', '/site/'],
		[{ base: '/site', trailingSlash: 'never' }, '/', '/site'],
		[{ base: '/', trailingSlash: 'never' }, '/', '/'],
		[{ base: '/site', trailingSlash: 'always' }, '/file.pdf', '/site/file.pdf'],
	])('%o %s leads to %s', (addressing, url, expected) => expect(href(url, addressing)).toBe(expected));

	test('links in HTML, too', () =>
		expect(html('<a href="./guide/index.md">x</a>')).toContain('/posts/guide/'));
});

describe('nothing is loaded from another host', () => {
	test.each([
		['a picture', '![Plan](https://e.example/p.png)', '<p><a href="https://e.example/p.png">Plan</a></p>'],
		[
			'a picture without words',
			'![](//e.example/p.png)',
			'<p><a href="https://e.example/p.png">e.example</a></p>',
		],
		[
			'a picture in a link',
			'[![Plan](https://e.example/p.png)](https://e.example)',
			'<p><a href="https://e.example">Plan</a></p>',
		],
		[
			'a frame',
			'<iframe src="https://e.example/v" title="Film"></iframe>',
			'<a href="https://e.example/v">Film</a>',
		],
		['a script', '<script src="https://e.example/s.js"></script>', ''],
		['a sheet', '<link rel="stylesheet" href="https://e.example/s.css">', ''],
		[
			'a poster',
			'<video src="/v.mp4" poster="https://e.example/p.png"></video>',
			'<p><video src="/v.mp4"></video></p>',
		],
	])('%s', (_, markdown, expected) => expect(html(markdown).trim()).toBe(expected));

	test('other sizes of a picture', () =>
		expect(html('<img src="/a.png" srcset="https://e.example/2.png 2x">')).not.toContain('e.example'));
});

describe('pictures', () => {
	test('those beside the file are left to Astro, each once', () => {
		const { html, images } = render('![A](./p%20q.png "T") ![B](r.png) ![A](./p%20q.png)');
		expect(images).toEqual(['./p q.png', './r.png']);
		expect(html.match(/__ASTRO_IMAGE_/g)).toHaveLength(3);
	});
	test('those in public/ get the base', () =>
		expect(html('![A](/p.png)', { base: '/site', trailingSlash: 'always' })).toContain('src="/site/p.png"'));
});

describe('headings', () => {
	test('get the ids that GitHub gives, each once', () => {
		const ids = [
			...html('## Two *x*\n\n## Two x\n\n## 漢字\n\n## !!!\n\n## ???\n\n## Section').matchAll(
				/ id="([^"]*)"/g,
			),
		];
		expect(ids.map(([, id]) => id)).toEqual([
			'two-x',
			'two-x-1',
			'漢字',
			'section',
			'section-1',
			'section-2',
		]);
	});
	test('stand below the title of the page, which is its only first heading', () => {
		expect(html('# A\n\n## B')).toMatch(/<h2 id="a">A.*<h3 id="b">B/s);
		expect(html('## A\n\n### B')).toMatch(/<h2 id="a">A.*<h3 id="b">B/s);
	});
	test('and beside them a link to themselves', () =>
		expect(html('## 漢字')).toContain(
			'</h2><a class="anchor" href="#%E6%BC%A2%E5%AD%97" aria-label="Link to this section: 漢字">#</a>',
		));
});

describe('blocks', () => {
	test('footnotes have words of the site', () => {
		const result = html('A[^1].\n\n[^1]: Note.');
		expect(result).toContain('<h2 class="sr-only" id="footnote-label">Footnotes</h2>');
		expect(result).toContain('aria-label="Back to the text"');
	});
	test('tables scroll by themselves', () =>
		expect(html('|a|\n|-|\n|1|')).toMatch(
			/^<div role="group" aria-label="Table" class="table" tabindex="0"><table>/,
		));
	test('code is marked with classes, never with styles', () => {
		const result = html('```js\nconst a = 1;\n```');
		expect(result).toContain('<span class="hljs-keyword">const</span>');
		expect(result).not.toContain('style=');
	});
	test('code of no or an unknown language stays plain', () =>
		expect(html('```\na < b\n```\n\n```nolang\nx\n```')).not.toContain('hljs-'));
	test('raw HTML goes on around Markdown', () =>
		expect(html('<details><summary>S</summary>\n\n**in**\n\n</details>')).toContain(
			'<p><strong>in</strong></p>\n</details>',
		));
	test('raw HTML that is left open is closed', () =>
		expect(html('<div><b>one\n\ntwo')).toMatch(/<\/b><\/div>|<\/div>$/));
	test('task lists and struck words', () =>
		expect(html('- [x] ~~a~~')).toContain('<input type="checkbox" checked disabled> <del>a</del>'));
});
