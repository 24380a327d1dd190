import { describe, expect, test } from 'vitest';
import { catalogue } from '../../src/diagnostics/catalogue.ts';
import { assemble } from '../../src/profile/assemble.ts';
import { advise, editorialRules } from '../../src/rules/editorial/advise.ts';
import type { Material } from '../../src/rules/editorial/rule.ts';
import { type ProfileInput, profileSchema } from '../../src/schema/profile.ts';
import { content, project, relayed, submitted } from '../profile/content.ts';

const today = '2026-11-21';

function materialOf(input: ProfileInput, rest: Parameters<typeof content>[1] = {}): Material {
	const whole = content(profileSchema.parse(input), rest);
	const { site, problems } = assemble(whole, { today, base: '/', trailingSlash: 'ignore' });
	expect(problems).toEqual([]);
	return { content: whole, site, today };
}
const codes = (input: ProfileInput, rest?: Parameters<typeof content>[1]) =>
	advise(materialOf(input, rest), 'everything').map(({ code, path }) => `${code} ${path.join('.')}`);

describe.each(editorialRules)('$code', ({ code, follows, run, ok, notOk }) => {
	test('keeps silent over its good example', () => expect(run(materialOf(ok))).toEqual([]));

	test('speaks of its bad one, and says what to do', () => {
		const [problem, ...others] = run(materialOf(notOk));
		expect(others).toEqual([]);
		expect(problem!.file).toBe('content/profile.yaml');
		expect(problem!.path.length).toBeGreaterThan(0);
		expect(`${problem!.message} ${problem!.fix}`).not.toMatch(/undefined|NaN|\[object/);
	});

	test('only warns, and follows a document', () => {
		expect(catalogue[code].severity).toBe('warning');
		expect(new URL(follows).protocol).toBe('https:');
	});
});

test('a site of which only name and role are known gets no advice', () => {
	expect(codes({ name: 'Ada', headline: 'Engineer' })).toEqual([]);
});

describe('what is looked for first', () => {
	const whole: ProfileInput = {
		name: 'Ada',
		headline: 'Engineer',
		summary: 'I build engines.',
		portrait: './ada.jpg',
		location: { city: 'Turin', timezone: 'Europe/Rome' },
		availability: { status: 'closed', asOf: '2026-11-02' },
		contact: { email: 'ada@ada.example' },
		skills: [{ name: 'Rust' }, { name: 'Go' }, { name: 'C' }],
		work: [{ role: 'Engineer', from: 2020, skills: ['rust', 'go', 'c'] }],
	};
	const said = { testimonials: [submitted('grace')] };

	test('is told in one warning, with how to add each', () => {
		expect(codes(whole, said)).toEqual([]);
		const [warning, ...others] = advise(
			materialOf({ name: 'Ada', headline: 'x', work: [{}] }),
			'everything',
		).filter(({ code }) => code === 'first-glance');
		expect(others).toEqual([]);
		const { message, fix } = warning!;
		expect(message).toMatch(/place.*time zone.*look for work.*three skills.*reach you.*somebody else/);
		expect(message).not.toMatch(/role|before/);
		expect(fix).toContain(`asOf: ${today}`);
		expect(fix).toContain('bonafides invite');
	});

	test('counts what is shown, and leaves to other rules what they say', () => {
		const hidden = { ...whole.skills![2]!, visibility: 'private' as const };
		const skills = [...whole.skills!.slice(0, 2), hidden];
		expect(codes({ ...whole, skills }, said)).toEqual(['first-glance name']);
		expect(codes(whole, { testimonials: [relayed('letter', { consent: 'pending' })] })).toEqual([
			'first-glance name',
		]);
		const availability = { status: 'open' as const, asOf: '2026-01-01' };
		expect(codes({ ...whole, availability }, said)).toEqual(['old-availability availability.asOf']);
		const { headline: _role, ...nameless } = whole;
		expect(codes({ ...nameless, location: { timezone: 'Europe/Rome' } }, said)).toEqual(['lone-name name']);
	});
});

test('three years end with the last day of a year, a month or the day itself', () => {
	const until = (to: string) =>
		codes({
			name: 'Ada',
			headline: 'Engineer',
			skills: [{ name: 'Rust' }],
			talks: [{ title: 'A talk', date: to, skills: ['rust'] }],
		});
	const told = ['old-claim skills.0.name'];
	expect(until('2023')).toEqual([]);
	expect(until('2022')).toEqual(told);
	expect(until('2023-11')).toEqual([]);
	expect(until('2023-10')).toEqual(told);
	expect(until('2023-11-21')).toEqual([]);
	expect(until('2023-11-20')).toEqual(told);
});

test('what goes on is not old, and a retired skill claims nothing', () => {
	const base = { name: 'Ada', headline: 'Engineer' };
	const talks = [{ title: 'Looms', date: 2001, skills: ['rust'] }];
	const volunteer = [{ from: 2001, skills: ['rust'] }];
	expect(codes({ ...base, skills: [{ name: 'Rust' }], talks, volunteer })).toEqual([]);
	expect(codes({ ...base, skills: [{ name: 'Rust', retired: true }] })).toEqual([]);
});

test('an availability of ninety days still holds', () => {
	const asOf = (day: string) =>
		codes({ name: 'Ada', headline: 'x', availability: { status: 'open', asOf: day } });
	expect(asOf('2026-08-23')).toEqual([]);
	expect(asOf('2026-08-22')).toEqual(['old-availability availability.asOf']);
});

test('all places that ask for a link back are named at once, in one warning', () => {
	const links = [
		{ url: 'https://a.example/ada', linksBack: false },
		{ url: 'https://b.example/ada' },
		{ url: 'https://c.example/ada' },
	];
	const [warning, ...others] = advise(materialOf({ name: 'Ada', headline: 'x', links }), 'everything');
	expect(others).toEqual([]);
	expect(warning!.path).toEqual(['links', 1, 'url']);
	expect(warning!.message).toContain('https://b.example/ada, https://c.example/ada');
	expect(warning!.message).not.toContain('a.example');
});

test.each([
	'90%',
	'90 %',
	'5/5',
	'4 of 5',
	'8 out of 10',
	'7 von 10',
	'9',
	'3.5/5',
	'★★★☆☆',
	'⭐⭐⭐',
	'4 stars',
	'●●●○○',
	'80 percent',
	'*****',
])('the level %s is a score', (level) =>
	expect(codes({ name: 'Ada', headline: 'x', languages: [{ name: 'Welsh', level }] })).toHaveLength(1),
);

test.each([
	'B2',
	'native',
	'working knowledge',
	'C1/C2',
	'since the 1990s',
	'level 3 of the guild',
	'N1',
	'HSK 5',
	'B2, enough for contracts',
])('the level %s says something', (level) =>
	expect(codes({ name: 'Ada', headline: 'x', languages: [{ name: 'Welsh', level }] })).toEqual([]),
);

test('empty words are found in every text that the owner wrote, in its language', () => {
	expect(
		codes(
			{
				name: 'Ada',
				lang: 'de',
				portrait: './ada.jpg',
				headline: { role: 'Leidenschaftliche Entwicklerin' },
				volunteer: [{ role: 'x', summary: 'Passionate.', highlights: ['Gebaut.', 'Ein Teamplayer.'] }],
			},
			{ projects: [project('a', { summary: 'A cutting-edge loom.', lang: 'en' })] },
		),
	).toEqual(['empty-word headline.role', 'empty-word volunteer.0.highlights.1', 'empty-word summary']);
	expect(codes({ name: 'Ada', headline: 'Dispassionate analyst of compassionate care' })).toEqual([]);
});

test('where files have errors, nothing is said of the evidence that they may hold', () => {
	const material = materialOf({ name: 'Ada', skills: [{ name: 'Rust' }] });
	expect(advise(material, 'profile').map(({ code }) => code)).toEqual(['lone-name']);
});
