import { expect, test } from 'vitest';
import { faultsOf } from './html.ts';
import { layOut } from './site.ts';

/** A page without a fault, around what a test puts into it. */
const page = (body: string, head = '') =>
	`<!doctype html><html lang="en" dir="ltr"><head><title>A title</title><meta name="description" content="What it is"><link rel="canonical" href="https://example.com/">${head}</head><body><main id="content"><h1>A heading</h1>${body}</main></body></html>`;

async function faultsIn(html: string, files: Record<string, string> = {}): Promise<string[]> {
	return faultsOf(await layOut('judged', null, { files: { 'dist/index.html': html, ...files } }));
}

test('a page without a fault has none', async () => {
	expect(await faultsIn(page('<p>Text, <a href="/">home</a>, <a href="#content">here</a>.</p>'))).toEqual([]);
});

test.each([
	['<p>undefined</p>', '“undefined” in the text'],
	['<p>Since NaN</p>', '“NaN” in the text'],
	['<p>[object Object]</p>', '“[object Object]” in the text'],
	['<p class="a undefined">x</p>', 'class="a undefined" on <p>'],
	['<h1>Another</h1>', '2 <h1>'],
	['<h2></h2>', 'an empty <h2>'],
	['<p style="color: red">x</p>', 'an inline style on <p>'],
	['<p onclick="x()">x</p>', 'an event handler on <p>'],
	['<script src="/x.js"></script>', 'a script that is loaded: /x.js'],
	[`<script>${'x();'.repeat(130)}</script>`, 'a script of 520 bytes'],
	['<script type="application/ld+json">{</script>', 'structured data that is no JSON'],
	['<a href="/nowhere/">x</a>', 'leads nowhere: /nowhere/'],
	['<a href="/index.html">x</a>', 'leads nowhere: /index.html'],
	['<a href="#nowhere">x</a>', 'leads to no id: #nowhere'],
	['<a href="https://example.com/">x</a>', 'links to itself by its host'],
	['<a>x</a>', 'an <a> without href'],
	['<img src="https://other.example/x.png" alt="">', 'a request to elsewhere: https://other.example/x.png'],
	[
		'<img src="/x.png" srcset="/x.png 1x, //other.example/x.png 2x" alt="">',
		'a request to elsewhere: //other',
	],
	['<img src="/_astro/x.png" alt="">', 'a picture without width'],
	['<img src="/x.png" width="1" height="1">', 'a picture without alt'],
	['<p id="a">x</p><p id="a">y</p>', 'the id a twice'],
	['<p aria-labelledby="nobody">x</p>', 'aria-labelledby of no id: nobody'],
	['<p a="1" a="2">x</p>', 'not well-formed: duplicate-attribute'],
	['&unknown;', 'not well-formed: unknown-named-character-reference'],
])('%s is seen', async (body, fault) => {
	const faults = await faultsIn(page(body));
	expect(faults.join('\n')).toContain(`index.html: ${fault}`);
});

test('faults of the frame and of style sheets are seen', async () => {
	const nameless = page('').replace('lang="en" dir="ltr"', '').replace('<title>A title</title>', '');
	expect(await faultsIn(nameless)).toEqual(
		expect.arrayContaining([
			'index.html: lang is undefined',
			'index.html: dir is undefined',
			'index.html: 0 <title>',
		]),
	);
	const faults = await faultsIn(
		page('', '<link rel="stylesheet" href="/a.css"><meta name="robots" content="noindex">'),
		{
			'dist/a.css': '@import "b.css"; a { background: url(https://other.example/a.png) }',
			'dist/second/index.html': page(''),
		},
	);
	expect(faults).toEqual(
		expect.arrayContaining([
			'index.html: the canonical address is https://example.com/, not left out',
			'index.html: noindex',
			'a.css: an @import',
			'a.css: a request to elsewhere: https://other.example/a.png',
			'second/index.html: has the title of index.html: A title',
			'second/index.html: has the description of index.html',
			'second/index.html: the canonical address is https://example.com/, not https://example.com/second/',
		]),
	);
});
