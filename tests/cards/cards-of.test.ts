import { expect, test } from 'vitest';
import { cardsOf } from '../../src/cards/cards-of.ts';
import { assemble } from '../../src/profile/assemble.ts';
import { content, post, relayed } from '../profile/content.ts';
import { siteOf } from '../seo/site.ts';

test('every page that may be listed has one card, at its own address', () => {
	const site = siteOf('Ada', { base: '/me' });
	const paths = cardsOf(site).map(({ path }) => path);
	expect(new Set(paths).size).toBe(paths.length);
	expect(paths.sort()).toEqual([
		'og/cv.png',
		'og/index.png',
		'og/now.png',
		'og/posts.png',
		'og/posts/first.png',
		'og/posts/second.png',
		'og/posts/tags/x.png',
		'og/projects.png',
		'og/projects/ledger.png',
		'og/projects/source.png',
		'og/skills.png',
		'og/skills/go.png',
		'og/skills/sql.png',
		'og/testimonials.png',
		'og/testimonials/grace.png',
		'og/testimonials/relayed/letter.png',
		'og/testimonials/relayed/unconfirmed.png',
	]);
});

test('drafts and posts of the future have none, and further pages of a long list do', () => {
	const posts = [
		post('draft', { draft: true }),
		post('future', { date: '2030-01-01' }),
		...Array.from({ length: 51 }, (_, index) => post(`p${index}`)),
	];
	const options = { base: '/', trailingSlash: 'always', today: '2026-11-10', drafts: true } as const;
	const paths = cardsOf(assemble(content({}, { posts }), options).site).map(({ path }) => path);
	expect(paths).toContain('og/posts/page/2.png');
	expect(paths).not.toContain('og/posts/draft.png');
	expect(paths).not.toContain('og/posts/future.png');
});

test('a card says how sure words are, and lies below its page in any script', () => {
	const entries = [
		{ ...relayed('öl', { name: 'Öl', relayed: { via: 'linkedin' as const }, consent: undefined }) },
	];
	const options = { base: '/', trailingSlash: 'never', today: '2026-11-10' } as const;
	const { site } = assemble(content({}, { testimonials: entries }), options);
	const card = cardsOf(site).find(({ kind }) => kind === 'testimonial');
	expect(card?.path).toBe('og/testimonials/relayed/öl.png');
	expect(card?.holes.relation).toBe('From LinkedIn, not confirmed.');
});

test('a picture that the frontmatter names is found beside its file', () => {
	const posts = [post('with', { image: { src: '../pictures/a.png', alt: 'A' } })];
	const options = { base: '/', trailingSlash: 'always', today: '2026-11-10' } as const;
	const card = cardsOf(assemble(content({}, { posts }), options).site).find(({ kind }) => kind === 'post');
	expect(card?.image).toBe('content/pictures/a.png');
});

test('of many voices the foremost speaks on the card of all, and the next three are named', () => {
	const options = { base: '/', trailingSlash: 'always', today: '2026-11-10' } as const;
	const holesFor = (names: string[]) => {
		const testimonials = names.map((name) =>
			relayed(name.toLowerCase(), { name, relationship: 'colleague', consent: 'yes' }),
		);
		const { site } = assemble(content({}, { testimonials }), options);
		return cardsOf(site).find(({ path }) => path === 'og/testimonials.png')!.holes;
	};
	const five = holesFor(['Ann', 'Ben', 'Cid', 'Dan', 'Eve']);
	expect(five.one).toEqual([
		expect.objectContaining({ open: '“', quote: expect.stringMatching(/./), hang: '-0.43em' }),
	]);
	const [{ who, others }] = five.one as [{ who: string; others: string }];
	expect(others).toMatch(/^\w+, \w+ and \w+$/);
	expect(others).not.toContain(who);
	expect(holesFor(['Ann', 'Ben']).few).toHaveLength(2);
});

test('the owner is named once on the card of a testimonial', () => {
	const options = { base: '/', trailingSlash: 'always', today: '2026-11-10' } as const;
	const cardFor = (relationship: 'colleague' | undefined) => {
		const entries = [relayed('ann', { name: 'Ann', relationship, consent: 'yes' })];
		const { site } = assemble(content({ name: 'Ilka' }, { testimonials: entries }), options);
		const { about, relation } = cardsOf(site).find(({ kind }) => kind === 'testimonial')!.holes;
		return `${relation} ${about}`;
	};
	expect(cardFor('colleague').match(/Ilka/g)).toHaveLength(1);
	expect(cardFor(undefined).match(/Ilka/g)).toHaveLength(1);
});

test('a skill without voices counts every kind of what stands behind it', () => {
	const site = siteOf('Ada');
	const cards = cardsOf(site).filter(({ kind }) => kind === 'skill');
	for (const { holes, href } of cards) {
		if (holes.people) continue;
		const skill = site.skills.find((skill) => skill.href === href)!;
		const kinds = new Set(skill.evidence.map(({ kind }) => kind));
		expect(String(holes.things).split(', ').filter(Boolean)).toHaveLength(Math.min(4, kinds.size));
	}
	expect(cards.some(({ holes }) => !holes.people && holes.things)).toBe(true);
});
