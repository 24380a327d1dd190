import { describe, expect, test } from 'vitest';
import { type AssembleOptions, assemble, availabilityDays } from '../../src/profile/assemble.ts';
import type { Content } from '../../src/profile/content.ts';
import { content, post, project, relayed, submitted } from './content.ts';

const today = '2026-11-10';
const all = (input: Content, options: Partial<AssembleOptions> = {}) =>
	assemble(input, { today, base: '/', trailingSlash: 'ignore', ...options });
const site = (input: Content, options?: Partial<AssembleOptions>) => all(input, options).site;
const told = (input: Content) =>
	all(input).problems.map(({ code, file, path }) => [code, file, path.join('.')].join(' '));
const skills = ['A', 'B', 'C'].map((name) => ({ name }));
const order = (input: Content) => site(input).skills.map(({ name }) => name);

describe('the order of skills', () => {
	test('without evidence: as listed', () => expect(order(content({ skills }))).toEqual(['A', 'B', 'C']));

	test('kinds of evidence come before their number', () =>
		expect(
			order(
				content(
					{ skills, work: [{ skills: ['C'], from: '2001', to: '2002' }] },
					{
						posts: [
							post('1', { skills: ['B'] }),
							post('2', { skills: ['B'] }),
							post('3', { skills: ['B', 'C'] }),
						],
					},
				),
			),
		).toEqual(['C', 'B', 'A']));

	test('five people weigh as much as one', () => {
		const five = ['a', 'b', 'c', 'd', 'e'].map((login) => submitted(login, { skills: ['B'] }));
		expect(
			order(content({ skills }, { testimonials: [...five, submitted('f', { skills: ['A'] })] })),
		).toEqual(['A', 'B', 'C']);
	});

	test('of as many kinds, the latest comes first, and what goes on is latest', () =>
		expect(
			order(
				content({
					skills,
					work: [
						{ skills: ['A'], from: '2010', to: '2026-10' },
						{ skills: ['B'], from: '2009' },
						{ skills: ['C'], from: '2011', to: '2026-11' },
					],
				}),
			),
		).toEqual(['B', 'C', 'A']));
});

describe('evidence', () => {
	const [skill] = site(
		content(
			{
				skills: [{ name: 'Rust', id: 'rs', aliases: ['rustlang'] }],
				work: [{ organization: 'Office', role: 'Engineer', from: '2015', to: '2019', skills: ['RUST'] }],
				certificates: [{ name: 'Paper', date: '2012', skills: ['rs'] }],
			},
			{
				posts: [
					post('a', { skills: ['rustlang'], date: '2024-02-03' }),
					post('draft', { skills: ['rs'], draft: true }),
				],
				projects: [project('p', { skills: ['Rust'], from: '2020' })],
				testimonials: [
					submitted('grace', { skills: ['rust'] }),
					relayed('old', { skills: ['rust'], consent: 'pending' }),
				],
			},
		),
		{ drafts: true, base: '/site' },
	).skills;

	test('is found by id, name and alias, without regard to case', () =>
		expect(skill?.evidence.map(({ kind }) => kind)).toEqual([
			'project',
			'testimonial',
			'post',
			'work',
			'certificate',
		]));
	test('says first, last and whether it goes on', () =>
		expect(skill).toMatchObject({ id: 'rs', first: '2012', ongoing: true }));
	test('leads somewhere', () =>
		expect(skill?.evidence.map(({ href }) => href)).toEqual([
			'/site/projects/p/',
			'/site/testimonials/grace/',
			'/site/posts/a/',
			'/site/cv/#work',
			'/site/cv/#certificates',
		]));
});

describe('what is shown', () => {
	const posts = [
		post('old'),
		post('draft', { draft: true }),
		post('future', { date: '2026-11-11' }),
		post('today', { date: today }),
	];
	test('no drafts, nothing of the future', () =>
		expect(site(content({}, { posts })).posts.map(({ slug }) => slug)).toEqual(['today', 'old']));
	test('both in a preview', () =>
		expect(site(content({}, { posts }), { drafts: true }).posts.map(({ slug }) => slug)).toEqual([
			'future',
			'today',
			'draft',
			'old',
		]));
	test('not who is hidden, by login or by file name', () =>
		expect(
			site(
				content(
					{ hide: ['GRACE', 'old'] },
					{ testimonials: [submitted('grace'), submitted('edith'), relayed('old')] },
				),
			).testimonials.map(({ id }) => id),
		).toEqual(['edith']));
	test('a retired skill is known, and not shown', () => {
		const input = content(
			{ skills: [{ name: 'Perl', retired: true }] },
			{ posts: [post('a', { skills: ['perl'] })] },
		);
		expect(site(input).skills).toEqual([]);
		expect(told(input)).toEqual([]);
	});
	test.each([
		['on the day', today, true],
		[`${availabilityDays} days later`, '2026-08-12', true],
		['a day after that', '2026-08-11', false],
	])('availability %s', (_, asOf, shown) =>
		expect(site(content({ availability: { status: 'open', asOf } })).profile.availability !== undefined).toBe(
			shown,
		),
	);
});

describe('words of others', () => {
	test('skills that the profile does not list are suggested, by whom', () => {
		const { suggested, skills: claimed } = site(
			content(
				{ skills: [{ name: 'Rust' }] },
				{
					testimonials: [
						submitted('a', {
							suggests: [
								{ skill: 'Ledgers', because: 'kept ours' },
								{ skill: 'rust', because: 'x' },
							],
						}),
						submitted('b', { skills: ['ledgers'] }),
						relayed('c', { suggests: [{ skill: 'Ledgers', because: 'y' }], consent: 'pending' }),
					],
				},
			),
		);
		expect(suggested).toMatchObject([
			{ name: 'Ledgers', by: [{ name: 'a', because: 'kept ours' }, { name: 'b' }] },
		]);
		expect(claimed[0]?.evidence.map(({ title }) => title)).toEqual(['a']);
	});

	const work = [
		{ organization: 'Office', from: '2015-03', to: '2019' },
		{ organization: 'Docks', from: '2019' },
	];
	test.each([
		['within', { at: 'office', from: '2016', to: '2018-05' }, 'Office'],
		['touching, as far as is known', { at: 'Office', from: '2019-06' }, 'Office'],
		['before', { at: 'Office', to: '2014' }, undefined],
		['after', { at: 'Office', from: '2020' }, undefined],
		['still going on', { at: 'Docks', from: '2025' }, 'Docks'],
		['elsewhere', { at: 'Bank', from: '2016' }, undefined],
		['nowhere', { from: '2016' }, undefined],
	])('a time together %s', (_, together, organization) =>
		expect(
			site(content({ work }, { testimonials: [submitted('a', { together })] })).testimonials[0]?.overlap
				?.organization,
		).toBe(organization),
	);
});

describe('tags, series, sections', () => {
	test('tags of one address are one; a series reads from its start', () => {
		const { tags, series, posts } = site(
			content(
				{},
				{
					posts: [
						post('a', { date: '2025-01-01', tags: ['C++', 'Ops', 'ops'], series: 'How to' }),
						post('b', { date: '2025-02-01', tags: ['ops'], series: 'How to' }),
					],
				},
			),
		);
		expect(tags.map(({ slug, posts }) => [slug, posts])).toEqual([
			['c-plus-plus', ['a']],
			['ops', ['b', 'a']],
		]);
		expect(series.map(({ slug, posts }) => [slug, posts])).toEqual([['how-to', ['a', 'b']]]);
		expect(posts[1]?.tags.map(({ name }) => name)).toEqual(['C++', 'Ops']);
	});

	test('a name alone has no section', () => expect(site(content()).sections).toEqual([]));
	test('each kind of content has one', () =>
		expect(
			site(
				content({ skills }, { posts: [post('a')], projects: [project('b')], testimonials: [submitted('c')] }),
				{ base: '/x' },
			).sections,
		).toEqual([
			{ id: 'projects', href: '/x/projects/' },
			{ id: 'posts', href: '/x/posts/' },
			{ id: 'skills', href: '/x/skills/' },
			{ id: 'testimonials', href: '/x/testimonials/' },
			{ id: 'cv', href: '/x/cv/' },
		]));
	test('drafts alone make no section', () =>
		expect(site(content({}, { posts: [post('a', { draft: true })] })).sections).toEqual([]));
	test('featured projects first, then those that go on', () =>
		expect(
			site(
				content(
					{},
					{
						projects: [
							project('old', { from: '2010', to: '2011' }),
							project('on', { from: '2015' }),
							project('best', { featured: true, to: '2001' }),
						],
					},
				),
			).projects.map(({ slug }) => slug),
		).toEqual(['best', 'on', 'old']));
	test('without a description, the first words', () =>
		expect(site(content({}, { posts: [post('a')] })).posts[0]?.description).toBe('First words.'));
});

describe('problems between files', () => {
	test.each<[string, Content, string[]]>([
		[
			'an unknown skill',
			content({ skills, talks: [{ title: 'T', skills: ['A', 'X'] }] }),
			['unknown-skill content/profile.yaml talks.0.skills.1'],
		],
		[
			'an unknown skill in a draft',
			content({}, { posts: [post('a', { draft: true, skills: ['X'] })] }),
			['unknown-skill content/posts/a.md skills.0'],
		],
		[
			'two files of one address',
			content({}, { posts: [post('a'), { ...post('a'), file: 'content/posts/a.mdx' }] }),
			['duplicate-slug content/posts/a.mdx '],
		],
		['the same in two folders is none', content({}, { posts: [post('a')], projects: [project('a')] }), []],
		[
			'an address of the site',
			content({}, { posts: [post('tags')], projects: [project('cv')] }),
			['reserved-slug content/posts/tags.md '],
		],
		['no address', content({}, { posts: [post('')] }), ['empty-slug content/posts/.md ']],
		[
			'two skills of one id',
			content({ skills: [{ name: 'Node.js' }, { name: 'Node JS' }] }),
			['duplicate-skill content/profile.yaml skills.1.name'],
		],
		[
			'an alias that is a name',
			content({ skills: [{ name: 'Go' }, { name: 'Golang', aliases: ['x', 'GO'] }] }),
			['duplicate-skill content/profile.yaml skills.1.aliases.1'],
		],
		[
			'a skill without letters',
			content({ skills: [{ name: '++' }] }),
			['empty-slug content/profile.yaml skills.0.name'],
		],
		[
			'accepted words with a skill no longer listed',
			content({ skills }, { testimonials: [submitted('a', { skills: ['A', 'X'] })] }),
			['testimonial-skill content/testimonials/a.md skills.1'],
		],
		['but not where none are listed', content({}, { testimonials: [submitted('a', { skills: ['X'] })] }), []],
	])('%s', (_, input, expected) => expect(told(input)).toEqual(expected));

	test('a mistyped skill comes with the one that was meant', () => {
		const { problems } = all(
			content(
				{ skills: [{ id: 'ts', name: 'TypeScript' }] },
				{ posts: [post('a', { skills: ['typscript'] })] },
			),
		);
		expect(problems).toMatchObject([
			{ message: expect.stringContaining('did you mean `ts`?'), fix: expect.stringContaining('write `ts`') },
		]);
	});
});
