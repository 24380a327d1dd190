import { describe, expect, test } from 'vitest';
import { fitting } from '../../src/seo/fitting.ts';
import { descriptionBox, pixels, titleBox } from '../../src/seo/pixels.ts';

describe('widths are those of Arial', () => {
	// Advances out of Arial's own table, in 2048ths of an em.
	test.each([
		['A', 1366],
		['i', 455],
		['m', 1706],
		['W', 1933],
		['0123456789', 11390],
		[' ', 569],
		['–', 1139],
		['é', 1139],
		['Ж', 1891],
		['ё', 1139],
		['Ω', 1531],
	])('%s', (text, units) => {
		expect(pixels(text, 2048)).toBe(units);
	});

	test('what Arial lacks is estimated', () => {
		expect(pixels('漢字', 20)).toBe(40);
		expect(pixels('한글', 20)).toBe(40);
		expect(pixels('👩‍💻', 20)).toBe(25);
		expect(pixels('e\u0301', 20)).toBe(pixels('e', 20));
		expect(pixels('สวัสดี', 20)).toBeGreaterThan(30);
		expect(pixels('مرحبا', 20)).toBeGreaterThan(30);
	});
});

describe('a text that is too long', () => {
	const long =
		'Exactly once is a property of the ledger, not of the queue, and the outbox is where it shows at last';

	test('gives way to a shorter wording', () => {
		expect(fitting([`${long} · Ada`, 'Exactly once · Ada', 'Exactly once'], titleBox, 'en')).toBe(
			'Exactly once · Ada',
		);
	});

	test('ends after a word, with an ellipsis', () => {
		const short = fitting([long], titleBox, 'en');
		expect(pixels(short, titleBox.size)).toBeLessThanOrEqual(titleBox.width);
		expect(pixels(short, titleBox.size)).toBeGreaterThan(titleBox.width - 120);
		expect(short).toMatch(/^Exactly once is a property .*\p{L}…$/u);
		expect(long.split(/\W+/)).toContain(short.slice(0, -1).split(' ').at(-1));
	});

	test.each([
		['Chinese', '精确一次是账本的属性而不是队列的属性'.repeat(5), 'zh'],
		['Thai', 'ครั้งเดียวเป็นคุณสมบัติของบัญชีแยกประเภท'.repeat(5), 'th'],
		['an endless word', 'a'.repeat(500), 'en'],
		['an endless emoji', '👩‍💻'.repeat(100), 'en'],
		['zalgo', `z${'\u0300'.repeat(3000)}`.repeat(90), 'en'],
		['spaces', `${' '.repeat(4000)}word `.repeat(40), 'en'],
		['no words', '.'.repeat(700), 'en'],
	])('is cut in %s too', (_, text, lang) => {
		for (const box of [titleBox, descriptionBox]) {
			const short = fitting([text], box, lang);
			expect(pixels(short, box.size)).toBeLessThanOrEqual(box.width);
			expect(short).not.toBe('');
			expect(short.isWellFormed()).toBe(true);
		}
	});
});
