import { mf2 } from 'microformats-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BuiltPage } from '../sites/html.ts';
import { meta } from './head.ts';
import { addressOf, below, type Judged, judged, judgedSites, origin } from './judged.ts';

const itemsOf = (page: BuiltPage) => mf2(page.html, { baseUrl: addressOf(page) }).items;
const typesOf = (page: BuiltPage) => itemsOf(page).map(({ type }) => type?.join());
const home = (pages: readonly BuiltPage[]) => pages.find(({ file }) => file === 'index.html')!;

describe.each(judgedSites)('microformats-parser reads back from the site “%s”', (site) => {
	let it: Judged;
	beforeAll(async () => {
		it = await judged(site);
	});

	test('the person', () => {
		const [person, ...others] = itemsOf(home(it.pages)).filter(({ type }) => type?.includes('h-card'));
		expect(others).toEqual([]);
		expect(person?.properties).toMatchObject({
			name: [home(it.pages).all('h1')[0]?.text],
			uid: [`${origin}/`],
			url: expect.arrayContaining([`${origin}/`]),
		});
	});

	test('every post', () => {
		const name = home(it.pages).all('h1')[0]?.text;
		for (const page of below('posts', it.indexable)) {
			expect(typesOf(page), page.file).toEqual(['h-entry']);
			expect(itemsOf(page)[0]?.properties, page.file).toMatchObject({
				name: [page.all('h1')[0]?.text],
				url: [addressOf(page)],
				published: [meta(page, 'article:published_time')?.slice(0, 10)],
				author: [{ type: ['h-card'], properties: { name: [name], url: [`${origin}/`] } }],
				content: [{ value: expect.stringMatching(/\p{L}/u) }],
			});
		}
	});

	test('the words of every peer', () => {
		for (const page of below('testimonials(?:/relayed)?', it.indexable)) {
			expect(typesOf(page), page.file).toEqual(['h-cite']);
			const { author, ...properties } = itemsOf(page)[0]!.properties;
			const [peer] = author as { properties: { name: string[] } }[];
			expect(page.all('title')[0]?.text, page.file).toContain(peer!.properties.name[0]);
			expect(properties.url, page.file).toEqual([addressOf(page)]);
			// A single sentence is content as text, more are content as HTML.
			const [content] = properties.content as (string | { value: string })[];
			expect(typeof content === 'string' ? content : content?.value, page.file).toMatch(/\p{L}/u);
		}
	});
});

describe('of the sample it reads', () => {
	test('all that a card of a person may hold', async () => {
		const { pages } = await judged('sample');
		expect(itemsOf(home(pages)).find(({ type }) => type?.includes('h-card'))?.properties).toMatchObject({
			name: ['Ilka Fenwick'],
			url: [`${origin}/`, 'https://code.example/ilka', 'https://social.example/@ilka'],
			'job-title': ['Staff engineer, payments'],
			org: ['Tallyhouse'],
			locality: ['Hamburg'],
			photo: [{ alt: 'Ilka Fenwick', value: expect.stringMatching(/^https:\/\/example\.com\/_astro\//) }],
		});
	});

	test('many posts, and ten peers with the day of their words', async () => {
		const { indexable } = await judged('sample');
		expect(below('posts', indexable).length).toBeGreaterThanOrEqual(8);
		const testimonials = below('testimonials/relayed', indexable);
		expect(testimonials.length).toBe(10);
		for (const page of testimonials)
			expect(itemsOf(page)[0]?.properties.published, page.file).toEqual([
				expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
			]);
	});
});
