import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { type PolicyOptions, policyOf, withPolicy } from '../../src/seo/csp.ts';

const sha = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string, body = '') =>
	`<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;

/** The sources of a policy, by directive. */
function sources(html: string, options: PolicyOptions = {}): Record<string, string[]> {
	return Object.fromEntries(
		policyOf(html, options)
			.split('; ')
			.map((directive) => {
				const [name = '', ...values] = directive.split(' ');
				return [name, values];
			}),
	);
}

describe('a policy allows what stands in the page, and nothing else', () => {
	test('nothing, for a page of text', () => {
		expect(policyOf(page(''), {})).toBe(`default-src 'none'; form-action 'none'; base-uri 'none'`);
	});

	test('style sheets, inline ones by their hash, and what they load', () => {
		const css = 'a{color:red}\n';
		expect(sources(page(`<link rel="stylesheet" href="/a.css"><style>${css}</style>`))).toEqual({
			'default-src': [`'none'`],
			'style-src': [`'self'`, sha(css)],
			'font-src': [`'self'`],
			'img-src': [`'self'`],
			'form-action': [`'none'`],
			'base-uri': [`'none'`],
		});
		const data = sources(page('<link rel="stylesheet" href="/a.css">'), {
			dataFonts: true,
			dataImages: true,
		});
		expect(data['font-src']).toEqual([`'self'`, 'data:']);
		expect(data['img-src']).toEqual([`'self'`, 'data:']);
	});

	test('style attributes by the hash of what they mean', () => {
		const html = page('', '<p style="color:red;content:&quot;&#38;&quot;">a</p><p style=top:0>b</p>');
		expect(sources(html)['style-src-attr']).toEqual([
			`'unsafe-hashes'`,
			sha('color:red;content:"&"'),
			sha('top:0'),
		]);
	});

	test('inline scripts by their hash; data blocks are no scripts', () => {
		const code = `let a = "<b>" && '</b>';\n`;
		const html = page(`<script type="application/ld+json">{}</script><script>${code}</script>`);
		expect(sources(html)['script-src']).toEqual([sha(code)]);
		expect(sources(page('<script type="application/ld+json">{}</script>'))['script-src']).toBeUndefined();
	});

	test('the search, where its opener stands', () => {
		const opener = page('', `<script>import('/a.js')</script>`);
		expect(sources(opener, { search: true })).toMatchObject({
			'script-src': [sha(`import('/a.js')`), `'self'`, `'wasm-unsafe-eval'`],
			'connect-src': [`'self'`],
			'style-src': [`'self'`],
		});
		expect(sources(opener)['connect-src']).toBeUndefined();
		expect(sources(page('', '<script>a()</script>'), { search: true })['connect-src']).toBeUndefined();
	});

	test('pictures, sound, frames and forms of this host', () => {
		const html = page(
			'',
			'<img src="data:image/png;base64,"><video src="/a"></video><iframe></iframe><form></form>',
		);
		expect(sources(html)).toMatchObject({
			'img-src': [`'self'`, 'data:'],
			'media-src': [`'self'`],
			'frame-src': [`'self'`],
			'form-action': [`'self'`],
		});
	});

	test('what the owner adds', () => {
		const extra = { 'script-src': ['https://stats.example'], 'connect-src': ['https://stats.example'] };
		expect(sources(page('<script>a()</script>'), { extra })).toMatchObject({
			'script-src': [sha('a()'), 'https://stats.example'],
			'connect-src': ['https://stats.example'],
		});
	});

	test('nothing for what only texts speak of', () => {
		const html = page(
			'<title><script>a()</script></title><!-- <script>b()</script> -->',
			'<p title="<script>c()</script>">&lt;script&gt;d()&lt;/script&gt;</p><textarea><script>e()</script></textarea>',
		);
		expect(policyOf(html, {})).toBe(policyOf(page(''), {}));
	});
});

describe('the policy stands in the page', () => {
	test('right behind its encoding, before all that it governs', () => {
		const html = page('<style>a{}</style>');
		const guarded = withPolicy(html, {});
		expect(guarded).toContain(
			'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src',
		);
		expect(guarded.replace(/<meta http-equiv[^>]*>/, '')).toBe(html);
		expect(withPolicy(guarded, {})).toBe(guarded);
	});

	test('also where the page names no encoding', () => {
		expect(withPolicy('<html><head><title>a</title></head></html>', {})).toContain('<head><meta http-equiv');
	});

	test('sources cannot leave their attribute', () => {
		const guarded = withPolicy(page(''), { extra: { 'img-src': ['"><script>'] } });
		expect(guarded).toContain(`img-src &quot;><script>; form-action`);
	});
});
