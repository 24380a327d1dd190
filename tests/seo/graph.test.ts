import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { addresses } from '../../src/seo/addresses.ts';
import { graphOf } from '../../src/seo/graph.ts';
import { headOf } from '../../src/seo/head.ts';
import { quotation } from '../../src/seo/quotation.ts';
import { scriptJson } from '../../src/seo/script-json.ts';
import { context, origin, pagesOf, siteOf } from './site.ts';

type Node = Record<string, unknown>;

/** Every object in a value, at any depth. */
function nodesOf(value: unknown): Node[] {
	if (Array.isArray(value)) return value.flatMap(nodesOf);
	if (typeof value !== 'object' || value === null) return [];
	return [value as Node, ...Object.values(value).flatMap(nodesOf)];
}

const site = siteOf('Ada');
const dates = { created: '2026-01-01T10:00:00+01:00', modified: '2026-05-01T10:00:00+02:00' };
const pages = pagesOf(site, 'Ada').map((page) => {
	const text = JSON.stringify(graphOf(site, page, { origin, profileDates: dates }));
	return { page, graph: (JSON.parse(text) as { '@graph': Node[] })['@graph'] };
});
const ofType = (graph: unknown, type: string) => nodesOf(graph).filter((node) => node['@type'] === type);
const graphOfKind = (type: string) => pages.find(({ page }) => page.kind.type === type)!.graph;

describe('on every page', () => {
	test('what is referred to is described, by name and address', () => {
		for (const { graph } of pages) {
			const nodes = nodesOf(graph);
			const described = nodes.filter((node) => '@id' in node && Object.keys(node).length > 1);
			const ids = described.map((node) => node['@id']);
			expect(new Set(ids).size).toBe(ids.length);
			for (const node of described) expect(node).toMatchObject({ '@type': expect.any(String) });
			for (const reference of nodes.filter((node) => '@id' in node && Object.keys(node).length === 1)) {
				const target = described.find((node) => node['@id'] === reference['@id']);
				expect(target, String(reference['@id'])).toMatchObject({
					name: expect.any(String),
					url: expect.stringMatching(/^https:\/\/ada\.example\//),
				});
			}
		}
	});

	test('nothing is reviewed or rated', () => {
		expect(JSON.stringify(pages.map(({ graph }) => graph))).not.toMatch(/review|rating/i);
	});

	test('dates have a time and a zone', () => {
		const found = pages.flatMap(({ graph }) =>
			nodesOf(graph).flatMap((node) =>
				Object.entries(node).flatMap(([key, value]) => (/^date/.test(key) ? [value] : [])),
			),
		);
		expect(found.length).toBeGreaterThan(5);
		for (const date of found) expect(date).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)$/);
	});

	test('a trail of at least two steps leads to inner pages, and none to the others', () => {
		for (const { page, graph } of pages) {
			const [crumbs] = ofType(graph, 'BreadcrumbList');
			const inner = page.kind.type !== 'home' && page.kind.type !== 'not-found';
			expect(crumbs !== undefined, page.kind.type).toBe(inner);
			if (crumbs) expect((crumbs.itemListElement as unknown[]).length).toBeGreaterThanOrEqual(2);
		}
	});
});

test('the profile page stands once, on the home page, and is about the owner', () => {
	const profiles = pages.flatMap(({ page, graph }) =>
		ofType(graph, 'ProfilePage').map((node) => ({ page, node })),
	);
	expect(profiles).toHaveLength(1);
	expect(profiles[0]!.page.href).toBe('/');
	expect(profiles[0]!.node).toMatchObject({
		mainEntity: { '@id': `${origin}/#person` },
		dateCreated: dates.created,
		dateModified: dates.modified,
	});
	const person = graphOfKind('home').find((node) => node['@id'] === `${origin}/#person`);
	expect(person).toMatchObject({
		'@type': 'Person',
		name: 'Ada',
		alternateName: ['Ada'],
		jobTitle: 'Ada',
		worksFor: { '@type': 'Organization', name: 'Ada', url: 'https://work.example' },
		description: 'Ada',
		image: { '@type': 'ImageObject', url: `${origin}/_astro/portrait.jpg` },
		sameAs: ['https://code.example/ada'],
		knowsAbout: ['Ada'],
		skills: [{ '@id': `${origin}/skills/go/#skill` }],
		knowsLanguage: ['Ada'],
		alumniOf: [{ name: 'Ada' }],
		hasCredential: [{ name: 'Ada', recognizedBy: { name: 'Ada' } }],
		address: { '@type': 'PostalAddress', addressLocality: 'Ada', addressCountry: 'DE' },
	});
});

test('a portrait too small to be a person’s is left out', () => {
	const kind = { type: 'home', portrait: { src: '/p.jpg', width: 200, height: 200 } } as const;
	const page = { kind, title: 'x', description: 'x', href: '/', lang: 'en' };
	expect(JSON.stringify(graphOf(site, page, { origin }))).not.toContain('ImageObject');
});

test('a post is dated where its author lives, winter and summer', () => {
	const [second, first] = pages.flatMap(({ graph }) => ofType(graph, 'BlogPosting'));
	expect(first).toMatchObject({
		datePublished: '2026-01-01T00:00:00+01:00',
		author: { '@id': `${origin}/#person` },
		about: [{ '@id': `${origin}/skills/go/#skill` }],
	});
	expect(second).toMatchObject({
		datePublished: '2026-07-01T00:00:00+02:00',
		dateModified: '2026-08-01T00:00:00+02:00',
	});
});

test('words of peers are quotations of theirs about the owner; unconfirmed ones are not marked up', () => {
	const quoted = pages.flatMap(({ page, graph }) =>
		page.kind.type === 'testimonial'
			? [[page.kind.testimonial.id, ofType(graph, 'Quotation')[0]] as const]
			: [],
	);
	expect(Object.fromEntries(quoted)).toMatchObject({
		grace: {
			text: 'Ada',
			creator: { '@type': 'Person', name: 'Ada', jobTitle: 'Ada', sameAs: ['https://github.com/grace'] },
			about: { '@id': `${origin}/#person` },
			dateCreated: '2026-01-01T00:00:00+01:00',
			isBasedOn: 'https://github.com/ada/site/pull/7',
		},
		'relayed/letter': { text: 'Ada' },
		'relayed/unconfirmed': undefined,
	});
});

test('an account is named as the author’s only where it submitted the words', () => {
	const [submitted] = site.testimonials.filter(({ id }) => id === 'grace');
	const at = addresses(site, origin);
	const added = quotation(site, { ...submitted!, provenance: { level: 0, edited: false } }, at);
	expect(JSON.stringify(quotation(site, submitted!, at))).toContain('github.com/grace');
	expect(JSON.stringify(added)).not.toContain('github.com');
});

describe('hostile texts', () => {
	const hostile = readFileSync(new URL('../data/hostile/hostile-strings.jsonl', import.meta.url), 'utf8')
		.trim()
		.split('\n')
		.map((line) => (JSON.parse(line) as { text: string }).text);

	test('neither end the script nor change on the way', () => {
		expect(hostile.length).toBeGreaterThan(7000);
		for (const text of [...hostile, '\u2028\u2029', '</script>', '<!--<script>', ']]>']) {
			const json = scriptJson({ text });
			expect(json).not.toMatch(/[<>&\u2028\u2029]/);
			expect(JSON.parse(json)).toEqual({ text: text.isWellFormed() ? text : expect.any(String) });
		}
	});

	test('stay texts in a whole head', () => {
		const text = '</script><script>alert(1)</script><!-- " onload=\u2028';
		const whole = siteOf(text);
		for (const page of pagesOf(whole, text)) {
			const { jsonLd } = headOf(whole, page, context);
			expect(jsonLd).not.toMatch(/[<>&\u2028\u2029]/);
			expect(() => JSON.parse(jsonLd)).not.toThrow();
		}
	});
});
