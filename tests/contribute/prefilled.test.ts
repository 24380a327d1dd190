import { describe, expect, test } from 'vitest';
import { compose } from '../../src/contribute/compose.ts';
import { issueAddress, newFileAddress } from '../../src/contribute/prefilled.ts';
import { answersWith, scripts } from './answers.ts';

const destination = { repository: 'ilka/site', branch: 'main' };

/** Bytes of an address as GitHub sends it to its sign-in page. */
const encodedTwice = (href: string) => encodeURIComponent(href).length;

const texts = Object.entries(scripts).flatMap(([script, text]) =>
	[100, 300, 500, 1500].map((length) => ({
		script,
		length,
		text: [...text.repeat(60)].slice(0, length).join(''),
	})),
);

describe('every address stays short enough', () => {
	test.each(texts)('$length characters of $script', ({ text }) => {
		const answers = answersWith({
			text,
			name: text.slice(0, 40),
			role: text.slice(0, 60),
			github: 'a'.repeat(39),
		});
		const file = compose(answers);
		for (const [prefilled, key, expected] of [
			[newFileAddress(destination, answers.github, file), 'value', file],
			[issueAddress(destination, answers), 'words', text],
		] as const) {
			expect(encodedTwice(prefilled.href)).toBeLessThanOrEqual(8000);
			// What is left out, is left out whole.
			expect(new URL(prefilled.href).searchParams.get(key)).toBe(prefilled.complete ? expected : null);
		}
	});

	test('and the longest that fits is filled in', () => {
		const fits = (length: number) =>
			newFileAddress(destination, 'jo', compose(answersWith({ text: 'x'.repeat(length) }))).complete;
		expect(fits(7000)).toBe(true);
		expect(fits(8000)).toBe(false);
		expect(
			texts.filter(({ text }) => newFileAddress(destination, 'jo', text).complete).length,
		).toBeGreaterThan(8);
	});
});

test('a new file has its name, its text and its branch', () => {
	const { href } = newFileAddress(
		{ repository: 'ilka/site', branch: 'site/next #1' },
		'Jo-Doe',
		'a & b\n+ c',
	);
	const { origin, pathname, searchParams } = new URL(href);
	expect([origin, pathname]).toEqual(['https://github.com', '/ilka/site/new/site/next%20%231']);
	expect(Object.fromEntries(searchParams)).toEqual({
		filename: 'content/testimonials/jo-doe.md',
		value: 'a & b\n+ c',
	});
});

test('the issue form has every answer but consent, and nothing that was left empty', () => {
	const answers = answersWith({
		together: { at: 'Acme', from: '2019' },
		skills: ['kafka', 'go'],
		suggests: [{ skill: 'Calm', because: 'always' }],
		lang: 'en',
	});
	expect(Object.fromEntries(new URL(issueAddress(destination, answers).href).searchParams)).toEqual({
		template: 'testimonial.yml',
		name: 'Jo Doe',
		relationship: 'colleague',
		at: 'Acme',
		from: '2019',
		skills: 'kafka, go',
		suggests: 'Calm: always',
		lang: 'en',
		words: answers.text,
	});
});
