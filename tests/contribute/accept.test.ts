import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { levelOf } from '../../src/provenance/level.ts';
import { provenanceSchema } from '../../src/schema/provenance.ts';
import { sshKey, webKey } from '../provenance/signing.ts';
import { fakeGitHub, gitIn, owner, peer } from './fake-github.ts';
import { here, listen } from './here.ts';

const profile = 'name: Ada Lovelace\ncontribute: { repository: ada/site }\nskills:\n  - name: Analysis\n';
const site = { 'content/profile.yaml': profile, '.gitattributes': 'content/testimonials/** -text\n' };
const own = 'content/testimonials/grace.md';
const record = 'content/provenance/grace.json';

function words(
	text = 'We built the first compiler together, and she saw what the engine could do long before.',
) {
	return `---\nname: Grace Hopper\ngithub: grace\nrelationship: colleague\ndate: 2026-05-10\nconsent: yes\n---\n${text}\n`;
}

async function picture(background: string): Promise<Buffer> {
	const { default: sharp } = await import('sharp');
	return sharp({ create: { width: 200, height: 200, channels: 3, background } })
		.png()
		.toBuffer();
}

type Hub = Awaited<ReturnType<typeof fakeGitHub>>;

function accept(hub: Hub, copy: string, ...args: string[]) {
	return here(hub, 'accept', ...args, '--root', copy);
}

function recordIn(copy: string) {
	return provenanceSchema.parse(JSON.parse(readFileSync(path.join(copy, record), 'utf8')));
}

describe('a pull request', () => {
	test('is merged exactly, with a record of who sent it, and pushed only where that is asked for', async () => {
		const hub = await fakeGitHub(site);
		const { head } = hub.send(peer, { [own]: words() });
		const late = 'content/testimonials/hedy.md';
		hub.send(
			{ login: 'hedy', id: 1914 },
			{ [late]: words().replace('Grace Hopper\ngithub: grace', 'Hedy\ngithub: hedy') },
		);
		const copy = hub.clone();
		const git = gitIn(copy);
		const before = git(['rev-parse', 'HEAD']);
		const outcome = await accept(hub, copy, '1', '--yes');
		expect(outcome).toMatchObject({ code: 0, stderr: '' });
		expect(outcome.stdout).toContain('Pull request #1 by @grace: https://github.com/ada/site/pull/1');
		expect(outcome.stdout).toContain('  We built the first compiler together');
		expect(outcome.stdout).toContain(
			'submitted by @grace on GitHub; not proven by a signature, as the commit is not signed.',
		);
		expect(outcome.stdout).toContain('git push origin main');

		expect(git(['rev-parse', 'HEAD^1', 'HEAD^2'])).toBe(`${before}\n${head.sha}`);
		expect(git(['diff', '--name-status', 'HEAD^1', 'HEAD'])).toBe(`A\t${record}\nA\t${own}`);
		expect(git(['log', '-1', '--format=%an %s'])).toBe('ada Add the testimonial of @grace, pull request #1');
		expect(git(['status', '--porcelain'])).toBe('');
		expect(readFileSync(path.join(copy, own), 'utf8')).toBe(words());
		expect(recordIn(copy)).toMatchObject({
			login: 'grace',
			account: peer.id,
			source: { forge: 'github', repository: 'ada/site', pull: 1, head: head.sha },
			level: 1,
			accepted: '2026-05-12',
		});
		expect(gitIn(hub.remote)(['rev-parse', 'main'])).toBe(before);

		// Their own new version.
		gitIn(copy)(['push', '--quiet', 'origin', 'main']);
		hub.send(peer, {
			[own]: words(
				'She saw what the engine could do long before anybody else did, and wrote it down so that we could follow.',
			),
		});
		expect(await accept(hub, copy, '3', '--yes', '--push')).toMatchObject({ code: 0 });
		expect(recordIn(copy).source.pull).toBe(3);
		expect(gitIn(hub.remote)(['rev-parse', 'main'])).toBe(git(['rev-parse', 'HEAD']));

		// And their withdrawal: nothing of them is left.
		hub.send(peer, { [own]: null });
		const gone = await accept(hub, copy, '4', '--yes');
		expect(gone).toMatchObject({ code: 0 });
		expect(gone.stdout).toContain(`It removes ${own}`);
		expect(git(['diff', '--name-status', 'HEAD^1', 'HEAD'])).toBe(`D\t${record}\nD\t${own}`);
		expect(existsSync(path.join(copy, own))).toBe(false);

		// What began before all that brings nothing back.
		expect(await accept(hub, copy, '2', '--yes')).toMatchObject({ code: 0 });
		expect(git(['diff', '--name-status', 'HEAD^1', 'HEAD'])).toBe(
			`A\tcontent/provenance/hedy.json\nA\t${late}`,
		);
	});

	test('is refused with its faults, and nothing changes', async () => {
		const hub = await fakeGitHub(site);
		hub.send(peer, { [own]: words('<script>alert(1)</script>'), 'package.json': '{}' });
		const copy = hub.clone();
		const before = gitIn(copy)(['rev-parse', 'HEAD']);
		const { code, stdout } = await accept(hub, copy, '1', '--yes');
		expect(code).toBe(1);
		expect(stdout).toContain('mixed-change');
		expect(stdout).toContain('testimonial-markup');
		expect(gitIn(copy)(['rev-parse', 'HEAD'])).toBe(before);
	});

	test('that was merged on GitHub is left to `record`', async () => {
		const hub = await fakeGitHub(site);
		hub.send(peer, { [own]: words() });
		hub.press('squash', 1);
		expect(await accept(hub, hub.clone(), '1', '--yes')).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('run `bonafides record`'),
		});
	});

	test('needs somebody who agrees', async () => {
		const hub = await fakeGitHub(site);
		hub.send(peer, { [own]: words() });
		const copy = hub.clone();
		const { code, stderr, stdout } = await accept(hub, copy, '1');
		expect([code, stderr]).toEqual([2, expect.stringContaining('nobody is here to agree')]);
		expect(stdout).toContain('We built the first compiler');
		expect(existsSync(path.join(copy, own))).toBe(false);
	});

	test('can be merged by hand', async () => {
		const hub = await fakeGitHub(site);
		const { head } = hub.send(peer, { [own]: words() });
		const copy = hub.clone();
		const { code, stdout } = await accept(hub, copy, '1', '--method', 'print');
		expect(code).toBe(0);
		expect(stdout).toContain(`  git merge --no-ff --no-edit ${head.sha}\n`);
		expect(existsSync(path.join(copy, own))).toBe(false);
	});

	test('that changes while it is read is not merged', async () => {
		const hub = await fakeGitHub(site);
		hub.send(peer, { [own]: words() });
		const copy = hub.clone();
		hub.onRequest(2, () =>
			hub.send(
				peer,
				{
					[own]: words(
						'Other words, which nobody has read yet: they may say whatever they want to say to you.',
					),
				},
				1,
			),
		);
		const { code, stderr } = await accept(hub, copy, '1', '--yes');
		expect([code, stderr]).toEqual([1, expect.stringContaining('has changed since it was checked')]);
		expect(existsSync(path.join(copy, own))).toBe(false);
	});

	test('whose commits are not those that GitHub names is not judged', async () => {
		const hub = await fakeGitHub(site);
		hub.send(peer, { [own]: words() });
		gitIn(hub.remote)(['update-ref', 'refs/pull/1/head', 'main']);
		const { code, stderr } = await accept(hub, hub.clone(), '1', '--yes');
		expect([code, stderr]).toEqual([2, expect.stringContaining('has just changed')]);
	});

	test('with a commit of the owner’s in it is the owner’s', async () => {
		const hub = await fakeGitHub(site);
		hub.send(peer, { [own]: words() });
		hub.send(
			owner,
			{
				[own]: words(
					'She is the best of us all, and everybody who has ever worked with her says so, every day.',
				),
			},
			1,
		);
		const copy = hub.clone();
		expect(await accept(hub, copy, '1', '--yes')).toMatchObject({
			code: 0,
			stdout: expect.stringContaining('The page will say: added by you'),
		});
		expect(recordIn(copy).level).toBe(0);
	});

	test('with a portrait is one with it, and a portrait alone keeps the record of the words', async () => {
		const hub = await fakeGitHub(site);
		const portrait = 'content/testimonials/grace.png';
		hub.send(peer, { [own]: words(), [portrait]: await picture('red') });
		const copy = hub.clone();
		expect(await accept(hub, copy, '1', '--yes', '--push')).toMatchObject({ code: 0 });
		const first = recordIn(copy);
		expect(first.portrait).toMatchObject({ file: portrait, blob: expect.stringMatching(/^[\da-f]{40}$/) });
		hub.send(peer, { [portrait]: await picture('blue') });
		expect(await accept(hub, copy, '2', '--yes')).toMatchObject({ code: 0 });
		const second = recordIn(copy);
		expect(second).toEqual({ ...first, portrait: { ...second.portrait, file: portrait } });
		expect(second.portrait?.sha256).not.toBe(first.portrait?.sha256);
	});
});

test('a signature of GitHub’s is kept as proof, and one of the author’s own beside the key that they list', async () => {
	const hub = await fakeGitHub(site);
	const web = webKey();
	const laptop = sshKey();
	hub.keys.set('grace', [`${laptop.line} grace@laptop`]);
	const copy = hub.clone();
	const { accept: acceptHere } = await import('../../src/cli/accept.ts');
	const options = { root: copy, remote: 'origin', method: 'merge' as const, authorType: 'User', yes: true };
	const take = (number: number) =>
		listen(hub.api, async () => {
			await acceptHere(number, { ...options, push: true }, [web.key]);
			return 0;
		});
	const standing = () => levelOf(recordIn(copy), readFileSync(path.join(copy, own)), [web.key]);

	hub.send(peer, { [own]: words() });
	hub.sign(1, web.sign);
	expect((await take(1)).stdout).toContain('submitted by @grace on GitHub, and signed by GitHub.');
	expect(standing()).toMatchObject({ level: 2 });
	expect(hub.requests.map(({ path }) => path)).not.toContain('/users/grace/ssh_signing_keys');

	hub.send(peer, { [own]: `${words()}\nAnd she was right.\n` });
	hub.sign(2, laptop.sign, 'author');
	expect((await take(2)).stdout).toContain('and signed with a key that the account lists.');
	expect(standing()).toMatchObject({ level: 1, key: '2026-05-12' });
});

test('the working copy has to be ready', async () => {
	const hub = await fakeGitHub({ ...site, 'notes.md': 'notes' });
	hub.send(peer, { [own]: words() });
	hub.send(peer, { 'notes.md': 'other notes' });
	const copy = hub.clone();
	const git = gitIn(copy);
	const refusal = async (...args: string[]) => {
		const { code, stderr } = await accept(hub, copy, ...args, '--yes');
		return [code, stderr.split('\n')[0]];
	};
	writeFileSync(path.join(copy, 'notes.md'), 'changed');
	expect(await refusal('1')).toEqual([
		2,
		'error: there are changes that no commit holds, such as in notes.md',
	]);
	git(['checkout', '--quiet', '.']);
	git(['switch', '--quiet', '--create', 'other']);
	expect(await refusal('1')).toEqual([2, 'error: the branch `other` is checked out, expected `main`']);
	git(['switch', '--quiet', 'main']);

	expect(await refusal()).toEqual([2, 'error: it is not said what to accept']);
	expect(await refusal('--issue', '1', '--head', 'main')).toEqual([
		2,
		'error: it is said in two ways what to accept',
	]);
	expect(await refusal('9')).toEqual([2, 'error: ada/site has no pull request #9, or it is private']);
	expect(await refusal('2')).toEqual([
		2,
		expect.stringMatching(/^error: Pull request #2 .* is no testimonial$/),
	]);
	expect(await refusal('1', '--remote', 'nowhere')).toEqual([
		2,
		expect.stringContaining('error: git fetch:'),
	]);

	git(['commit', '--quiet', '--amend', '--message=Mine']);
	expect(await refusal('1')).toEqual([2, 'error: `origin` has commits that your branch lacks']);

	writeFileSync(path.join(copy, 'content/profile.yaml'), 'name: Ada Lovelace\n');
	expect(await refusal('1')).toEqual([
		2,
		'error: content/profile.yaml does not say where people send what they write',
	]);
	expect(hub.requests.map(({ path }) => path)).not.toContain('/repos/ada/site/issues/1');
});

describe('without a network', () => {
	test('an event says what to accept', async () => {
		const hub = await fakeGitHub(site);
		const copy = hub.clone();
		hub.send(peer, { [own]: words() });
		const event = path.join(hub.remote, '../event.json');
		writeFileSync(event, JSON.stringify(hub.event(1)));
		expect(await accept(hub, copy, '--event', event, '--yes')).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('git fetch origin refs/pull/1/head'),
		});
		gitIn(copy)(['fetch', '--quiet', 'origin', 'refs/pull/1/head']);
		writeFileSync(event, JSON.stringify(hub.event(1)).replaceAll('"ref":"main"', '"ref":"drafts"'));
		expect(await accept(hub, copy, '--event', event, '--yes')).toMatchObject({
			code: 2,
			stderr: expect.stringContaining('is for the branch `drafts`, expected `main`'),
		});
		writeFileSync(event, JSON.stringify(hub.event(1)));
		expect(await accept(hub, copy, '--event', event, '--yes')).toMatchObject({ code: 0 });
		expect(recordIn(copy)).toMatchObject({ level: 1, account: peer.id, source: { pull: 1 } });
		expect(hub.requests).toEqual([]);
	});

	test('revisions do, and without a number nobody can look it up: level 0', async () => {
		const hub = await fakeGitHub(site);
		hub.send(peer, { [own]: words() });
		const copy = hub.clone();
		gitIn(copy)(['fetch', '--quiet', 'origin', 'refs/pull/1/head']);
		const change = ['--base', 'main', '--head', 'FETCH_HEAD', '--author', 'Grace', '--author-id', '1906'];
		expect(await accept(hub, copy, ...change, '--yes')).toMatchObject({ code: 0, stderr: '' });
		expect(recordIn(copy)).toMatchObject({ level: 0, account: 1906 });
		gitIn(copy)(['reset', '--quiet', '--hard', 'HEAD^']);
		expect(await accept(hub, copy, '1', ...change, '--yes')).toMatchObject({ code: 0 });
		expect(recordIn(copy)).toMatchObject({ level: 1, source: { pull: 1 } });
		expect(hub.requests).toEqual([]);
	});
});
