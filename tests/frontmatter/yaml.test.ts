import { describe, expect, test } from 'vitest';
import { source } from '../../src/frontmatter/source.ts';
import { parseYaml, type YamlOptions } from '../../src/frontmatter/yaml.ts';

const read = (text: string, options?: YamlOptions) =>
	parseYaml(source('a.yaml', text), 0, text.length, options);
const places = (text: string, options?: YamlOptions) =>
	read(text, options).findings.map(({ code, range }) => `${range?.line}:${range?.column} ${code}`);

describe('values', () => {
	test.each([
		['dates stay texts', 'a: 2026-13-45', { a: '2026-13-45' }],
		['moments stay texts', 'a: 2026-01-01T00:00:00Z', { a: '2026-01-01T00:00:00Z' }],
		['years are numbers', 'a: 2026', { a: 2026 }],
		['yes and no are texts', 'a: yes\nb: off', { a: 'yes', b: 'off' }],
		['a country is not false', 'a: NO', { a: 'NO' }],
		['keys are texts', '2019: a\ntrue: b', { 2019: 'a', true: 'b' }],
		['aliases repeat', 'a: &x [1]\nb: *x', { a: [1], b: [1] }],
		['nothing is an empty mapping', '', {}],
		['a comment is, too', '# only this', {}],
		['`__proto__` is a key like others', '__proto__: 1', Object.fromEntries([['__proto__', 1]])],
	])('%s', (_, text, data) => expect(read(text).data).toEqual(data));

	test('strict: all scalars are texts', () =>
		expect(read('a: 2026\nb: true\nc: null\nd: 1.10', { strict: true }).data).toEqual({
			a: '2026',
			b: 'true',
			c: 'null',
			d: '1.10',
		}));
});

describe('syntax', () => {
	test.each([
		['a lost parser is told of once', 'a: [1\nb: [2\nc: "3\n', ['1:4 yaml-syntax']],
		[
			'faults that leave the rest its meaning are told together',
			'a: 1\na: 2\nb: 3\nb: 4\n',
			['2:1 duplicate-key', '4:1 duplicate-key'],
		],
		[
			'a fault after which nothing is sure comes last',
			'a: 1\na: 2\nb: @c\nd: @e\n',
			['2:1 duplicate-key', '3:4 yaml-syntax'],
		],
		['a key twice in flow', 'a: { b: 1, b: 2 }\n', ['1:12 duplicate-key']],
		['a quoted key twice', '"a b": 1\n"a b": 2\n', ['2:1 duplicate-key']],
		['a nested list on its key’s line', 'a: - b\n', ['1:4 yaml-syntax']],
		['a bracket too many', 'a: [1]]\n', ['1:7 yaml-syntax']],
		[
			'an alias bomb',
			`a: &a [1,1,1,1,1,1,1,1,1]\n${['b a', 'c b', 'd c', 'e d'].map((pair) => `${pair[0]}: &${pair[0]} [${Array(9).fill(`*${pair[2]}`)}]`).join('\n')}\n`,
			['1:1 yaml-syntax'],
		],
	])('%s', (_, text, expected) => expect(places(text)).toEqual(expected));

	test('data is there beside a key that stands twice, and not after a lost parser', () => {
		expect(read('a: 1\na: 2\n').data).toEqual({ a: 2 });
		expect(read('a: [1\n').data).toBeUndefined();
		expect(read('a: 1\na: 2\n', { strict: true }).data).toBeUndefined();
	});

	test('messages name the key and the way out', () => {
		const [finding] = read('title: A\ntitle: B\n').findings;
		expect(finding).toMatchObject({ message: '`title` stands twice here, expected once' });
		expect(read('a: Rust: x\n').findings[0]?.fix).toBe('put the text in quotes');
	});
});

describe('strict: texts, lists and maps only', () => {
	test.each([
		['an anchor', 'a: &x 1\n', ['1:4 testimonial-yaml']],
		['an alias', 'a: *x\n', ['1:4 testimonial-yaml']],
		['a tag', 'a: !!str 1\n', ['1:10 testimonial-yaml']],
		['a merge', '<<: { a: 1 }\n', ['1:1 testimonial-yaml']],
		['a key of every object', 'constructor: 1\n', ['1:1 testimonial-yaml']],
		['deep flow', `a: ${'['.repeat(9)}${']'.repeat(9)}\n`, ['1:12 testimonial-yaml']],
		['deep blocks', `a:\n  ${'- '.repeat(9)}b\n`, ['2:3 testimonial-yaml']],
	])('%s', (_, text, expected) => expect(places(text, { strict: true })).toEqual(expected));
});

describe('locating', () => {
	const text =
		'name: Ada\nwork:\n  - role: "Engineer 🎉"\n    from: 2019\n  - role: Cook\nempty:\nnote: >\n  Two\n  lines\n';
	const where = (path: PropertyKey[], on?: 'key' | 'value') => {
		const { line, column, endColumn } = read(text).locate(path, on);
		return [line, column, endColumn];
	};
	test.each<[string, PropertyKey[], 'key' | 'value', number[]]>([
		['a value', ['name'], 'value', [1, 7, 10]],
		['a key', ['name'], 'key', [1, 1, 5]],
		['a value in a list', ['work', 1, 'role'], 'value', [5, 11, 15]],
		['an emoji is two columns', ['work', 0, 'role'], 'value', [3, 11, 24]],
		['an empty value: its key', ['empty'], 'value', [6, 1, 6]],
		['a key that is not there: the item', ['work', 1, 'from'], 'value', [5, 5, 1]],
		['a path to nowhere: the first key', ['gone', 'deep'], 'value', [1, 1, 5]],
	])('%s', (_, path, on, expected) => expect(where(path, on)).toEqual(expected));

	test('what is left after a part was taken out keeps its place', () => {
		const rest = read(text).without([['work', 0], ['name'], ['work', 0, 'from']]);
		expect(rest.data).toEqual({ work: [{ role: 'Cook' }], empty: null, note: 'Two lines\n' });
		expect(rest.locate(['work', 0, 'role'])).toMatchObject({ line: 5, column: 11 });
		expect(read(text).data).toMatchObject({ name: 'Ada' });
	});
});
