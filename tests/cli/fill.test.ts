import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { fill } from '../../src/cli/fill.ts';

/** Texts that mean something else in YAML when nobody quotes them. */
const hostileTexts = [
	'Ada "the first" O\'Brien',
	'a: b',
	'# not a comment',
	'yes',
	'NULL',
	'2026',
	'1e5',
	'0x10',
	'-',
	'- item',
	'{curly}',
	'[square]',
	'*alias',
	'&anchor',
	'!tag',
	'| block',
	'> folded',
	'@at',
	'`tick`',
	'%directive',
	'---',
	'a #b',
	'ends with colon:',
	'back\\slash',
	'two\nlines',
	'tab\there',
	'👩‍🚀 山田太郎 عائشة',
	'line\u2028separator',
	'del\u007Fete \u0085 \uFEFF',
	'{{name|yaml}} \u0024{{ secrets }}',
	'$& $1',
	'<script>alert(1)</script>',
];

describe('fill', () => {
	test.each(hostileTexts)('%j survives in YAML and JSON', (text) => {
		expect(parse(fill('name: {{name|yaml}}\n', { name: text }))).toEqual({ name: text });
		expect(parse(fill('{ name: {{name|yaml}}, b: 1 }\n', { name: text }))).toEqual({ name: text, b: 1 });
		expect(JSON.parse(fill('{"name": {{name|json}}}', { name: text }))).toEqual({ name: text });
	});

	test('leaves a text bare that needs no quotes', () => {
		expect(fill('a: {{a|yaml}}', { a: 'Łukasz Müller-Straße (Jr.)' })).toBe('a: Łukasz Müller-Straße (Jr.)');
		expect(fill('a: {{a|yaml}}', { a: '山田 太郎' })).toBe('a: 山田 太郎');
	});

	test('half a character becomes a whole one', () => {
		expect(parse(fill('a: {{a|yaml}}', { a: 'x\uD83D' }))).toEqual({ a: 'x\uFFFD' });
	});

	test('text in Markdown stays text', () => {
		expect(fill('# {{a|markdown}}', { a: ' *b*\n\n# <i> [x](y) ' })).toBe(
			'# \\*b\\* \\# \\<i\\> \\[x\\]\\(y\\)',
		);
	});

	test('drops the lines whose value is missing, and only those', () => {
		expect(fill('a\nb: {{b}}\nc: {{c}}\n', { b: undefined, c: 'd' })).toBe('a\nc: d\n');
	});

	test('does not touch what only looks like a hole', () => {
		expect(fill('\u0024{{ github.sha }} {{ a }} {a}', { a: 'x' })).toBe('\u0024{{ github.sha }} {{ a }} {a}');
	});

	test.each(['{{nme}}', '{{name|yml}}', '{{constructor}}', '{{name|constructor}}'])('refuses %s', (hole) => {
		expect(() => fill(`a ${hole}`, { name: 'x' })).toThrow(`${hole} has no meaning, expected one of name`);
	});
});
