import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { readInvitation } from '../../src/contribute/invitation.ts';
import { bonafides, folderWith } from './command.ts';

const profile = `name: Ada Byron
contribute: { repository: ada/site }
skills: [{ name: Espionage, visibility: private }, { name: Go }, { name: Public speaking, aliases: [talks] }]
work:
  - { organization: Secrecy, from: 2020, skills: [Go], visibility: private }
  - { organization: Nowhere, from: 2023 }
  - { organization: Acme, from: 2019-03, to: 2021-06, highlights: [Moved the ledger], skills: [Go] }
  - { organization: Elsewhere, from: 2010, to: 2012 }
`;
const answer = `---
name: Gráce Hopper
github: grace
relationship: manager
date: 2026-05-01
consent: yes
---
Ada moved our ledger without losing one entry. She wrote the plan, argued for it, and trained six of us.
`;
const site = (files: Record<string, string> = {}) =>
	folderWith({ 'content/profile.yaml': profile, ...files });

test('a letter recalls what fits, carries the link, and is remembered with the address', async () => {
	const cwd = await site({ 'content/testimonials/grace.md': answer });
	const first = await bonafides(
		[
			...['invite', '--name', 'Grace Hopper', '--relationship', 'manager', '--skills', 'go, talks'],
			...['--url', 'https://ada.example/me'],
		],
		{ cwd },
	);
	expect(first).toMatchObject({ code: 0, stderr: '' });
	expect(first.stdout).toMatch(/^Hello Grace Hopper,\n/);
	expect(first.stdout).toContain('What you saw of Go and Public speaking would help me most.');
	// The job that shows the skill comes before the latest one, and there are two.
	expect(first.stdout.match(/^- .*$/gm)).toEqual([
		'- Acme, 2019–2021: Moved the ledger',
		'- Nowhere, 2023–now',
	]);
	expect(first.stdout).toMatch(/\nThank you\nAda Byron\n$/);
	const link = new URL(/https:\S+/.exec(first.stdout)![0]);
	expect([link.origin + link.pathname, link.search]).toEqual(['https://ada.example/me/vouch/', '']);
	expect(readInvitation(link.hash)).toEqual({
		name: 'Grace Hopper',
		relationship: 'manager',
		skills: ['go', 'public-speaking'],
	});

	const second = await bonafides(['invite', '--name', 'Alan Turing', '--lang', 'de'], { cwd });
	expect(second.stdout).toMatch(/^Guten Tag Alan Turing,\n/);
	expect(second.stdout).toContain('https://ada.example/me/vouch/#name=Alan%20Turing&lang=de\n');
	await bonafides(['invite', '--name', 'Alan Turing'], { cwd });

	const { stdout } = await bonafides(['invite', '--list'], { cwd });
	expect(stdout).toBe(
		'Grace Hopper  asked 2026-05-12  answered: content/testimonials/grace.md\nAlan Turing   asked 2026-05-12  no answer yet\n',
	);
});

test('nobody is asked where something is missing or wrong, and each time it is said what to do', async () => {
	const cwd = await site();
	const grace = ['--name', 'Grace'];
	const cases: [string[], RegExp][] = [
		[[], /--name is missing\n {2}fix {2}say whom to ask/],
		[grace, /address of the site is not known yet\n {2}fix {2}.*--url https:/],
		[[...grace, '--url', 'ada.example'], /expected a whole address/],
		[[...grace, '--relationship', 'boss'], /expected one of manager, report/],
		[
			[...grace, '--skills', 'espionage'],
			/`espionage` is not a skill of the profile, expected of go, public-speaking\n/,
		],
		[[...grace, '--lang', 'x_y'], /expected a language tag/],
	];
	const outcomes = await Promise.all(cases.map(([args]) => bonafides(['invite', ...args], { cwd })));
	for (const [at, [, message]] of cases.entries()) {
		expect(outcomes[at]).toMatchObject({ code: 2, stdout: '' });
		expect(outcomes[at]!.stderr).toMatch(message);
	}
	await expect(readFile(path.join(cwd, '.bonafides/invitations.json'), 'utf8')).rejects.toThrow('ENOENT');
});

test('a site without a form, and a list that cannot be read, are told', async () => {
	const bare = await folderWith({ 'content/profile.yaml': 'name: Ada\n' });
	const formless = await bonafides(['invite', '--name', 'Grace', '--url', 'https://ada.example'], {
		cwd: bare,
	});
	expect(formless.code).toBe(2);
	expect(formless.stderr).toContain('add `contribute: { repository: you/site }` to content/profile.yaml');

	const cwd = await site({ '.bonafides/invitations.json': '{"version": 2}' });
	const { code, stderr } = await bonafides(['invite', '--list'], { cwd });
	expect([code, stderr]).toEqual([2, expect.stringContaining('.bonafides/invitations.json cannot be read')]);
});
