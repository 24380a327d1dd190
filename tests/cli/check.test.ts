import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, test } from 'vitest';
import { bonafides, folderWith } from './command.ts';

const clean = { 'content/profile.yaml': 'name: Ada\nheadline: Analyst\n' };
const faulty = {
	'content/profile.yaml': 'name: Ada\nheadlin: Analyst\n',
	'content/posts/a.md': '---\ntitle: A\ndate: 2026-02-30\n---\nText.\n',
};
const warned = { ...clean, 'content/notes.txt': 'x' };

describe('check', () => {
	test('a clean site', async () => {
		expect(await bonafides(['check'], { cwd: await folderWith(clean) })).toEqual({
			code: 0,
			stdout: 'No problems in 1 file\n',
			stderr: '',
		});
	});

	test('every fault of every file, on stdout, and exit code 1', async () => {
		const { code, stdout, stderr } = await bonafides(['check'], { cwd: await folderWith(faulty) });
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
		expect(stdout).toContain(
			'content/posts/a.md:3:7  error  wrong-date\n    3 | date: 2026-02-30\n      |       ^^^^^^^^^^  ',
		);
		expect(stdout).toContain(
			'content/profile.yaml:2:1  error  unknown-key\n    2 | headlin: Analyst\n      | ^^^^^^^  ',
		);
		expect(stdout.endsWith('2 errors in 2 files\n')).toBe(true);
	});

	test('warnings end with 0, and with --strict with 1', async () => {
		const cwd = await folderWith(warned);
		const { code, stdout } = await bonafides(['check'], { cwd });
		expect(code).toBe(0);
		expect(stdout).toContain('1 warning in');
		expect(await bonafides(['check', '--strict'], { cwd })).toMatchObject({ code: 1, stdout });
	});

	test('JSON is one object on stdout', async () => {
		const root = await folderWith(faulty);
		const { code, stdout, stderr } = await bonafides(['check', '--format', 'json', '--root', root]);
		expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
		expect(JSON.parse(stdout)).toMatchObject({
			version: 1,
			command: 'check',
			diagnostics: [
				{ code: 'wrong-date', file: 'content/posts/a.md', line: 3, column: 7, endLine: 3, endColumn: 17 },
				{ code: 'unknown-key', file: 'content/profile.yaml', line: 2, column: 1, endLine: 2, endColumn: 8 },
			],
			counts: { files: 2, errors: 2, warnings: 0 },
		});
	});

	test('annotations name files from the top of the repository, and the run gets a summary', async () => {
		const repository = await folderWith(
			Object.fromEntries(Object.entries(faulty).map(([file, text]) => [`sites/ada/${file}`, text])),
		);
		const summary = path.join(repository, 'summary.md');
		const { code, stdout } = await bonafides(['check', '--format', 'github'], {
			cwd: path.join(repository, 'sites/ada'),
			env: { GITHUB_WORKSPACE: repository, GITHUB_STEP_SUMMARY: summary },
		});
		expect(code).toBe(1);
		expect(stdout).toMatch(
			/^::error file=sites\/ada\/content\/posts\/a\.md,line=3,endLine=3,col=7,endColumn=17,title=wrong-date::/,
		);
		expect(await readFile(summary, 'utf8')).toMatch(/^### Bonafides check\n[\s\S]+\n2 errors in 2 files\n$/);
	});

	test('colours only where they are wanted', async () => {
		const cwd = await folderWith(faulty);
		const { stdout: plain } = await bonafides(['check'], { cwd });
		const { stdout: coloured } = await bonafides(['check'], { cwd, env: { FORCE_COLOR: '1' } });
		expect(stripVTControlCharacters(plain)).toBe(plain);
		expect(coloured).not.toBe(plain);
		expect(stripVTControlCharacters(coloured)).toBe(plain);
	});

	test('a folder without content/ is wrong usage, and says where it looked', async () => {
		const cwd = await folderWith({ 'notes.txt': '' });
		expect(await bonafides(['check'], { cwd })).toMatchObject({
			code: 2,
			stdout: '',
			stderr: expect.stringContaining(`error: there is no folder ${path.join(cwd, 'content')}\n  fix  `),
		});
	});

	test('a clock that cannot be read is wrong usage', async () => {
		const cwd = await folderWith(clean);
		const { code, stderr } = await bonafides(['check'], { cwd, env: { SOURCE_DATE_EPOCH: 'today' } });
		expect(code).toBe(2);
		expect(stderr).toContain('SOURCE_DATE_EPOCH is `today`');
	});
});
