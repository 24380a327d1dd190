import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import examples from '@octokit/webhooks-examples' with { type: 'json' };
import { onTestFinished } from 'vitest';
import type { Sign } from '../provenance/signing.ts';

export interface Person {
	login: string;
	id: number;
	type?: string;
}

type Payload = Record<string, unknown>;
type Changes = Record<string, string | Uint8Array | null>;

const recordedPull = recorded('pull_request').pull_request as Payload;
const recordedIssue = recorded('issues').issue as Payload;
const recordedRepository = recorded('pull_request').repository as Payload;

export const owner: Person = { login: 'ada', id: 1815 };
export const peer: Person = { login: 'grace', id: 1906 };

/**
 * GitHub on loopback: an API that answers with recorded payloads, adapted to what was sent, and a bare repository that
 * keeps the commits of pull requests below `refs/pull/`, as GitHub does. Gone when the test is over.
 */
export async function fakeGitHub(files: Changes, repository = 'ada/site', branch = 'main') {
	const folder = mkdtempSync(path.join(tmpdir(), 'bonafides-github-'));
	const remote = path.join(folder, 'site.git');
	const pulls = new Map<number, Payload>();
	const issues = new Map<number, Payload>();
	const requests: { path: string; authorization: string | undefined }[] = [];
	const tricks = new Map<number, () => void>();
	const keys = new Map<string, string[]>();
	let last = 0;
	const git = gitIn(remote);

	execFileSync('git', ['init', '--quiet', '--bare', `--initial-branch=${branch}`, remote]);
	commit(git, `refs/heads/${branch}`, { files, by: owner });

	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
		tricks.get(requests.length + 1)?.();
		const account = /^\/users\/(.+)\/ssh_signing_keys$/.exec(pathname)?.[1];
		requests.push({ path: request.url ?? '', authorization: request.headers.authorization });
		const [, kind, number] =
			new RegExp(`^/repos/${repository}/(pulls|issues)(?:/(\\d+))?$`).exec(pathname) ?? [];
		const all = [...pulls.values()].reverse().filter(({ state }) => state === searchParams.get('state'));
		const page = Number(searchParams.get('page')) - 1;
		const answer = account
			? (keys.get(account) ?? []).map((key, id) => ({ id, key, title: 'laptop' }))
			: number === undefined
				? kind === 'pulls' && all.slice(page * 100, page * 100 + 100)
				: kind === 'pulls'
					? pulls.get(Number(number))
					: (issues.get(Number(number)) ?? asIssue(pulls.get(Number(number))));
		response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' });
		response.end(JSON.stringify(answer || { message: 'Not Found', status: '404' }));
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	onTestFinished(async () => {
		await new Promise((resolve) => server.close(resolve));
		rmSync(folder, { recursive: true, force: true });
	});

	const tip = () => git(['rev-parse', branch]);
	return {
		repository,
		remote,
		requests,
		/** Keys that accounts list, by login. */
		keys,
		api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		/** The owner's working copy. */
		clone(copy = path.join(folder, `copy-${requests.length}-${last}`)): string {
			execFileSync('git', ['clone', '--quiet', remote, copy]);
			const inCopy = gitIn(copy);
			inCopy(['config', 'user.name', owner.login]);
			inCopy(['config', 'user.email', emailOf(owner)]);
			return copy;
		},
		/** A pull request from a fork; with the number of one, another commit for it. `sender` opened it. */
		send(by: Person, files: Changes, number = ++last, sender = by): Payload & { head: { sha: string } } {
			const earlier = pulls.get(number) as { head: { sha: string }; user: Person } | undefined;
			last = Math.max(last, number);
			const base = tip();
			const head = commit(git, `refs/pull/${number}/head`, { files, by, from: earlier?.head.sha ?? base });
			const payload = pullPayload({ repository, number, by: earlier?.user ?? sender, head, base, branch });
			pulls.set(number, payload);
			return payload;
		},
		/** What the three buttons do; GitHub signs what two of them make. */
		press(button: 'merge' | 'squash' | 'rebase', number: number, sign?: Sign): void {
			const payload = pulls.get(number) as Payload & { head: { sha: string }; user: Person };
			const tree = git(['merge-tree', '--write-tree', tip(), payload.head.sha]);
			const parents = button === 'merge' ? [tip(), payload.head.sha] : [tip()];
			const by = button === 'merge' ? owner : payload.user;
			const plain = commitTree(git, { tree, by, parents });
			const merged = sign ? signed(git, plain, sign) : plain;
			git(['update-ref', `refs/heads/${branch}`, merged]);
			pulls.set(number, {
				...payload,
				state: 'closed',
				merged: true,
				merged_at: '2026-05-12T10:00:00Z',
				merge_commit_sha: merged,
			});
		},
		/** Others like a pull request, which nobody looks at. */
		crowd(count: number, like: number): void {
			while (count-- > 0) pulls.set(++last, { ...pulls.get(like), number: last });
		},
		/** What happens just before a question is answered; they are counted from 1. */
		onRequest(number: number, trick: () => void): void {
			tricks.set(number, trick);
		},
		/** Signs the last commit of a pull request: as GitHub does with what is written there, or as its author does. */
		sign(number: number, sign: Sign, by: 'GitHub' | 'author' = 'GitHub'): string {
			const payload = pulls.get(number) as Payload & { head: { sha: string } };
			const sha = signed(git, payload.head.sha, sign, by);
			git(['update-ref', `refs/pull/${number}/head`, sha]);
			pulls.set(number, { ...payload, head: { ...payload.head, sha } });
			return sha;
		},
		open(by: Person, body: string): Payload & { number: number } {
			const number = ++last;
			const html_url = `https://github.com/${repository}/issues/${number}`;
			const payload = { ...recordedIssue, number, html_url, body, user: accountPayload(by) };
			issues.set(number, payload);
			return payload;
		},
		/** The event of a pull request or an issue, as a workflow finds it in a file. */
		event(number: number): Payload {
			const subject = pulls.has(number)
				? { number, pull_request: pulls.get(number) }
				: { issue: issues.get(number) };
			const [login, name] = repository.split('/');
			return {
				action: 'opened',
				...subject,
				repository: { ...recordedRepository, name, full_name: repository, owner: { login } },
			};
		},
	};
}

function recorded(event: string): Payload {
	const examples_ = (examples as unknown as { name: string; examples: Payload[] }[]).find(
		({ name }) => name === event,
	);
	const found = examples_?.examples.find(({ action }) => action === 'opened');
	if (!found) throw new Error(`no example of ${event}`);
	return found;
}

interface Pull {
	repository: string;
	number: number;
	by: Person;
	head: string;
	base: string;
	branch: string;
}

function pullPayload({ repository, number, by, head, base, branch }: Pull) {
	const recordedHead = recordedPull.head as Payload & { repo: Payload };
	const recordedBase = recordedPull.base as Payload & { repo: Payload };
	const user = accountPayload(by);
	return {
		...recordedPull,
		number,
		html_url: `https://github.com/${repository}/pull/${number}`,
		merge_commit_sha: base,
		user,
		head: {
			...recordedHead,
			label: `${by.login}:patch-1`,
			ref: 'patch-1',
			sha: head,
			user,
			repo: { ...recordedHead.repo, full_name: `${by.login}/site`, fork: true, owner: user },
		},
		base: {
			...recordedBase,
			label: `${repository.split('/')[0]}:${branch}`,
			ref: branch,
			sha: base,
			repo: { ...recordedBase.repo, full_name: repository },
		},
	};
}

/** GitHub answers with pull requests, too, where issues are asked for. */
function asIssue(pull: Payload | undefined): Payload | undefined {
	return pull && { ...recordedIssue, ...pull, pull_request: { html_url: pull.html_url } };
}

function accountPayload({ login, id, type = 'User' }: Person): Payload {
	return { ...(recordedPull.user as Payload), login, id, type };
}

function emailOf({ login, id }: Person): string {
	return `${id}+${login}@users.noreply.github.com`;
}

type Git = (
	args: string[],
	more?: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv; whole?: boolean },
) => string;

/** Git in a folder, without settings of whoever runs the tests. */
export function gitIn(cwd: string): Git {
	return (args, { input, env, whole = false } = {}) => {
		const said = execFileSync('git', args, {
			cwd,
			input,
			encoding: 'utf8',
			stdio: ['pipe', 'pipe', 'pipe'],
			env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...env },
		});
		return whole ? said : said.trim();
	};
}

/** One process for the whole commit: tests make many. */
function commit(
	git: Git,
	ref: string,
	{ files, by, from }: { files: Changes; by: Person; from?: string },
): string {
	const data = (bytes: string | Uint8Array) => [`data ${Buffer.byteLength(bytes)}\n`, bytes, '\n'];
	const who = `${by.login} <${emailOf(by)}> 1778576400 +0000\n`;
	const parts = [
		`reset ${ref}\n\n`,
		`commit ${ref}\nauthor ${who}committer ${who}`,
		...data('A change'),
		...(from ? [`from ${from}\n`] : []),
		...Object.entries(files).flatMap(([file, bytes]) =>
			bytes === null ? [`D ${file}\n`] : [`M 100644 inline ${file}\n`, ...data(bytes)],
		),
	];
	git(['fast-import', '--quiet', '--force'], {
		input: Buffer.concat(parts.map((part) => Buffer.from(part))),
	});
	return git(['rev-parse', ref]);
}

/** The same commit with a signature. GitHub is the committer of what it signs. */
function signed(git: Git, id: string, sign: Sign, by: 'GitHub' | 'author' = 'GitHub'): string {
	const plain = git(['cat-file', 'commit', id], { whole: true });
	const commit =
		by === 'author'
			? plain
			: plain.replace(/^committer .*? (\d+)/m, 'committer GitHub <noreply@github.com> $1');
	const signature = sign(Buffer.from(commit)).replaceAll('\n', '\n ');
	return git(['hash-object', '-t', 'commit', '-w', '--stdin'], {
		input: commit.replace('\n\n', `\ngpgsig ${signature}\n\n`),
	});
}

function commitTree(
	git: Git,
	{ tree, by, parents }: { tree: string; by: Person; parents: string[] },
): string {
	const env = {
		GIT_AUTHOR_NAME: by.login,
		GIT_AUTHOR_EMAIL: emailOf(by),
		GIT_COMMITTER_NAME: by.login,
		GIT_COMMITTER_EMAIL: emailOf(by),
		GIT_AUTHOR_DATE: '2026-05-12T09:00:00Z',
		GIT_COMMITTER_DATE: '2026-05-12T09:00:00Z',
	};
	return git(['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', 'A change'], {
		env,
	});
}
