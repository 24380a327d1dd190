import { describe, expect, test } from 'vitest';
import { example } from '../../src/rules/example.ts';
import { requestsOf } from '../../src/rules/requests.ts';
import { targetOf } from '../../src/rules/target.ts';
import { outputOfExample } from './output.ts';

const page = (path: string) => example('', `<link rel="canonical" href="https://ada.example/site/${path}">`);
const output = outputOfExample({
	'index.html': page(''),
	'posts/größe/index.html': page('posts/gr%C3%B6%C3%9Fe/'),
	'about.html': page('about'),
	'cv.pdf': '',
});

describe('an address on a site below a base path', () => {
	test.each([
		['/site/', 'index.html'],
		['/site', 'index.html'],
		['https://ada.example/site/', 'index.html'],
		['/site/posts/größe/', 'posts/größe/index.html'],
		['/site/posts/gr%C3%B6%C3%9Fe', 'posts/größe/index.html'],
		['../../about', 'about.html'],
		['../../cv.pdf?download', 'cv.pdf'],
		['#top', 'posts/größe/index.html'],
	])('%s is %s', (address, file) =>
		expect(targetOf(output, { file: 'posts/größe/index.html' }, address)).toMatchObject({
			kind: 'here',
			file,
		}),
	);

	test.each([
		['/cv.pdf', { kind: 'beside', rooted: true }],
		['https://ada.example/other/', { kind: 'beside', rooted: false }],
		['/sitemap/', { kind: 'beside', rooted: true }],
		['//b.example/', { kind: 'elsewhere', host: 'b.example' }],
		['mailto:ada@ada.example', { kind: 'scheme', scheme: 'mailto' }],
		['https://', { kind: 'malformed' }],
		['/site/gone/#a%20b', { kind: 'here', fragment: 'a b' }],
	])('%s is none of its files', (address, target) =>
		expect(targetOf(output, { file: 'index.html' }, address)).toEqual(target),
	);
});

test('everything that a browser fetches of itself is seen, and nothing that waits for a click', () => {
	const requests = requestsOf(
		outputOfExample({
			'index.html': example(
				`<a href="/no">a</a><img src="1" srcset="2 1x,3 2x"><video poster="4"><source src="5"></video>
				<object data="6"></object><form action="7"></form><p style="background:url('8')"></p>
				<svg><a href="/no"></a><use xlink:href="9"></use><rect filter="url(10)"/></svg><iframe src="11"></iframe>`,
				'<link rel="alternate" href="/no"><link rel="preload icon" href="12"><style>@import "13";</style>',
			),
			'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><a href="/no"/><image xlink:href="14"/></svg>',
			'a.css': '@import url("15"); a { b: url(16) }',
		}),
	);
	expect(requests.map(({ url }) => Number(url)).sort((a, b) => a - b)).toEqual(
		Array.from({ length: 16 }, (_, index) => index + 1),
	);
});
