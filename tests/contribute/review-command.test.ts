import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import examples from '@octokit/webhooks-examples' with { type: 'json' };
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { baseTip, readEvent } from '../../src/contribute/event.ts';
import { reviewChange } from '../../src/contribute/review.ts';
import { bonafides, emptyFolder } from '../cli/command.ts';
import { peerFile, words } from '../testimonials/peer.ts';
import { type Forge, folder, jo, jos, openPullRequests, today } from './pull-requests.ts';

const own = `${folder}/jo-doe.md`;
const fence = '`'.repeat(6);
const hostile = `${words} <img src=x onerror=alert(1)> ${fence}\n\n::error::x | [x](javascript:alert(1)) https://a.example`;
let forge: Forge;
beforeAll(() => {
	forge = openPullRequests([
		{ name: 'good', files: jos() },
		{
			name: 'bad',
			files: { [own]: peerFile({ github: 'jo', consent: null, relationship: 'colleage' }, hostile) },
		},
		{ name: 'misnamed', files: { [`${folder}/jo\n::error::<b>doe.md`]: peerFile() } },
		{ name: 'post', files: { 'content/posts/x.md': 'x' } },
	]);
});
afterAll(() => forge.remove());

type Payload = {
	pull_request: { number: number; user: unknown; head: { sha: string }; base: { sha: string; ref: string } };
};

/** A recorded event, as GitHub sends it, with the commits of this repository. */
function payload(head: string, user: unknown = { login: jo.login, id: jo.id, type: jo.type }): Payload {
	const all = examples as unknown as { name: string; examples: Payload[] }[];
	const [recorded] = all.find(({ name }) => name === 'pull_request')!.examples;
	const event = structuredClone(recorded!);
	event.pull_request.head.sha = head;
	event.pull_request.base = { ...event.pull_request.base, sha: forge.base, ref: 'main' };
	event.pull_request.user = user;
	return event;
}

async function eventFile(content: unknown): Promise<string> {
	const file = path.join(await emptyFolder(), 'event.json');
	await writeFile(file, JSON.stringify(content));
	return file;
}

const byHand = (name: string, ...more: string[]) => [
	...['review', '--repo', forge.repo, '--base', 'main', '--head', forge.heads.get(name)!],
	...['--author', 'Jo-Doe', '--author-id', '4711', '--author-type', 'User', ...more],
];

describe('bonafides review', () => {
	test('accepts by the event of a pull request, and says so to programs', async () => {
		const event = await eventFile(payload(forge.heads.get('good')!));
		const { code, stdout, stderr } = await bonafides([
			'review',
			'--event',
			event,
			'--repo',
			forge.repo,
			'--format',
			'json',
		]);
		expect(stderr).toBe('');
		expect(code).toBe(0);
		expect(JSON.parse(stdout)).toEqual({
			version: 1,
			command: 'review',
			diagnostics: [],
			counts: { files: 1, errors: 0, warnings: 0 },
			verdict: 'accepted',
			kind: 'new',
			login: 'jo-doe',
			head: forge.heads.get('good'),
		});
	});

	test('tells a peer what to change, and lets no text of theirs out of its place', async () => {
		const summary = path.join(await emptyFolder(), 'summary.md');
		const { code, stdout } = await bonafides(byHand('bad', '--format', 'github'), {
			env: { GITHUB_STEP_SUMMARY: summary },
		});
		expect(code).toBe(1);
		const commands = stdout.split('\n').filter((line) => line.startsWith('::'));
		expect(commands.every((line) => line.startsWith(`::error file=${own},line=`))).toBe(true);
		expect(commands.find((line) => line.includes('testimonial-login'))).toContain(
			`line=3,endLine=3,col=9,endColumn=11,title=testimonial-login::`,
		);
		const answer = await readFile(summary, 'utf8');
		expect(answer).toMatch(/^### Almost there: \d+ things to change\n/);
		for (const line of ['github: jo-doe', 'relationship: colleague', 'consent: yes'])
			expect(answer).toContain(`   The line to paste:\n\n   \`\`\`text\n   ${line}\n   \`\`\`\n`);
		// The line with a fence in it stands in a longer one; all else is escaped.
		expect(answer).toContain(`\n   ${fence}\`text\n   ${words}  ${fence}\n   ${fence}\`\n`);
		expect(answer.split('\n').some((line) => line.startsWith('::'))).toBe(false);
	});

	test('a name of a file cannot leave its place either', async () => {
		const { code, stdout } = await bonafides(byHand('misnamed', '--format', 'github'));
		expect(code).toBe(1);
		expect(stdout.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
		expect(stdout).toContain(
			`::error file=${folder}/jo%0A%3A%3Aerror%3A%3A<b>doe.md,title=testimonial-file::`,
		);
	});

	test('leaves alone what is no testimonial', async () => {
		const { code, stdout } = await bonafides(byHand('post'));
		expect([code, stdout]).toEqual([3, 'Not a testimonial: nothing in content/testimonials/ is touched.\n']);
	});

	test.each([
		['nothing', () => ['review'], 'it is not said what to review'],
		['half', () => byHand('good').slice(0, -2), 'it is not said what to review'],
		['two ways at once', () => byHand('good', '--event', 'x'), 'leave out --base'],
		[
			'a commit that is not here',
			() => byHand('good').map((word) => (word === forge.heads.get('good') ? 'a'.repeat(40) : word)),
			'git fetch origin refs/pull/',
		],
		[
			'a revision like an option',
			() => byHand('good').map((word) => (word === 'main' ? '--output=x' : word)),
			'error:',
		],
		[
			'a folder that is no repository',
			() => byHand('good').map((word) => (word === forge.repo ? '/' : word)),
			'is not a git repository',
		],
		[
			'an id that is none',
			() => byHand('good').map((word) => (word === '4711' ? '0x1' : word)),
			'It is a number',
		],
		[
			'an event of another kind',
			async () => ['review', '--event', await eventFile({ issue: {} })],
			'is not the payload',
		],
	])('ends with 2 for %s', async (_, args, said) => {
		const { code, stdout, stderr } = await bonafides(await args());
		expect([code, stdout]).toEqual([2, '']);
		expect(stderr).toContain(said);
	});
});

describe('the event', () => {
	test('is believed about the author, also where the account is gone', () => {
		const event = readEvent(JSON.stringify(payload('a'.repeat(40), null)));
		expect(event).toMatchObject({ head: 'a'.repeat(40), author: { type: 'Ghost' } });
	});

	test('has no say where the base has moved on', async () => {
		const old = forge.git('rev-parse', 'old');
		expect(await baseTip(forge.repo, { sha: old, ref: 'main' })).toBe(forge.base);
		expect(await baseTip(forge.repo, { sha: forge.base, ref: 'old' })).toBe(forge.base);
		expect(await baseTip(forge.repo, { sha: forge.base, ref: '--all' })).toBe(forge.base);
		expect(await baseTip(forge.repo, { sha: 'b'.repeat(40), ref: 'main' })).toBeUndefined();
	});
});

test('histories that crossed have two beginnings, and no verdict but no', async () => {
	const [base, head] = [forge.git('rev-parse', 'crossed'), forge.git('rev-parse', 'crossing')];
	const { verdict, findings } = await reviewChange({ repo: forge.repo, base, head, author: jo, today });
	expect(verdict).toBe('refused');
	expect(findings).toMatchObject([
		{ code: 'unrelated-history', message: expect.stringContaining('2 beginnings') },
	]);
});

test('a forged name with a slash in it leads to no file', async () => {
	const { repo, base } = forge;
	const bytes = (revision: string) => execFileSync('git', ['-C', repo, 'cat-file', 'tree', revision]);
	const store = (tree: Buffer) =>
		execFileSync('git', ['-C', repo, 'hash-object', '-t', 'tree', '-w', '--literally', '--stdin'], {
			input: tree,
		})
			.toString()
			.trim();
	const raw = (revision: string) => Buffer.from(forge.git('rev-parse', revision), 'hex');
	const entry = Buffer.concat([
		Buffer.from('100644 testimonials/jo-doe.md\0'),
		raw(`${forge.heads.get('good')}:${own}`),
	]);
	const content = store(Buffer.concat([bytes(`${base}:content`), entry]));
	const root = bytes(`${base}^{tree}`).toString('latin1');
	const [before, after] = [raw(`${base}:content`), Buffer.from(content, 'hex')].map((id) =>
		id.toString('latin1'),
	);
	const tree = store(
		Buffer.from(
			root.replace(before!, () => after!),
			'latin1',
		),
	);
	const head = forge.git(
		'-c',
		'user.name=x',
		'-c',
		'user.email=x@example.com',
		'commit-tree',
		tree,
		'-p',
		base,
		'-m',
		'x',
	);
	const { verdict, files, findings } = await reviewChange({ repo, base, head, author: jo, today });
	expect(files).toEqual([own]);
	expect(findings).toMatchObject([
		{ code: 'testimonial-file', message: expect.stringContaining('cannot be found') },
	]);
	expect(verdict).toBe('refused');
});

test('a profile at fault still tells who owns the site', async () => {
	const repo = await emptyFolder();
	const git = (...args: string[]) => execFileSync('git', ['-C', repo, ...args], { encoding: 'utf8' }).trim();
	git('init', '--quiet', '--bare');
	const commit = (branch: string, from: string, file: string, text: string) =>
		`commit refs/heads/${branch}\ncommitter P <p@example.com> 0 +0000\ndata 0\n${from}M 100644 inline ${file}\ndata ${text.length}\n${text}\n`;
	const profile = 'name: Mira\ncontribute: { owner: mira-s }\nunknown: x\n';
	execFileSync('git', ['-C', repo, 'fast-import', '--quiet'], {
		input:
			commit('main', '', 'content/profile.yaml', profile) +
			commit('own', 'from refs/heads/main\n', `${folder}/mira-s.md`, peerFile({ github: 'mira-s' })),
	});
	const author = { ...jo, login: 'mira-s' };
	const change = { repo, base: git('rev-parse', 'main'), head: git('rev-parse', 'own'), author, today };
	expect(await reviewChange(change)).toMatchObject({
		verdict: 'refused',
		findings: [{ code: 'refused-author' }],
	});
});

test('a shallow clone does where it holds the beginning, and says so where not', async () => {
	const clone = await emptyFolder();
	const head = forge.heads.get('good')!;
	forge.git('clone', '--quiet', '--bare', '--depth=1', '--branch=main', `file://${forge.repo}`, clone);
	forge.git('-C', clone, 'fetch', '--quiet', '--depth=1', 'origin', head);
	const change = { repo: clone, base: forge.base, head, author: jo, today };
	await expect(reviewChange(change)).rejects.toThrow('only a part of the history');
	forge.git('-C', clone, 'fetch', '--quiet', '--deepen=1', 'origin', head);
	await expect(reviewChange(change)).resolves.toMatchObject({ verdict: 'accepted' });
});
