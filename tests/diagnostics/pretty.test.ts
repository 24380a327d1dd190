import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { formatPretty } from '../../src/diagnostics/pretty.ts';
import { displayWidth } from '../../src/diagnostics/width.ts';
import { diagnostic, report } from './reports.ts';

const unknownSkill = diagnostic({
	code: 'unknown-skill',
	file: 'content/posts/ledgers.md',
	line: 4,
	column: 10,
	endLine: 4,
	endColumn: 19,
	message: '`rust-lang` is not a skill in content/profile.yaml, expected one of `rust`, `mentoring`, `c`',
	fix: 'write `rust`, or add `rust-lang` under `skills` in content/profile.yaml',
});

/** The excerpt and the mark below it, without colours. */
function excerpt(
	source: string,
	column: number,
	endColumn: number,
	line = 1,
	endLine = line,
): [string, string] {
	const text = formatPretty(report([diagnostic({ line, column, endLine, endColumn })], source));
	const lines = text.split('\n');
	return [lines[1] ?? '', (lines[2] ?? '').replace('  it is wrong', '')];
}

describe('pretty report', () => {
	test('shows the line, a mark under the place, the message and the fix', () => {
		const source = '---\ntitle: Ledgers\ndate: 2026-01-02\nskills: [rust-lang, mentoring]\n---\n';
		const text = formatPretty({
			diagnostics: [unknownSkill],
			counts: { files: 14 },
			sources: new Map([['content/posts/ledgers.md', source]]),
		});
		expect(text).toBe(
			[
				'content/posts/ledgers.md:4:10  error  unknown-skill',
				'    4 | skills: [rust-lang, mentoring]',
				'      |          ^^^^^^^^^  `rust-lang` is not a skill in content/profile.yaml, expected one of `rust`, `mentoring`, `c`',
				'  fix  write `rust`, or add `rust-lang` under `skills` in content/profile.yaml',
				'1 error in 14 files',
				'',
			].join('\n'),
		);
	});

	test('says so when there is nothing to say', () => {
		expect(formatPretty(report([], '', 14))).toBe('No problems in 14 files\n');
		expect(formatPretty(report([], '', 1))).toBe('No problems in 1 file\n');
	});

	test('counts errors and warnings, and parts faults by an empty line', () => {
		const text = formatPretty(
			report([diagnostic(), diagnostic(), diagnostic({ severity: 'warning' })], 'name: x', 2),
		);
		expect(text).toContain('  fix  right it\n\ncontent/profile.yaml:1:1  warning  wrong-value\n');
		expect(text.endsWith('  fix  right it\n2 errors and 1 warning in 2 files\n')).toBe(true);
	});

	test('leaves out what a fault does not have: its place, its file', () => {
		const nowhere = { line: null, column: null, endLine: null, endColumn: null };
		expect(formatPretty(report([diagnostic({ ...nowhere, code: 'missing-profile' })]))).toBe(
			'content/profile.yaml  error  missing-profile\n       it is wrong\n  fix  right it\n1 error in 1 file\n',
		);
		expect(formatPretty(report([diagnostic({ ...nowhere, file: null })]))).toMatch(/^error {2}wrong-value\n/);
	});

	test('does without an excerpt when the source has no such line', () => {
		expect(formatPretty(report([diagnostic({ line: 9, endLine: 9 })], 'name: x'))).toBe(
			'content/profile.yaml:9:1  error  wrong-value\n       it is wrong\n  fix  right it\n1 error in 1 file\n',
		);
	});

	test('marks one column of an empty range, and of one behind the end of its line', () => {
		expect(excerpt('name:', 6, 6)).toEqual(['    1 | name:', '      |      ^']);
		expect(excerpt('name:', 40, 42)).toEqual(['    1 | name:', '      |      ^']);
		expect(excerpt('', 1, 1)).toEqual(['    1 |', '      | ^']);
	});

	test('marks a range of several lines to the end of its first', () => {
		expect(excerpt('a: |\r\n  b\r\nc: 1', 4, 3, 1, 2)).toEqual(['    1 | a: |', '      |    ^']);
	});

	test('writes tabs as four columns', () => {
		expect(excerpt('\tname:\tx', 8, 9)).toEqual(['    1 |     name:    x', '      |              ^']);
	});

	test('counts columns of wide characters, combining marks and emoji', () => {
		const [line, mark] = excerpt('名前: 山田太郎', 5, 9);
		expect(line).toBe('    1 | 名前: 山田太郎');
		expect(mark).toBe(`      | ${' '.repeat(6)}${'^'.repeat(8)}`);
		expect(excerpt('e\u0301: 👩‍👩‍👧 x', 14, 15)[1]).toBe(`      | ${' '.repeat(6)}^`);
	});

	test('cuts a long line around the mark and keeps the mark under its text', () => {
		const source = `summary: ${'before '.repeat(40)}HERE${' after'.repeat(40)}`;
		const column = source.indexOf('HERE') + 1;
		const [line, mark] = excerpt(source, column, column + 4);
		expect(line.slice(8).length).toBeLessThanOrEqual(88);
		expect(line).toMatch(/^ {4}1 \| ….*HERE.*…$/);
		expect(mark.indexOf('^^^^')).toBe(line.indexOf('HERE'));
	});

	test('cuts wide characters to the same width', () => {
		const source = `summary: ${'山'.repeat(200)}`;
		const [line, mark] = excerpt(source, 110, 111);
		expect(displayWidth(line)).toBeLessThanOrEqual(96);
		expect(displayWidth(line)).toBeGreaterThan(90);
		const [lead] = line.split('…山', 1);
		expect(displayWidth(lead ?? '')).toBeLessThan(mark.indexOf('^'));
	});

	test('cuts a mark that is itself too long', () => {
		const [line, mark] = excerpt('x'.repeat(300), 1, 301);
		expect(line.slice(8)).toBe(`${'x'.repeat(87)}…`);
		expect(mark.slice(8)).toBe('^'.repeat(88));
	});

	test('puts a message that does not fit the terminal below its mark', () => {
		const text = formatPretty(report([diagnostic({ message: 'm'.repeat(60) })], 'name: x'), { columns: 60 });
		expect(text.split('\n').slice(2, 4)).toEqual(['      | ^', `      | ${'m'.repeat(60)}`]);
	});

	test('spells out what a terminal would obey or hide', () => {
		const evil = '\u001B[2Jx\u202Ey\u200Bz';
		const text = formatPretty(
			report([diagnostic({ file: `content/${evil}.md`, message: `${evil}\nnext`, fix: evil })]),
		);
		for (const character of evil.match(/\p{C}/gu) ?? []) expect(text).not.toContain(character);
		expect(text).toContain('<U+001B>[2Jx<U+202E>y<U+200B>z next');
		expect(excerpt(`a: ${evil}`, 1, 2)[0]).toBe('    1 | a: <U+001B>[2Jx<U+202E>y<U+200B>z');
		expect(excerpt('a: می‌خواهم 👩‍👧', 1, 2)[0]).toBe('    1 | a: می‌خواهم 👩‍👧');
	});

	test('colours change nothing but colours', () => {
		const plain = report([diagnostic(), diagnostic({ severity: 'warning' })], 'name: x');
		const coloured = formatPretty(plain, { color: true });
		expect(coloured).toContain('\u001B[31merror\u001B[39m');
		expect(coloured).toContain('\u001B[33mwarning\u001B[39m');
		expect(stripVTControlCharacters(coloured)).toBe(formatPretty(plain));
	});
});
