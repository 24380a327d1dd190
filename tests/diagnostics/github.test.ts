import { expect, test } from 'vitest';
import { formatGithub, formatGithubSummary } from '../../src/diagnostics/github.ts';
import { diagnostic, report } from './reports.ts';

test('an annotation names file, line, columns, code, message and fix', () => {
	expect(formatGithub(report([diagnostic()]), { prefix: 'sites/ada/' })).toBe(
		'::error file=sites/ada/content/profile.yaml,line=1,endLine=1,col=1,endColumn=2,title=wrong-value::it is wrong%0Afix: right it\n1 error in 1 file\n',
	);
});

test('an annotation over several lines has no columns, one without a place only its file', () => {
	expect(formatGithub(report([diagnostic({ severity: 'warning', endLine: 3 })]))).toContain(
		'::warning file=content/profile.yaml,line=1,endLine=3,title=wrong-value::',
	);
	const nowhere = { line: null, column: null, endLine: null, endColumn: null };
	expect(formatGithub(report([diagnostic(nowhere)]))).toContain(
		'::error file=content/profile.yaml,title=wrong-value::',
	);
	expect(formatGithub(report([diagnostic({ ...nowhere, file: null })]))).toContain(
		'::error title=wrong-value::',
	);
});

test('text of users cannot start a workflow command of its own', () => {
	const evil = '100%0A\r\n::set-output name=x::y';
	const text = formatGithub(
		report([diagnostic({ file: `content/a,line=9:${evil}.md`, message: evil, fix: evil })]),
	);
	const [annotation, closing, end] = text.split(/\r\n|\r|\n/);
	expect(annotation).toContain(
		'file=content/a%2Cline=9%3A100%250A%0D%0A%3A%3Aset-output name=x%3A%3Ay.md,line=1,',
	);
	expect(
		annotation?.endsWith(
			'::100%250A%0D%0A::set-output name=x::y%0Afix: 100%250A%0D%0A::set-output name=x::y',
		),
	).toBe(true);
	expect([closing, end]).toEqual(['1 error in 1 file', '']);
});

test('the summary is a table that text of users cannot leave', () => {
	const evil = '<img src=x onerror=alert(1)> | [a](https://x.example)\n\n# **h** `c`';
	const text = formatGithubSummary(report([diagnostic({ message: evil })], '', 2));
	expect(text).toBe(
		[
			'### Bonafides check',
			'',
			'| Place | Problem | What is wrong | Fix |',
			'| --- | --- | --- | --- |',
			'| content\\/profile\\.yaml\\:1 | error wrong\\-value | \\<img src\\=x onerror\\=alert\\(1\\)\\> \\| \\[a\\]\\(https\\:\\/\\/x\\.example\\) \\# \\*\\*h\\*\\* \\`c\\` | right it |',
			'',
			'1 error in 2 files',
			'',
		].join('\n'),
	);
});

test('the summary stays short when there is much to say', () => {
	const text = formatGithubSummary(report(Array.from({ length: 250 }, () => diagnostic())));
	expect(text.split('\n').filter((line) => line.startsWith('| content'))).toHaveLength(200);
	expect(text).toContain('… and 50 more.');
});

test('the summary of a clean site is one sentence', () => {
	expect(formatGithubSummary(report([], '', 9))).toBe('### Bonafides check\n\nNo problems in 9 files\n');
});
