import { describe, expect, test } from 'vitest';
import { decodeSource, source } from '../../src/frontmatter/source.ts';
import { splitFrontmatter } from '../../src/frontmatter/split.ts';

const at = (text: string, offset: number) => {
	const { line, column } = source('a.md', text).rangeAt(offset, offset);
	return [line, column];
};

describe('places', () => {
	test.each([
		['the start', 'abc', 0, [1, 1]],
		['after LF', 'a\nb', 2, [2, 1]],
		['after CRLF', 'a\r\nb', 3, [2, 1]],
		['after a lone CR', 'a\rb', 2, [2, 1]],
		['after an emoji, which has two units', '🎉x', 2, [1, 3]],
		['after characters of one unit and three bytes', '漢字x', 2, [1, 3]],
		['a line separator is no line end', 'a\u2028b', 2, [1, 3]],
		['the end of the file', 'a\n', 2, [2, 1]],
		['beyond the end', 'ab', 9, [1, 3]],
		['before the start', 'ab', -1, [1, 1]],
	])('%s', (_, text, offset, place) => expect(at(text, offset)).toEqual(place));

	test('a range may go over lines', () =>
		expect(source('a.md', 'ab\ncd').rangeAt(1, 4)).toEqual({ line: 1, column: 2, endLine: 2, endColumn: 2 }));
});

describe('decoding', () => {
	const fault = (bytes: Uint8Array) => {
		const { source, findings } = decodeSource('a.md', bytes);
		expect(source).toBeUndefined();
		expect(findings).toMatchObject([{ code: 'wrong-encoding', file: 'a.md' }]);
		return [findings[0]?.range?.line, findings[0]?.range?.column];
	};
	const bytes = (...parts: (string | number[])[]) =>
		Buffer.concat(parts.map((part) => Buffer.from(part as string)));

	test('a byte-order mark is taken off', () =>
		expect(decodeSource('a.md', bytes('\uFEFFabc')).source?.text).toBe('abc'));
	test.each([
		['Latin-1', bytes('a\nb', [0xe9], 'c'), [2, 2]],
		['a byte of Latin-1 at the end', bytes('ab', [0xe9]), [1, 3]],
		['a sequence cut short by the end', bytes('漢', [0xe6, 0xbc]), [1, 2]],
		['a sequence cut short by text', bytes('🎉', [0xe6, 0xbc], 'x'), [1, 3]],
		['an overlong sequence', bytes('a', [0xc0, 0xaf]), [1, 2]],
		['half of a surrogate pair', bytes('a', [0xed, 0xa0, 0x80]), [1, 2]],
		['after a mark', bytes('\uFEFFa', [0xff]), [1, 2]],
		['after a replacement character that is meant', bytes('\uFFFD', [0xff]), [1, 2]],
		['UTF-16 LE', Buffer.from('\uFEFFab', 'utf16le'), [1, 1]],
		['UTF-16 BE', Buffer.from('\uFEFFab', 'utf16le').swap16(), [1, 1]],
		['UTF-16 without a mark', Buffer.from('ab', 'utf16le'), [1, 2]],
		['NUL', bytes('a\nb\0'), [2, 2]],
	])('%s', (_, input, place) => expect(fault(input)).toEqual(place));
});

describe('splitting', () => {
	const split = (text: string) => {
		const { frontmatter } = splitFrontmatter(source('a.md', text));
		return frontmatter && [text.slice(frontmatter.start, frontmatter.end), text.slice(frontmatter.body)];
	};
	test.each([
		['plain', '---\na: 1\n---\nBody', ['a: 1\n', 'Body']],
		['CRLF', '---\r\na: 1\r\n---\r\nBody', ['a: 1\r\n', 'Body']],
		['blanks after the lines', '---  \na: 1\n--- \t\nBody', ['a: 1\n', 'Body']],
		['empty', '---\n---\nBody', ['', 'Body']],
		['without a body', '---\na: 1\n---', ['a: 1\n', '']],
		['a line in the body', '---\na: 1\n---\nBody\n---\nMore', ['a: 1\n', 'Body\n---\nMore']],
		['four dashes are no end', '---\na: 1\n----\nb: 2\n---\nBody', ['a: 1\n----\nb: 2\n', 'Body']],
	])('%s', (_, text, parts) => expect(split(text)).toEqual(parts));

	test.each([
		['text first', 'a\n---\n'],
		['no end', '---\na: 1\n'],
		['nothing', ''],
		['an indented line', ' ---\na: 1\n---\n'],
	])('%s is a fault', (_, text) => {
		const { frontmatter, findings } = splitFrontmatter(source('a.md', text));
		expect(frontmatter).toBeUndefined();
		expect(findings).toMatchObject([{ code: 'missing-frontmatter', range: { line: 1, column: 1 } }]);
	});
});
