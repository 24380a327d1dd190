import { describe, expect, test } from 'vitest';
import { headersFile } from '../../src/seo/headers-file.ts';
import { lastChanges } from '../../src/seo/last-changes.ts';
import { listingOf } from '../../src/seo/listing.ts';
import { redirectPage } from '../../src/seo/redirect-page.ts';
import { robotsTxt } from '../../src/seo/robots.ts';
import { sitemapXml } from '../../src/seo/sitemap.ts';
import { siteOf } from './site.ts';
import { sitemapFaults } from './sitemap-faults.ts';

describe('sitemap', () => {
	const entries = [
		{ url: 'https://ada.example/posts/%E6%BC%A2/', modified: '2026-05-01T10:00:00+02:00' },
		{ url: 'https://ada.example/?a=1&b=<2>"\'' },
		{ url: 'https://ada.example/', modified: '2026-05-01' },
	];

	test('is valid, and in the order of the addresses', async () => {
		const xml = sitemapXml(entries);
		expect(await sitemapFaults(xml)).toEqual([]);
		expect(xml).toBe(sitemapXml(entries.toReversed()));
		expect(xml.match(/<loc>/g)).toHaveLength(3);
		expect(xml.match(/<lastmod>/g)).toHaveLength(2);
		expect(xml).not.toMatch(/priority|changefreq/);
	});

	test('the judge sees faults', async () => {
		expect(
			await sitemapFaults(sitemapXml([{ url: 'https://ada.example/', modified: 'yesterday' }])),
		).not.toEqual([]);
	});

	test('dates of change are those of the history, or without one those in the files', () => {
		const site = siteOf('Ada');
		const history = new Map([
			['content/posts/first.md', { modified: '2026-09-01T10:00:00Z' }],
			['content/profile.yaml', { modified: '2026-09-02T10:00:00Z' }],
		]);
		expect(Object.fromEntries(lastChanges(site, history))).toEqual({
			'/': '2026-09-02T10:00:00Z',
			'/cv/': '2026-09-02T10:00:00Z',
			'/posts/first/': '2026-09-01T10:00:00Z',
		});
		expect(Object.fromEntries(lastChanges(site))).toEqual({
			'/posts/first/': '2026-01-01',
			'/posts/second/': '2026-08-01',
			'/testimonials/grace/': '2026-01-01',
		});
	});
});

describe('what a head says about listing', () => {
	const page = (head: string, body = '') =>
		`<!DOCTYPE html><html><head>${head}</head><body>${body}</body></html>`;

	test('is read from its tags, whatever texts say', () => {
		const head = `<title><meta name="robots" content="noindex"></title><meta content="a > b <meta name='robots' content='noindex'>" name="description"><link href="/a?x=1&#38;y" rel="canonical"><!-- <meta name=robots content=noindex> --><script type="application/ld+json">{"a":"<meta name=robots content=noindex>"}</script>`;
		expect(listingOf(page(head, '<meta name="robots" content="noindex">'))).toEqual({
			noindex: false,
			canonical: '/a?x=1&y',
		});
	});

	test.each([
		'<meta name="robots" content="noindex">',
		"<META NAME='Robots' CONTENT='NOINDEX, follow'>",
		'<meta name=robots content=none>',
	])('%s', (tag) => {
		expect(listingOf(page(tag)).noindex).toBe(true);
	});
});

describe('robots.txt', () => {
	test('lets everybody in and names the sitemap', () => {
		expect(robotsTxt({ training: 'allow', sitemap: 'https://ada.example/sitemap.xml' })).toBe(
			'User-agent: *\nAllow: /\n\nSitemap: https://ada.example/sitemap.xml\n',
		);
		expect(robotsTxt({ training: 'allow' })).not.toContain('Sitemap');
	});

	test('sends those away who collect training data, and only them', () => {
		const groups = robotsTxt({ training: 'deny' }).split('\n\n');
		const denied = groups.filter((group) => group.includes('Disallow: /'));
		expect(denied).toHaveLength(1);
		expect(denied[0]).toContain('User-agent: GPTBot\n');
		expect(denied[0]).toContain('User-agent: CCBot\n');
		expect(denied[0]).not.toMatch(/User-agent: (?:\*|Googlebot|Bingbot|OAI-SearchBot|PerplexityBot)\n/);
	});
});

test('a page at an earlier address leads to the present one, and is not listed', () => {
	const html = redirectPage({
		href: '/posts/"new"&<b>/',
		title: '</title><script>alert(1)</script>',
		lang: 'en',
		canonical: 'https://ada.example/posts/new/',
	});
	expect(listingOf(html)).toEqual({ noindex: true, canonical: 'https://ada.example/posts/new/' });
	expect(html).toContain('content="0; url=/posts/&#34;new&#34;&#38;&#60;b&#62;/"');
	expect(html).not.toMatch(/<script|og:/);
});

test('a host that reads _headers keeps hashed files, and frames no page', () => {
	const text = headersFile({ base: '/site/', csp: true });
	expect(text).toContain("/*\n  Content-Security-Policy: frame-ancestors 'none'\n");
	expect(text).toContain('\n/site/_astro/*\n  Cache-Control: public, max-age=31536000, immutable\n');
	expect(headersFile({ base: '/', csp: false })).not.toContain('Content-Security-Policy');
});
