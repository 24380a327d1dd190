import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { codes, faults, parse, peerFile, words } from './peer.ts';

describe('a file that keeps the rules', () => {
	test('becomes a testimonial', () => {
		const { testimonial, findings } = parse(
			peerFile({
				together: '{ at: Acme, from: 2019-03, to: 2021-06 }',
				role: 'Engineering manager, Acme',
				skills: '[typescript, mentoring]',
				suggests: '\n  - { skill: Incident command, because: ran the 2023 outage }',
				url: 'https://theirs.example/@jo',
				lang: 'en',
			}),
		);
		expect(findings).toEqual([]);
		expect(testimonial).toMatchObject({
			kind: 'submitted',
			id: 'jo-doe',
			login: 'jo-doe',
			data: {
				name: 'Jo Doe',
				together: { at: 'Acme', from: '2019-03' },
				skills: ['typescript', 'mentoring'],
			},
			html: `<p>${words}</p>`,
			text: words,
			quote: 'Mira led the migration of our ledger without a single lost entry.',
		});
	});

	test.each([
		['CRLF', peerFile().replaceAll('\n', '\r\n')],
		['no final newline', peerFile().trimEnd()],
		['the login in capitals', peerFile({ github: 'Jo-Doe' })],
		['a date a day ahead', peerFile({ date: '2026-05-13' })],
		['quoted values', peerFile({ name: '"Jo Doe"', consent: "'yes'" })],
	])('%s', (_, text) => expect(faults(text)).toEqual([]));
});

describe('each fault of the frontmatter, at its place', () => {
	test.each<[string, Record<string, string | null>, string[]]>([
		['another login', { github: 'octocat' }, ['testimonial-login 3:9-3:16']],
		['consent refused', { consent: 'no' }, ['testimonial-consent 6:10-6:12']],
		['consent in capitals', { consent: 'Yes' }, ['testimonial-consent 6:10-6:13']],
		['consent missing', { consent: null }, ['testimonial-consent 2:1-2:5']],
		['two days ahead', { date: '2026-05-14' }, ['testimonial-future 5:7-5:17']],
		['a date that does not exist', { date: '2026-02-30' }, ['wrong-date 5:7-5:17']],
		['an unknown key', { provenance: '2' }, ['unknown-key 7:1-7:11']],
		['a slug', { slug: 'octocat' }, ['unknown-key 7:1-7:5']],
		['a relationship of one’s own', { relationship: 'fan' }, ['wrong-value 4:15-4:18']],
		['a prototype key', { constructor: 'x' }, ['testimonial-yaml 7:1-7:12']],
		[
			'an anchor and an alias',
			{ role: '&a Lead', disclosure: '*a' },
			['testimonial-yaml 7:7-7:9', 'testimonial-yaml 8:13-8:15'],
		],
		['a tag', { role: '!!str Lead' }, ['testimonial-yaml 7:13-7:17']],
		['a merge', { '<<': '{ role: x }' }, ['testimonial-yaml 7:1-7:3']],
		['an address by number', { url: 'https://127.0.0.1/' }, ['testimonial-link 7:6-7:24']],
		['an address with a user', { url: 'https://a@example.com/' }, ['testimonial-link 7:6-7:28']],
		['six skills', { skills: '[a, b, c, d, e, f]' }, ['wrong-value 7:9-7:27']],
		['a list for a name', { name: '[Jo]' }, ['wrong-type 2:7-2:11']],
	])('%s', (_, changes, expected) => expect(faults(peerFile(changes))).toEqual(expected));

	test('a duplicate key and a missing one', () => {
		expect(codes(peerFile().replace('name: Jo Doe', 'name: Jo Doe\nname: Jo Roe'))).toEqual([
			'duplicate-key',
		]);
		expect(codes(peerFile({ github: null }))).toEqual(['missing-key']);
	});

	test('`__proto__` cannot reach the data', () => {
		expect(faults(peerFile().replace('consent', '__proto__: { consent: yes }\nconsent'))).toEqual([
			'testimonial-yaml 6:1-6:10',
		]);
	});

	test('nesting is refused before the parser recurses', () => {
		expect(codes(peerFile({ role: '['.repeat(3000) }))).toEqual(['testimonial-yaml']);
		expect(codes(peerFile({ role: `\n${'- '.repeat(3000)}x` }))).toEqual(['testimonial-yaml']);
	});

	test('all faults come at once', () => {
		expect(
			codes(
				peerFile({ github: 'x', relationship: 'fan', consent: 'no', date: '2030-01-01' }, '# Too short <b>'),
			),
		).toEqual([
			'testimonial-login',
			'wrong-value',
			'testimonial-future',
			'testimonial-consent',
			'testimonial-markup',
			'testimonial-length',
			'testimonial-markup',
		]);
	});
});

describe('bytes', () => {
	const encode = (text: string) => new TextEncoder().encode(text);
	test('over 8 kB is not read at all; 16 kB when relayed', () => {
		const long = encode(peerFile({}, 'x'.repeat(9000)));
		expect(faults(long)).toEqual(['testimonial-size']);
		const relayed = '---\nname: A B\nrelayed: { via: email }\nconsent: yes\n---\n';
		const file = 'content/testimonials/relayed/a-b.md';
		expect(faults(encode(relayed + 'x'.repeat(9000)), { file })).toEqual([]);
		expect(faults(encode(relayed + 'x'.repeat(17_000)), { file })).toEqual(['testimonial-size']);
	});
	test('not UTF-8', () => {
		const bytes = encode(peerFile());
		bytes[bytes.length - 2] = 0xff;
		expect(codes(bytes)).toEqual(['wrong-encoding']);
	});
	test('NUL', () => expect(codes(peerFile({}, `${words}\0`))).toEqual(['wrong-encoding']));
	test('a byte-order mark', () =>
		expect(faults(`\uFEFF${peerFile()}`)).toEqual(['testimonial-characters 1:1-1:1']));
	test('no frontmatter', () => expect(codes(words)).toEqual(['missing-frontmatter']));
	test('frontmatter that does not end', () =>
		expect(codes('---\nname: x\n')).toEqual(['missing-frontmatter']));
});

describe('relayed words', () => {
	const file = 'content/testimonials/relayed/ada-lovelace.md';
	const relayed = (consent: string, body: string, more = '') =>
		`---\nname: Ada Lovelace\nrelayed: { via: letter, on: 1843-09-01 }\nconsent: ${consent}\n${more}---\n${body}`;
	test('may be short and await consent', () => {
		const { testimonial, findings } = parse(relayed('pending', 'Thorough.'), { file });
		expect(findings).toEqual([]);
		expect(testimonial).toMatchObject({
			kind: 'relayed',
			id: 'relayed/ada-lovelace',
			slug: 'ada-lovelace',
			data: { consent: 'pending' },
			quote: 'Thorough.',
		});
	});
	test('may hold addresses as they came', () => {
		const body = 'See http://old.example, www.example.com, jo@example.com and https://example.com/a.';
		const { testimonial } = parse(relayed('yes', body), { file });
		expect(testimonial?.html).toBe(
			'<p>See http://old.example, www.example.com, jo@example.com and <a href="https://example.com/a" rel="nofollow ugc noopener">https://example.com/a</a>.</p>',
		);
	});
	test.each([
		'2019. A year',
		'# 1',
		'<b>x</b>',
		'* a',
		'- - -',
		'[a]: b',
		'a|b\n-|-',
		'    x',
		'![a](b)',
		'~~a~~',
		'> q',
	])('%j passes once Markdown has escaped it', (value) => {
		const tree: Root = {
			type: 'root',
			children: [{ type: 'paragraph', children: [{ type: 'text', value }] }],
		};
		const body = unified().use(remarkGfm).use(remarkStringify).stringify(tree);
		expect(parse(relayed('yes', body), { file }).testimonial?.text).toBe(value.replace('\n', ' '));
	});
	test('need words', () => expect(codes(relayed('yes', '\n'), { file })).toEqual(['testimonial-length']));
	test('need a known consent', () => expect(codes(relayed('no', 'x'), { file })).toEqual(['wrong-value']));
	test('claim no login', () =>
		expect(codes(relayed('yes', 'x', 'github: ada\n'), { file })).toEqual(['unknown-key']));
});
