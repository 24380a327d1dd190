import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { assemble } from '../../src/profile/assemble.ts';
import { type Head, headOf, themeColors } from '../../src/seo/head.ts';
import { descriptionBox, pixels, titleBox } from '../../src/seo/pixels.ts';
import { content, post } from '../profile/content.ts';
import { context, origin, pagesOf, siteOf } from './site.ts';

const meta = (head: Head, name: string) =>
	head.metas.find((meta) => ('name' in meta ? meta.name : meta.property) === name)?.content;
const link = (head: Head, rel: string) => head.links.find((link) => link.rel === rel)?.href;
const only = { base: '/', trailingSlash: 'always', today: '2026-11-10' } as const;

describe('titles', () => {
	const home = (data: Parameters<typeof content>[0]) => {
		const { site } = assemble(content(data), only);
		const kind = { type: 'home' } as const;
		return headOf(site, { kind, title: site.profile.name, description: 'x', href: '/', lang: 'en' }, context)
			.title;
	};

	test('the home page tells this person from namesakes', () => {
		expect(home({ headline: { role: 'Engineer', employer: 'Acme' }, location: { city: 'Hamburg' } })).toBe(
			'Ada – Engineer, Hamburg',
		);
		expect(home({ location: { city: 'Hamburg' } })).toBe('Ada – Hamburg');
		expect(home({})).toBe('Ada');
		const role = 'Staff engineer for payment ledgers and settlement';
		expect(home({ headline: role, location: { city: 'Hamburg-Wilhelmsburg' } })).toBe(`Ada – ${role}`);
	});

	test('within, the name follows while there is room', () => {
		const { site } = assemble(content({}, { posts: [post('a', { title: 'Short' })] }), only);
		const title = (title: string) =>
			headOf(site, { kind: { type: 'other' }, title, description: '', href: '/x/', lang: 'en' }, context)
				.title;
		expect(title('Short')).toBe('Short · Ada');
		const long = 'A title that takes nearly all of the line on a page of results today';
		expect(title(long)).toBe(long);
	});

	test('a title that names the owner does not do so twice', () => {
		const { site } = assemble(content({}), only);
		for (const type of ['vouch', 'given'] as const) {
			const facts = {
				kind: { type },
				title: 'A good word for Ada',
				description: '',
				href: '/x/',
				lang: 'en',
			};
			expect(headOf(site, facts, context).title).toBe('A good word for Ada');
		}
	});

	test('posts of one title differ by day, or by address on one day', () => {
		const posts = [
			post('a', { title: 'Notes', date: '2026-01-01' }),
			post('b', { title: 'Notes', date: '2026-02-01' }),
			post('c', { title: 'Notes', date: '2026-02-01' }),
		];
		const { site } = assemble(content({}, { posts }), only);
		const titles = site.posts.map(
			(post) =>
				headOf(
					site,
					{ kind: { type: 'post', post }, title: post.title, description: '', href: post.href, lang: 'en' },
					context,
				).title,
		);
		expect(titles.toSorted()).toEqual(['Notes (1 January 2026) · Ada', 'Notes (b) · Ada', 'Notes (c) · Ada']);
	});
});

describe.each(['Ada', 'A text that is rather long, '.repeat(40), '漢字 & <b>"quotes"</b>'])(
	'on every page of %.20s',
	(text) => {
		const site = siteOf(text);
		const pages = pagesOf(site, text).map((page) => ({ page, head: headOf(site, page, context) }));

		test('title and description fit their lines', () => {
			for (const { head } of pages) {
				expect(pixels(head.title, titleBox.size)).toBeLessThanOrEqual(titleBox.width);
				expect(pixels(meta(head, 'description')!, descriptionBox.size)).toBeLessThanOrEqual(
					descriptionBox.width,
				);
			}
		});

		test('canonical and og:url are one absolute address; pages that are not listed have neither, nor a card', () => {
			for (const { page, head } of pages) {
				const listed = meta(head, 'robots') === 'max-image-preview:large';
				const address = listed ? new URL(page.href!, origin).href : undefined;
				expect(link(head, 'canonical')).toBe(address);
				expect(meta(head, 'og:url')).toBe(address);
				// No card is drawn for a page of the owner's own.
				expect(meta(head, 'og:image') !== undefined).toBe(listed && page.kind.type !== 'other');
			}
		});

		test('tools, what is missing, and lists of a single post are not listed', () => {
			const hidden = pages.filter(({ head }) => meta(head, 'robots') === 'noindex');
			expect(hidden.map(({ page: { kind } }) => kind.type).sort()).toEqual(
				['not-found', 'search', 'series', 'tag'].sort(),
			);
		});
	},
);

test('without a site there is no absolute address', () => {
	const site = siteOf('Ada');
	for (const page of pagesOf(site, 'Ada')) {
		const head = headOf(site, page, { ...context, origin: undefined });
		expect(JSON.stringify([head.metas, head.links])).not.toMatch(
			/ada\.example|og:url|og:image|canonical|rss/,
		);
		expect(head.jsonLd).not.toContain('ada.example');
	}
});

test('below a base path, addresses have it once', () => {
	const site = siteOf('Ada', { base: '/site' });
	const first = site.posts.find(({ slug }) => slug === 'first')!;
	const page = {
		kind: { type: 'post', post: first },
		title: 'x',
		description: 'x',
		href: first.href,
		lang: 'en',
	} as const;
	const head = headOf(site, page, context);
	expect(link(head, 'canonical')).toBe(`${origin}/site/posts/first/`);
	expect(meta(head, 'og:image')).toBe(`${origin}/site/og/posts/first.png`);
	expect(head.links.map(({ href }) => href)).toEqual([
		`${origin}/site/posts/first/`,
		'/site/favicon.ico',
		'/site/favicon.svg',
		'/site/favicon-96.png',
		'/site/apple-touch-icon.png',
		'/site/posts/first.md',
		'/site/rss.xml',
		'/site/atom.xml',
		'/site/feed.json',
	]);
});

test('a post that first appeared elsewhere says so', () => {
	const { site } = assemble(
		content({}, { posts: [post('a', { canonical: 'https://elsewhere.example/a' })] }),
		only,
	);
	const [first] = site.posts;
	const page = {
		kind: { type: 'post', post: first! },
		title: 'x',
		description: 'x',
		href: '/posts/a/',
		lang: 'en',
	} as const;
	const head = headOf(site, page, context);
	expect(link(head, 'canonical')).toBe('https://elsewhere.example/a');
	expect(meta(head, 'og:url')).toBe('https://elsewhere.example/a');
});

test('proofs of ownership stand under the names that services look for', () => {
	const site = siteOf('Ada');
	const verification = { google: 'g', bing: 'b', yandex: 'y', 'fediverse:creator': '@ada@social.example' };
	const head = headOf(site, pagesOf(site, 'Ada')[0]!, { ...context, verification });
	expect(meta(head, 'google-site-verification')).toBe('g');
	expect(meta(head, 'msvalidate.01')).toBe('b');
	expect(meta(head, 'yandex-verification')).toBe('y');
	expect(meta(head, 'fediverse:creator')).toBe('@ada@social.example');
});

test('the colours around the page are those of its paper', () => {
	const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
	const papers = [...css.matchAll(/--paper: oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)/g)].map(([, l, c, h]) =>
		hexOf(Number(l) / 100, Number(c), Number(h)),
	);
	expect(papers).toEqual([themeColors.light, themeColors.dark]);
});

/** OKLCH as sRGB, after CSS Color 4. */
function hexOf(lightness: number, chroma: number, hue: number): string {
	const [a, b] = [Math.cos, Math.sin].map((side) => chroma * side((hue * Math.PI) / 180)) as [number, number];
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const channels = [
		4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
		-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
		-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
	].map((linear) => (linear <= 0.0031308 ? 12.92 * linear : 1.055 * linear ** (1 / 2.4) - 0.055));
	return `#${channels
		.map((value) =>
			Math.round(255 * value)
				.toString(16)
				.padStart(2, '0'),
		)
		.join('')}`;
}
