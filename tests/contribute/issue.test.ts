import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { issueLabels, readIssueForm, withdrawLabel } from '../../src/contribute/issue-form.ts';
import { issueTemplate } from '../../src/contribute/prefilled.ts';
import { provenanceSchema } from '../../src/schema/provenance.ts';
import { relationships } from '../../src/schema/testimonial.ts';
import { fakeGitHub, gitIn, type Person, peer } from './fake-github.ts';
import { here } from './here.ts';

const answers: Record<keyof typeof issueLabels, string> = {
	name: 'Grace Hopper',
	relationship: 'colleague',
	at: 'Harvard',
	from: '2019-03',
	to: '_No response_',
	role: 'Rear admiral',
	words:
		'We built the first compiler together.\n\nShe saw what the engine could do *long* before anybody else did.',
	skills: 'Analysis, notes',
	suggests: '- Incident command: ran the 1843 outage\nPatience: waited for the engine: years',
	disclosure: '_No response_',
	url: '_No response_',
	lang: '_No response_',
	consent: '- [X] Publish this with my name and login.',
};

/** An issue as GitHub writes it out of the form. */
function issue(changes: Partial<typeof answers> = {}): string {
	return Object.entries({ ...answers, ...changes })
		.map(([field, answer]) => `### ${issueLabels[field as keyof typeof answers]}\n\n${answer}`)
		.join('\n\n');
}

const withdrawal = `### ${withdrawLabel}\n\n- [X] Take my testimonial off the site.`;
const author = { login: 'grace', date: '2026-05-10' };
const own = 'content/testimonials/grace.md';

describe('the form', () => {
	const read = (name: string) =>
		parse(
			readFileSync(
				fileURLToPath(new URL(`../../templates/peers/_github/ISSUE_TEMPLATE/${name}`, import.meta.url)),
				'utf8',
			),
		) as { body: { id?: string; attributes: { label?: string; options?: unknown[] } }[] };

	test('asks what is read, in the same order and with the choices of the schema', () => {
		const fields = read(issueTemplate).body.filter(({ id }) => id !== undefined);
		expect(fields.map(({ id, attributes }) => [id, attributes.label])).toEqual(Object.entries(issueLabels));
		expect(fields.find(({ id }) => id === 'relationship')?.attributes.options).toEqual([...relationships]);
		expect(read('withdraw-testimonial.yml').body.map(({ attributes }) => attributes.label)).toEqual([
			withdrawLabel,
		]);
	});

	test('is read back, answer by answer', () => {
		expect(readIssueForm(issue().replaceAll('\n', '\r\n'), author)).toEqual({
			kind: 'words',
			answers: {
				name: 'Grace Hopper',
				github: 'grace',
				relationship: 'colleague',
				together: { at: 'Harvard', from: '2019-03', to: '' },
				role: 'Rear admiral',
				text: answers.words,
				skills: ['Analysis', ' notes'],
				suggests: [
					{ skill: 'Incident command', because: 'ran the 1843 outage' },
					{ skill: 'Patience', because: 'waited for the engine: years' },
				],
				disclosure: '',
				url: '',
				lang: '',
				date: '2026-05-10',
				consent: true,
			},
		});
	});

	test('without a tick there is no consent', () => {
		const unticked = issue({ consent: '- [ ] Publish this with my name and login.' });
		expect(readIssueForm(unticked, author)).toMatchObject({ answers: { consent: false } });
		expect(readIssueForm(withdrawal.replace('[X]', '[ ]'), author)).toEqual({ kind: 'other' });
	});

	test.each([
		['a question that stands twice', issue({ words: 'Words\n\n### Consent\n\n- [X] yes' }), 'Consent'],
		['a question that is missing', issue().replace('### Since when', 'Since when'), 'Since when'],
		[
			'questions in another order',
			issue().replace(/(### Your name[^#]*)(### You were their[^#]*)/, '$2$1'),
			'Your name',
		],
		['both forms at once', `${issue()}\n\n${withdrawal}`, 'Withdraw'],
	])('%s is unclear', (_, body, question) => {
		expect(readIssueForm(body, author)).toEqual({ kind: 'unclear', question });
	});

	test.each(['', 'The page is broken.', '### Steps\n\n1. Open it'])(
		'other issues are left alone: %j',
		(body) => {
			expect(readIssueForm(body, author)).toEqual({ kind: 'other' });
		},
	);
});

test('words that came as an issue are taken over, and taken back by the same account', async () => {
	const hub = await fakeGitHub({
		'content/profile.yaml':
			'name: Ada Lovelace\ncontribute: { repository: ada/site }\nskills: [{ name: Analysis, aliases: [notes] }]\n',
	});
	const impostor: Person = { login: 'mallory', id: 666 };
	hub.open(peer, issue());
	hub.open(impostor, withdrawal);
	hub.open({ ...peer, id: 1907 }, withdrawal);
	hub.open(peer, withdrawal);
	hub.open(peer, issue({ words: '<b>short</b>' }));
	hub.open(peer, issue().replace('### Since when', 'Since when'));
	hub.open(peer, 'The page is broken.');
	const copy = hub.clone();
	const event = path.join(hub.remote, '../event.json');
	const summary = path.join(hub.remote, '../summary.md');
	const git = gitIn(copy);
	const accept = (...args: string[]) => here(hub, 'accept', ...args, '--yes', '--root', copy);

	// What the workflow answers, before the owner looks at it.
	const answered = async (number: number) => {
		writeFileSync(event, JSON.stringify(hub.event(number)));
		writeFileSync(summary, '');
		vi.stubEnv('GITHUB_STEP_SUMMARY', summary);
		const { code } = await here(hub, 'review', '--event', event, '--format', 'github', '--repo', copy);
		return [code, readFileSync(summary, 'utf8')];
	};
	expect(await answered(1)).toEqual([0, expect.stringContaining('### Your testimonial is ready')]);
	expect(await answered(5)).toEqual([
		1,
		expect.stringContaining('Edit the issue, and change what is listed here.'),
	]);
	expect(await answered(7)).toEqual([3, expect.stringContaining('not written with the form')]);
	expect(git(['status', '--porcelain'])).toBe('');

	const taken = await accept('--issue', '1');
	expect(taken).toMatchObject({ code: 0, stderr: '' });
	expect(taken.stdout).toContain('Issue #1 by @grace: https://github.com/ada/site/issues/1');
	expect(taken.stdout).toContain('submitted by @grace on GitHub.');
	expect(git(['rev-list', '--count', 'HEAD'])).toBe('2');
	expect(git(['log', '-1', '--format=%an %s'])).toBe('ada Add the testimonial of @grace, issue #1');
	expect(readFileSync(path.join(copy, own), 'utf8')).toContain('role: Rear admiral\n');
	const record = readFileSync(path.join(copy, 'content/provenance/grace.json'), 'utf8');
	expect(provenanceSchema.parse(JSON.parse(record))).toMatchObject({
		level: 1,
		account: peer.id,
		source: { issue: 1 },
	});

	expect(await accept('--issue', '2')).toMatchObject({
		code: 1,
		stdout: expect.stringContaining('issue-form'),
	});
	// The login was given up, and somebody else has it now.
	expect(await accept('--issue', '3')).toMatchObject({
		code: 1,
		stdout: expect.stringContaining('foreign-account'),
	});
	expect(await accept('--issue', '5')).toMatchObject({
		code: 1,
		stdout: expect.stringContaining('testimonial-markup'),
	});
	expect(await accept('--issue', '6')).toMatchObject({
		code: 1,
		stdout: expect.stringContaining('the line `### Since when` of the form'),
	});
	expect(await accept('--issue', '7')).toMatchObject({
		code: 2,
		stderr: expect.stringContaining(
			'Issue #7 by @grace: https://github.com/ada/site/issues/7 is no testimonial',
		),
	});
	expect(git(['rev-list', '--count', 'HEAD'])).toBe('2');
	expect(existsSync(path.join(copy, own))).toBe(true);

	writeFileSync(event, JSON.stringify(hub.event(4)));
	expect(await accept('--event', event)).toMatchObject({ code: 0 });
	expect(git(['ls-files'])).toBe('content/profile.yaml');
});
