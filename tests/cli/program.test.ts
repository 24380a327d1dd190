import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { program } from '../../src/cli/program.ts';
import { reference } from '../../src/cli/reference.ts';
import { bonafides, folderWith } from './command.ts';

/** Every command with its subcommands, as typed. */
function commands(parent = program()): { line: string; command: Command }[] {
	return parent.commands.flatMap((command) => {
		return [{ line: lineOf(command), command }, ...commands(command)];
	});
}

function lineOf(command: Command): string {
	return command.parent ? `${lineOf(command.parent)} ${command.name()}` : command.name();
}

describe('the command line', () => {
	test('knows its version', async () => {
		const { version } = JSON.parse(await readFile('package.json', 'utf8'));
		expect(await bonafides(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
	});

	test('shows its help on stdout when asked, and on stderr when nothing is', async () => {
		const asked = await bonafides(['--help']);
		expect(asked).toMatchObject({ code: 0, stderr: '' });
		expect(asked.stdout).toContain('Exit codes: 0 done, 1 errors in the content, 2 wrong usage, 70');
		expect(await bonafides([])).toEqual({ code: 2, stdout: '', stderr: asked.stdout });
	});

	test.each(commands())('$line --help has examples of itself', ({ line, command }) => {
		let text = '';
		command.configureOutput({ writeOut: (part) => (text += part) }).outputHelp();
		expect(text).toContain(`Usage: ${line}`);
		const [, examples] = text.split(/\nExamples?:\n/);
		expect(examples).toContain(line);
	});

	test('guesses what was meant', async () => {
		const { code, stderr } = await bonafides(['chek']);
		expect(code).toBe(2);
		expect(stderr).toContain("unknown command 'chek'\n(Did you mean check?)");
	});

	test.each([[['check', '--strickt']], [['check', '--format', 'xml']], [['create']]])(
		'%j is wrong usage',
		async (args) => {
			expect(await bonafides(args)).toMatchObject({
				code: 2,
				stdout: '',
				stderr: expect.stringMatching(/^error: /),
			});
		},
	);

	test('what goes wrong outside the content is told in a line, with the stack only for those who ask', async () => {
		const cwd = await folderWith({ 'content/profile.yaml': 'name: Ada\n', 'templates/page.md/x': '' });
		const { code, stderr } = await bonafides(['new', 'page', 'Uses'], { cwd });
		expect(code).toBe(70);
		expect(stderr.split('\n')).toEqual([
			expect.stringMatching(/^error: EISDIR/),
			expect.stringMatching(/^ {2}fix {2}/),
			'',
		]);
		const loud = await bonafides(['new', 'page', 'Uses'], { cwd, env: { DEBUG: '1' } });
		expect(loud.stderr).toMatch(/\n {4}at /);
	});
});

describe('the reference', () => {
	const text = reference(program());

	test('describes every command, argument and option', () => {
		for (const { line, command } of commands()) {
			if (command.commands.length === 0) expect(text).toMatch(new RegExp(`^### \`${line}[ \`]`, 'm'));
		}
		expect(text).toContain('| `--root <dir>` | folder of the site (default: the current folder) |');
		expect(text).toContain(
			'| `--format <format>` | how to report (`pretty`, `json` or `github`; default: `pretty`) |',
		);
		expect(text).toContain('| `--package <spec>` |');
	});
});
