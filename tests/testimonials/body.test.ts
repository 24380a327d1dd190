import { describe, expect, test } from 'vitest';
import { strictLimits } from '../../src/markdown/strict-limits.ts';
import { codes, faults, parse, peerFile, words } from './peer.ts';

const html = (body: string) => parse(peerFile({}, body)).testimonial?.html;

describe('markup that is allowed', () => {
	test.each([
		['emphasis', `*a* and **b** ${words}`, `<p><em>a</em> and <strong>b</strong> ${words}</p>`],
		[
			'lists',
			`${words}\n\n- a\n- b\n\n1. c`,
			`<p>${words}</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>`,
		],
		['a quotation', `> ${words}`, `<blockquote>\n<p>${words}</p>\n</blockquote>`],
		['code and a hard break', `\`<b>\` a\\\nb ${words}`, `<p><code>&#x3C;b></code> a<br>\nb ${words}</p>`],
		[
			'two links',
			`[one](https://example.com/a?b=c#d) <https://example.org> ${words}`,
			`<p><a href="https://example.com/a?b=c#d" rel="nofollow ugc noopener">one</a> <a href="https://example.org" rel="nofollow ugc noopener">https://example.org</a> ${words}</p>`,
		],
		[
			'brackets and signs',
			`[sic] 3 < 4 && 5 > 4, ~10 years ~ and a_b_c ${words}`,
			`<p>[sic] 3 &#x3C; 4 &#x26;&#x26; 5 > 4, ~10 years ~ and a_b_c ${words}</p>`,
		],
		['an escaped number', `2019\\. A year. ${words}`, `<p>2019. A year. ${words}</p>`],
	])('%s', (_, body, expected) => expect(html(body)).toBe(expected));

	test('plain text has neither marks nor soft breaks', () => {
		const body = `*One*\ntwo\\\nthree ${words}\n\n- a\n- b\n\n> c`;
		expect(parse(peerFile({}, body)).testimonial?.text).toBe(`One two\nthree ${words}\n\na\nb\n\nc`);
	});
});

describe('markup that is not', () => {
	test.each([
		['HTML inside', `a <b>x</b> ${words}`, ['testimonial-markup 8:3-8:6', 'testimonial-markup 8:7-8:11']],
		['an HTML block', `<script>alert(1)</script>\n\n${words}`, ['testimonial-markup 8:1-8:26']],
		['a comment', `${words}\n\n<!-- x -->`, ['testimonial-markup 10:1-10:11']],
		['an image', `![x](https://example.com/a.png) ${words}`, ['testimonial-markup 8:1-8:32']],
		[
			'an image by reference',
			`![x] ${words}\n\n[x]: https://example.com/a.png`,
			['testimonial-markup 8:1-8:5', 'testimonial-markup 10:1-10:31'],
		],
		['a heading', `## Hello\n\n${words}`, ['testimonial-markup 8:1-8:9']],
		['a heading by its line', `Hello\n---\n\n${words}`, ['testimonial-markup 8:1-9:4']],
		['a table', `| a | b |\n| - | - |\n| c | d |\n\n${words}`, ['testimonial-markup 8:1-10:10']],
		[
			'a footnote',
			`${words}[^1]\n\n[^1]: note`,
			[`testimonial-markup 8:${words.length + 1}-8:${words.length + 5}`, 'testimonial-markup 10:1-10:11'],
		],
		['a thematic break', `${words}\n\n***`, ['testimonial-markup 10:1-10:4']],
		['fenced code', `${words}\n\n\`\`\`js\nx\n\`\`\``, ['testimonial-markup 10:1-12:4']],
		['indented code', `${words}\n\n    x`, ['testimonial-markup 10:1-10:6']],
		['crossed-out text', `~~a~~ ${words}`, ['testimonial-markup 8:1-8:6']],
		['boxes', `- [x] done\n\n${words}`, ['testimonial-markup 8:1-8:11']],
		[
			'a number that would be lost',
			`2019. What a year. ${words}`,
			[`testimonial-markup 8:1-8:${words.length + 20}`],
		],
		[
			'a link by reference',
			`[x] ${words}\n\n[x]: https://example.com`,
			['testimonial-markup 8:1-8:4', 'testimonial-markup 10:1-10:25'],
		],
	])('%s', (_, body, expected) => expect(faults(peerFile({}, body))).toEqual(expected));
});

describe('links', () => {
	test.each([
		['javascript', '[x](javascript:alert)'],
		['http', '[x](http://example.com)'],
		['a relative address', '[x](/cv)'],
		['another host by slashes', '[x](//example.com)'],
		['a user', '[x](https://github.com@example.com/)'],
		['a port', '[x](https://example.com:8443/)'],
		['an IPv4 host', '[x](https://192.0.2.1/)'],
		['an IPv4 host in one number', '[x](https://3221225985/)'],
		['an IPv4 host in hex', '[x](https://0xc0.0.2.1/)'],
		['an IPv6 host', '[x](https://[2001:db8::1]/)'],
		['punycode', '[x](https://xn--pple-43d.com)'],
		['a host in Cyrillic', '[x](https://аpple.com)'],
		['localhost', '[x](https://localhost/)'],
		['a subdomain of localhost', '[x](https://a.localhost/)'],
		['a single label', '[x](https://intranet/)'],
		['a single label with a dot', '[x](https://intranet./)'],
		['a private network', '[x](https://printer.local/)'],
		['a backslash', '[x](https://example.com\\\\@evil.example)'],
		['a reference in the scheme', '[x](java&#115;cript:alert)'],
		['a mail address', '<mailto:jo@example.com>'],
		['a bare address', 'https://example.com/a'],
		['a bare www', 'www.example.com'],
		['a bare mail address', 'jo@example.com'],
		['a title', '[x](https://example.com "hidden")'],
		['no words', '[](https://example.com)'],
		['words that claim another address', '[paypal.com](https://example.com)'],
		['words that claim another page', '[see https://bank.example/login](https://example.com)'],
	])('refuses %s', (_, link) =>
		expect(codes(peerFile({}, `${link} ${words}`))).toEqual(['testimonial-link']),
	);

	test.each([
		['words', '[our *project*](https://example.com/a_b?c=d)'],
		['its own address', '[example.com](https://www.example.com/about)'],
		['a product', '[Node.js](https://nodejs.org/en)'],
		['a path in another script', '[wiki](https://de.wikipedia.org/wiki/Köln)'],
		['a user in the path', '[profile](https://social.example/@jo)'],
	])('accepts %s', (_, link) => expect(faults(peerFile({}, `${link} ${words}`))).toEqual([]));

	test('two at most, and the third is told', () => {
		const links = ['a', 'b', 'c', 'd'].map((word) => `[${word}](https://example.com)`).join(' ');
		expect(faults(peerFile({}, `${links} ${words}`))).toEqual([
			'testimonial-link 8:51-8:75',
			'testimonial-link 8:76-8:100',
		]);
	});
	test('a bare address is found where it stands', () => {
		expect(faults(peerFile({}, `${words} See https://example.com/a.`))).toEqual([
			`testimonial-link 8:${words.length + 6}-8:${words.length + 27}`,
		]);
	});
});

describe('length in code points', () => {
	test.each([
		[79, 'x', ['testimonial-length']],
		[80, 'x', []],
		[1500, 'x', []],
		[1501, 'x', ['testimonial-length']],
		[80, '👍', []],
		[79, '👍', ['testimonial-length']],
		[39, '良', ['testimonial-length']],
		[40, '良', []],
		[40, 'の', []],
		[40, '글', []],
	])('%i × %s', (count, character, expected) =>
		expect(codes(peerFile({}, character.repeat(count)))).toEqual(expected),
	);
	test('marks do not count, line ends count once', () => {
		expect(codes(peerFile({}, `**${'x'.repeat(79)}**`))).toEqual(['testimonial-length']);
		expect(codes(peerFile({}, `${'x'.repeat(40)}\n${'x'.repeat(39)}`).replaceAll('\n', '\r\n'))).toEqual([]);
	});
	test('nothing below the frontmatter', () =>
		expect(faults(peerFile({}, '').trimEnd())).toEqual(['testimonial-length 7:4-7:4']));
});

describe('markup without end is not parsed', () => {
	const long = (mark: string) => mark.repeat(7900 / mark.length);
	test.each([
		'>',
		'> - ',
		'1. ',
		'*_',
		'[',
		']',
		'<!--',
		'`a',
		'~~a',
		'-\n',
		'a|b\n-|-\n',
		'[^a]',
		'![',
		'__a',
	])('%j', (mark) => {
		const { findings, testimonial } = parse(peerFile({}, long(mark)));
		expect(testimonial).toBeUndefined();
		expect(findings.map(({ code }) => code)).toEqual(['testimonial-markup']);
	});
	test('nor is it allowed to nest by indentation', () => {
		const steps = (count: number) => Array.from({ length: count }, (_, level) => `${'  '.repeat(level)}- a`);
		const list = (count: number) => `${words}\n\n${steps(count).join('\n')}`;
		expect(codes(peerFile({}, list(strictLimits.nesting)))).toEqual([]);
		expect(codes(peerFile({}, list(strictLimits.nesting + 20)))).toEqual(['testimonial-markup']);
	});
	test('a file made of faults is told in part', () => {
		const { findings } = parse(peerFile({}, 'a\u200B'.repeat(1000)));
		expect(findings).toHaveLength(50);
		expect(findings.at(-1)!.message).toMatch(/^\d+ more faults follow/);
	});
	test('up to the limits it is', () => {
		const nested = `${'> '.repeat(strictLimits.nesting)}${words}`;
		expect(codes(peerFile({}, nested))).toEqual([]);
		expect(codes(peerFile({}, `> ${nested}`))).toEqual(['testimonial-markup']);
		expect(codes(peerFile({}, `${'*a* '.repeat(strictLimits.emphasis / 2)}${words}`))).toEqual([]);
		expect(codes(peerFile({}, `${'[a] '.repeat(strictLimits.brackets / 2)}${words}`))).toEqual([]);
	});
});
