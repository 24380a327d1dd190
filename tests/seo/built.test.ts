import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { policyOf } from '../../src/seo/csp.ts';
import { listingOf } from '../../src/seo/listing.ts';
import { tagsOf } from '../../src/seo/tags.ts';
import { build, layOut } from '../sites/site.ts';
import { sitemapFaults } from './sitemap-faults.ts';

const post = (title: string, more = '') =>
	`---\ntitle: ${title}\ndate: 2026-05-01\ntags: [ledgers]\n${more}---\nWhat **${title}** says.\n`;
const files = {
	'content/profile.yaml':
		'name: Ada Example\nheadline: { role: Engineer, employer: Acme }\nlocation: { city: Hamburg, country: DE }\nlinks: [{ url: https://code.example/ada }]\nskills: [{ name: Go }]\n',
	'content/posts/first.md': post('First', 'aliases: [/2019/first/, /first.html]\nskills: [go]\n'),
	'content/posts/漢字.md': post('Second'),
	'content/posts/elsewhere.md': post(
		'Third',
		'canonical: https://elsewhere.example/third\ntags: [once]\n',
	).replace('tags: [ledgers]\n', ''),
	'content/testimonials/relayed/letter.md':
		'---\nname: Grace Example\nconsent: yes\nrelayed: { via: letter }\n---\nAda keeps her word, every time, and her ledgers balance, which is rarer than one would think.\n',
	'public/robots.txt': null,
};

const variants = [
	['at the root', 'seo-root', "site: 'https://ada.example',", '/'],
	[
		'below a base path, without trailing slashes',
		'seo-base',
		"site: 'https://ada.example', base: '/site', trailingSlash: 'never',",
		'/site/',
	],
] as const;

describe.each(variants)('a site %s', (_, name, config, base) => {
	let root = '';
	let dist = '';
	const read = (file: string) => readFileSync(path.join(dist, file), 'utf8');
	const pages = () => globSync('**/*.html', { cwd: dist }).sort();

	beforeAll(async () => {
		root = await layOut(name, null, { files, config });
		const { code, output } = await build(root);
		expect(output).not.toMatch(/missing-history/);
		expect(code, output).toBe(0);
		dist = path.join(root, 'dist');
	});

	test('its sitemap is valid, and lists exactly the pages that may be listed under their own address', async () => {
		const xml = read('sitemap.xml');
		expect(await sitemapFaults(xml)).toEqual([]);
		const listed = [...xml.matchAll(/<loc>([^<]*)</g)].map(([, url]) => url);
		const canonical = pages().flatMap((file) => {
			const { noindex, canonical } = listingOf(read(file));
			return noindex || canonical?.startsWith('https://elsewhere') ? [] : [canonical];
		});
		expect(listed).toEqual(canonical.toSorted());
		expect(listed.length).toBeGreaterThan(8);
		for (const url of listed)
			expect(url).toMatch(new RegExp(`^https://ada\\.example${base.replace(/\/$/, '')}(?:/|$)`));
	});

	test('robots.txt names the sitemap where it is', () => {
		expect(read('robots.txt')).toContain(`Sitemap: https://ada.example${base}sitemap.xml\n`);
	});

	test('earlier addresses lead to the present one', () => {
		for (const file of ['2019/first/index.html', 'first.html']) {
			const html = read(file);
			const refresh = [...tagsOf(html)].find(({ attributes }) => attributes.get('http-equiv') === 'refresh');
			const target = refresh?.attributes.get('content')?.replace('0; url=', '') ?? '';
			expect(listingOf(html)).toEqual({ noindex: true, canonical: `https://ada.example${target}` });
			expect(target).toMatch(/\/posts\/first\/?$/);
			expect(read('sitemap.xml')).toContain(`<loc>https://ada.example${target}</loc>`);
		}
	});

	test('every page has the policy that fits its bytes', () => {
		for (const file of pages()) {
			const html = read(file);
			const [policy, ...more] = [...tagsOf(html)].filter(
				({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy',
			);
			expect(more, file).toEqual([]);
			expect(policy?.attributes.get('content'), file).toBe(policyOf(html, { search: true }));
			expect(policy?.attributes.get('content'), file).not.toMatch(/unsafe-inline|\bdata:/);
		}
	});

	test('every file that a head names is there', () => {
		for (const file of pages()) {
			for (const { name: tag, attributes } of tagsOf(read(file))) {
				if (tag === 'body') break;
				const href = attributes.get('href');
				if (tag !== 'link' || attributes.get('rel') === 'canonical' || !href) continue;
				expect(href.startsWith(base)).toBe(true);
				expect(existsSync(path.join(dist, decodeURI(href.slice(base.length)))), `${file}: ${href}`).toBe(
					true,
				);
			}
		}
	});

	test('icons have the sizes that browsers ask for', async () => {
		const sizes = async (file: string) => {
			const { width, height } = await sharp(path.join(dist, file)).metadata();
			return [width, height];
		};
		expect(await sizes('favicon-96.png')).toEqual([96, 96]);
		expect(await sizes('apple-touch-icon.png')).toEqual([180, 180]);
		const { isOpaque } = await sharp(path.join(dist, 'apple-touch-icon.png')).stats();
		expect(isOpaque).toBe(true);
		expect(read('favicon.svg')).toMatch(/<path d="M[^"]{100,}"/);
		const ico = readFileSync(path.join(dist, 'favicon.ico'));
		expect([ico.readUInt16LE(2), ico.readUInt16LE(4)]).toEqual([1, 3]);
		expect(ico.subarray(ico.readUInt32LE(18), ico.readUInt32LE(18) + 4).toString('latin1')).toBe('\x89PNG');
	});
});

test('files of the owner stay, and without a site nothing is absolute', async () => {
	const own = {
		'public/robots.txt': 'mine',
		'public/favicon.png': await sharp({
			create: { width: 200, height: 200, channels: 3, background: '#c00' },
		})
			.png()
			.toBuffer(),
	};
	const config = '';
	const options = "csp: { 'img-src': ['https://cdn.example'] }, crawlers: { training: 'deny' }";
	const root = await layOut('seo-own', null, { files: { ...files, ...own }, config, options });
	const { code, output } = await build(root);
	expect(code, output).toBe(0);
	const dist = path.join(root, 'dist');
	const home = readFileSync(path.join(dist, 'index.html'), 'utf8');
	expect(readFileSync(path.join(dist, 'robots.txt'), 'utf8')).toBe('mine');
	expect(existsSync(path.join(dist, 'favicon.svg'))).toBe(false);
	expect(home).not.toContain('favicon.svg');
	expect(home).toContain("img-src 'self' https://cdn.example");
	expect(existsSync(path.join(dist, 'sitemap.xml'))).toBe(false);
	expect(home).not.toMatch(/rel="canonical"|og:url/);
	const { dominant } = await sharp(path.join(dist, 'favicon-96.png')).stats();
	expect(dominant.r).toBeGreaterThan(150);
}, 240_000);
