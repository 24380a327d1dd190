import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import examples from '@octokit/webhooks-examples' with { type: 'json' };
import { onTestFinished } from 'vitest';

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
export async function fakeGitHub(files: Changes, repository = 'ada/site') {
	const folder = mkdtempSync(path.join(tmpdir(), 'bonafides-github-'));
	const remote = path.join(folder, 'site.git');
	const pulls = new Map<number, Payload>();
	const issues = new Map<number, Payload>();
	const requests: { path: string; authorization: string | undefined }[] = [];
	let last = 0;
	const git = gitIn(remote);

	execFileSync('git', ['init', '--quiet', '--bare', '--initial-branch=main', remote]);
	git(['update-ref', 'refs/heads/main', commit(git, { files, by: owner })]);

	const server = createServer((request, response) => {
		const { pathname, searchParams } = new URL(request.url ?? '/', 'http://loopback');
		requests.push({ path: request.url ?? '', authorization: request.headers.authorization });
		const [, kind, number] =
			new RegExp(`^/repos/${repository}/(pulls|issues)(?:/(\\d+))?$`).exec(pathname) ?? [];
		const all = [...pulls.values()].reverse().filter(({ state }) => state === searchParams.get('state'));
		const page = Number(searchParams.get('page')) - 1;
		const answer =
			number === undefined
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

	const main = () => git(['rev-parse', 'main']);
	return {
		repository,
		remote,
		requests,
		api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
		/** The owner's working copy. */
		clone(): string {
			const copy = path.join(folder, `copy-${requests.length}-${last}`);
			execFileSync('git', ['clone', '--quiet', remote, copy]);
			const inCopy = gitIn(copy);
			inCopy(['config', 'user.name', owner.login]);
			inCopy(['config', 'user.email', emailOf(owner)]);
			return copy;
		},
		/** A pull request from a fork; with a number, another commit for one. */
		send(by: Person, files: Changes, number = ++last): Payload & { number: number } {
			const earlier = (pulls.get(number)?.head as { sha: string } | undefined)?.sha;
			const head = commit(git, { files, by, parents: [earlier ?? main()] });
			git(['update-ref', `refs/pull/${number}/head`, head]);
			const payload = pullPayload(repository, number, by, head, main());
			pulls.set(number, payload);
			return payload;
		},
		/** What the three buttons do. */
		press(button: 'merge' | 'squash' | 'rebase', number: number): void {
			const payload = pulls.get(number) as Payload & { head: { sha: string }; user: Person };
			const tree = git(['rev-parse', `${payload.head.sha}^{tree}`]);
			const parents = button === 'merge' ? [main(), payload.head.sha] : [main()];
			const by = button === 'merge' ? owner : payload.user;
			const merged = commitTree(git, { tree, by, parents });
			git(['update-ref', 'refs/heads/main', merged]);
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

function pullPayload(repository: string, number: number, by: Person, head: string, base: string) {
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
			label: `${repository.split('/')[0]}:main`,
			ref: 'main',
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

export function emailOf({ login, id }: Person): string {
	return `${id}+${login}@users.noreply.github.com`;
}

type Git = (args: string[], more?: { input?: string | Uint8Array; env?: NodeJS.ProcessEnv }) => string;

/** Git in a folder, without settings of whoever runs the tests. */
export function gitIn(cwd: string): Git {
	return (args, { input, env } = {}) =>
		execFileSync('git', args, {
			cwd,
			input,
			encoding: 'utf8',
			stdio: ['pipe', 'pipe', 'pipe'],
			env: { PATH: process.env.PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', ...env },
		}).trim();
}

function commit(
	git: Git,
	{ files, by, parents = [] }: { files: Changes; by: Person; parents?: string[] },
): string {
	const env = { GIT_INDEX_FILE: path.join(mkdtempSync(path.join(tmpdir(), 'bonafides-index-')), 'index') };
	if (parents[0]) git(['read-tree', parents[0]], { env });
	for (const [file, bytes] of Object.entries(files)) {
		const info =
			bytes === null
				? `0 ${'0'.repeat(40)}\t${file}`
				: `100644 ${git(['hash-object', '-w', '--stdin'], { input: bytes })}\t${file}`;
		git(['update-index', '--index-info'], { input: `${info}\n`, env });
	}
	const tree = git(['write-tree'], { env });
	rmSync(path.dirname(env.GIT_INDEX_FILE), { recursive: true });
	return commitTree(git, { tree, by, parents });
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
