import { describe, expect, test } from 'vitest';
import { checkAnswers } from '../../src/contribute/check-answers.ts';
import { type Answers, compose, loginOf } from '../../src/contribute/compose.ts';
import { parseStrict } from '../../src/markdown/strict.ts';
import { relationships } from '../../src/schema/testimonial.ts';
import { hostile } from '../exports/hostile-strings.ts';
import { answersWith, context, scripts } from './answers.ts';

const check = (changes: Partial<Answers> = {}) => checkAnswers(answersWith(changes), context);
const faults = (changes: Partial<Answers>) =>
	check(changes).faults.map(({ answer, code }) => `${answer}: ${code}`);

test('the file is one that a person would have written', () => {
	const file = compose(
		answersWith({
			name: "Síle O'Connor (she/her)",
			together: { at: 'Acme: the shop', from: '2019-03', to: '2021-06' },
			role: 'Engineering manager, Acme',
			skills: ['payment-ledgers', 'go'],
			suggests: [{ skill: 'C#', because: 'ran the 2023 outage' }],
			url: 'https://jo.example/about?a=b',
			lang: 'en',
			text: '\n  One.\r\n\r\nTwo.  \n',
		}),
	);
	expect(file).toBe(`---
name: Síle O'Connor (she/her)
github: jo-doe
relationship: colleague
together:
  at: "Acme: the shop"
  from: 2019-03
  to: 2021-06
role: Engineering manager, Acme
skills:
  - payment-ledgers
  - go
suggests:
  - skill: "C#"
    because: ran the 2023 outage
url: https://jo.example/about?a=b
lang: en
date: 2026-05-12
consent: yes
---

One.

Two.
`);
});

describe('what is accepted comes back as it was answered', () => {
	const random = sequence(20_260_512);
	const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!;
	const snippets = [
		...Object.values(scripts).map((text) => text.trim()),
		...[
			"O'Brien",
			'"quoted"',
			'a: b',
			'- a',
			'# a',
			'key: [',
			'{a}',
			'yes',
			'null',
			'2019-03',
			'~',
			'|',
			'>-',
			'%x',
		],
		...[
			'@jo',
			'`a`',
			'&a b',
			'*a',
			'!a',
			'a #b',
			'a\nb',
			'a\r\n\r\nb',
			'---',
			'...',
			'\\n',
			'Ünïcödé',
			'a\u2028b',
			'\ud800',
		],
	];
	const value = (longest: number) =>
		[
			...(random() < 0.25
				? pick(hostile)
				: Array.from({ length: 1 + random() * 2 }, () => pick(snippets)).join(' ')),
		]
			.slice(0, longest)
			.join('');
	const sometimes = <Item>(make: () => Item): Item | undefined => (random() < 0.4 ? make() : undefined);

	const cases = Array.from({ length: 500 }, () =>
		answersWith({
			...(random() < 0.5 ? { name: value(40) } : {}),
			relationship: pick(relationships),
			together: sometimes(() => ({
				at: value(60),
				from: sometimes(() => '2019-03'),
				to: sometimes(() => '2021'),
			})),
			role: sometimes(() => value(100)),
			skills: sometimes(() => ['kafka', value(20)]),
			suggests: sometimes(() => [{ skill: value(40), because: value(100) }]),
			disclosure: sometimes(() => value(150)),
			...(random() < 0.3 ? { text: `${answersWith().text}\n\n${value(200)}` } : {}),
		}),
	);
	const bare = (text = '') => text.toWellFormed().replace(/\s+/g, ' ').trim() || undefined;

	test('in hundreds of cases, of which many are accepted and many refused', () => {
		let accepted = 0;
		for (const answers of cases) {
			const { testimonial, faults, file } = checkAnswers(answers, context);
			expect(Boolean(testimonial), file).toBe(faults.length === 0);
			if (!testimonial) continue;
			accepted++;
			const { name, relationship, together, role, skills, suggests, disclosure, consent } = testimonial.data;
			expect({
				name: bare(name),
				relationship,
				at: bare(together?.at),
				from: together?.from,
				to: together?.to,
				role: bare(role),
				skills: (skills ?? []).map(bare),
				suggests: (suggests ?? []).map(({ skill, because }) => [bare(skill), bare(because)]),
				disclosure: bare(disclosure),
				consent,
				text: bare(testimonial.text),
			}).toEqual({
				name: bare(answers.name),
				relationship: answers.relationship,
				at: bare(answers.together?.at),
				from: answers.together?.from,
				to: answers.together?.to,
				role: bare(answers.role),
				skills: (answers.skills ?? []).map(bare).filter(Boolean),
				suggests: (answers.suggests ?? []).map(({ skill, because }) => [bare(skill), bare(because)]),
				disclosure: bare(answers.disclosure),
				consent: 'yes',
				text: bare(parseStrict(answers.text.toWellFormed()).text),
			});
		}
		expect(accepted).toBeGreaterThan(150);
		expect(accepted).toBeLessThan(450);
	});

	test('and no value is refused for how it is written', () => {
		const written = new Set([
			'yaml-syntax',
			'duplicate-key',
			'unknown-key',
			'missing-frontmatter',
			'wrong-type',
		]);
		const clumsy = cases.flatMap((answers) =>
			checkAnswers(answers, context).faults.filter(({ code }) => written.has(code)),
		);
		expect(clumsy).toEqual([]);
	});
});

describe('a fault is told at its answer', () => {
	test.each([
		['a missing name', { name: ' ' }, ['name: missing-key', 'name: testimonial-name']],
		['a name like that of the owner', { name: 'Ilka Fenwick' }, ['name: testimonial-name']],
		['no login', { github: '' }, ['github: testimonial-login', 'github: missing-key']],
		['a login that cannot be one', { github: 'jo doe' }, ['github: testimonial-login']],
		['no relationship', { relationship: '' }, ['relationship: wrong-value']],
		['a date that is none', { together: { at: 'Acme', from: 'March' } }, ['together.from: wrong-date']],
		['an end before the start', { together: { from: '2021', to: '2019' } }, ['together.to: wrong-period']],
		[
			'a suggestion without a reason',
			{
				suggests: [
					{ skill: 'Calm', because: 'a' },
					{ skill: 'Wit', because: '' },
				],
			},
			['suggests.1.because: missing-key'],
		],
		['an address without https', { url: 'http://jo.example' }, ['url: wrong-url']],
		['an address of a host by number', { url: 'https://192.0.2.1/' }, ['url: testimonial-link']],
		['no consent', { consent: false }, ['consent: testimonial-consent']],
		['few words', { text: 'Good.' }, ['text: testimonial-length']],
		[
			'markup',
			{ text: `${answersWith().text}\n\n<b>x</b>` },
			['text: testimonial-markup', 'text: testimonial-markup'],
		],
		['too many skills', { skills: ['a', 'b', 'c', 'd', 'e', 'f'] }, ['skills: wrong-value']],
		[
			'several at once',
			{ role: '✓ Verified', consent: false },
			['role: testimonial-name', 'consent: testimonial-consent'],
		],
	] satisfies [string, Partial<Answers>, string[]][])('%s', (_, changes, expected) =>
		expect(faults(changes).sort()).toEqual(expected.toSorted()),
	);

	test('with the words in question', () => {
		const [fault] = check({ text: `${answersWith().text} Hello <b>there` }).faults;
		expect(fault?.excerpt).toBe('<b>');
	});
});

test('a login is understood however it is typed', () => {
	for (const typed of [
		'jo-doe',
		' @jo-doe',
		'https://github.com/jo-doe',
		'github.com/jo-doe/',
		'github.com/jo-doe/x',
	])
		expect(loginOf(typed)).toBe('jo-doe');
});

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function sequence(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}
