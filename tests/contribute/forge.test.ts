import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { ForgeError, Pull } from '../../src/contribute/forge/forge.ts';
import { gitHub } from '../../src/contribute/forge/github.ts';
import { readIssueEvent } from '../../src/contribute/forge/github-payload.ts';
import { fakeGitHub, owner, peer } from './fake-github.ts';

const testimonial = { 'content/testimonials/grace.md': 'words' };

describe('what GitHub says', () => {
	test('of a pull request from a fork', async () => {
		const hub = await fakeGitHub({ 'README.md': 'site' });
		const sent = hub.send(peer, testimonial);
		const pull = await gitHub(hub).pull(1);
		expect(pull).toEqual({
			number: 1,
			address: 'https://github.com/ada/site/pull/1',
			state: 'open',
			author: { ...peer, type: 'User' },
			head: sent.head.sha,
			branch: 'main',
			merged: undefined,
		});
		expect(readIssueEvent(JSON.stringify(hub.event(1)))).toBeUndefined();
	});

	test('of an issue, which is no pull request', async () => {
		const hub = await fakeGitHub({ 'README.md': 'site' });
		hub.open(peer, 'words');
		hub.send(peer, testimonial);
		const issue = await gitHub(hub).issue(1);
		expect(issue).toMatchObject({ number: 1, body: 'words', author: { login: 'grace', id: 1906 } });
		expect(readIssueEvent(JSON.stringify(hub.event(1)))).toEqual(issue);
		await expect(gitHub(hub).issue(2)).rejects.toMatchObject({
			kind: 'unknown',
			message: '#2 is a pull request, expected an issue',
		});
	});

	test('of what was merged, page by page, the latest first', async () => {
		const hub = await fakeGitHub({ 'README.md': 'site' });
		hub.send(owner, testimonial);
		hub.press('squash', 1);
		hub.crowd(100, 1);
		hub.send(peer, testimonial);
		const merged: Pull[] = [];
		for await (const pull of gitHub(hub).mergedPulls()) merged.push(pull);
		expect(merged.map(({ number }) => number)).toEqual(Array.from({ length: 101 }, (_, at) => 101 - at));
		expect(merged[0]).toMatchObject({ state: 'merged', author: owner });
		expect(hub.requests).toHaveLength(2);
	});
});

describe('a token', () => {
	test('goes along where nobody else can read it', async () => {
		const hub = await fakeGitHub({ 'README.md': 'site' });
		hub.send(peer, testimonial);
		await gitHub({ ...hub, token: 'secret' }).pull(1);
		await gitHub(hub).pull(1);
		expect(hub.requests.map(({ authorization }) => authorization)).toEqual(['Bearer secret', undefined]);
	});
});

describe('no answer', () => {
	const cases: [string, (response: ServerResponse) => void, Partial<ForgeError>][] = [
		[
			'401',
			(response) => response.writeHead(401).end('{}'),
			{ kind: 'refused', message: 'GitHub does not know the token in GITHUB_TOKEN' },
		],
		[
			'403',
			(response) => response.writeHead(403).end('{}'),
			{ kind: 'refused', message: 'GitHub does not let you read pull request #7' },
		],
		[
			'the limit of requests',
			(response) =>
				response
					.writeHead(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1778580300' })
					.end('{}'),
			{
				kind: 'refused',
				message: 'GitHub answers no more questions from here until 10:05 UTC',
				fix: 'try again later, or set the variable GITHUB_TOKEN to a token of yours',
			},
		],
		[
			'404',
			(response) => response.writeHead(404).end('{}'),
			{ kind: 'unknown', message: 'ada/site has no pull request #7, or it is private' },
		],
		[
			'502 without JSON',
			(response) => response.writeHead(502).end('<html>'),
			{ kind: 'refused', message: 'GitHub answered with status 502' },
		],
		[
			'something else',
			(response) => response.writeHead(200).end('{"number": "7"}'),
			{ kind: 'refused', message: expect.stringContaining('with something else than GitHub does') },
		],
		[
			'silence',
			() => {},
			{ kind: 'unreachable', message: expect.stringContaining('it did not answer in time') },
		],
		[
			'a line that breaks',
			(response) => response.writeHead(200).write('{', () => response.destroy()),
			{ kind: 'unreachable', message: expect.stringContaining('cannot be reached') },
		],
	];
	test.each(cases)('%s', async (_, answer, expected) => {
		const server = createServer((_request, response) => answer(response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		onTestFinished(() => {
			server.closeAllConnections();
			server.close();
		});
		const api = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		await expect(gitHub({ repository: 'ada/site', api, patience: 200 }).pull(7)).rejects.toMatchObject({
			name: 'ForgeError',
			...expected,
		});
	});

	test('offline', async () => {
		const api = 'http://127.0.0.1:9';
		await expect(gitHub({ repository: 'ada/site', api }).pull(7)).rejects.toMatchObject({
			kind: 'unreachable',
			fix: 'see whether you are online, and try again',
		});
	});

	test('an address that is none', () => {
		expect(() => gitHub({ repository: 'ada/site', api: 'api.github.com' })).toThrow(
			'the variable GITHUB_API_URL is `api.github.com`',
		);
	});
});
