import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { verify } from '../../src/cli/verify.ts';
import { proofDocument } from '../../src/provenance/document.ts';
import { makeRecord } from '../../src/provenance/record.ts';
import { github, makeCommit, sshKey, webKey } from '../provenance/signing.ts';
import { bonafides, folderWith } from './command.ts';

const web = webKey();
const own = sshKey();

function recordOf(login: string, sign: typeof web.sign, bytes: Buffer) {
	const author = `${login} <7+${login}@users.noreply.github.com>`;
	const made = makeCommit({
		bytes,
		path: `content/testimonials/${login}.md`,
		author,
		committer: github,
		sign,
	});
	const source = { forge: 'github' as const, repository: 'mara/site', pull: 12, head: made.id };
	const ssh = { keys: [own.line], recorded: '2026-05-12' };
	const known = { login, account: 7, bytes, source, accepted: '2026-05-12', owner: 'mara', ssh };
	return makeRecord({ ...known, ...made }, [web.key]).record;
}

const words = Buffer.from('The words.\n\u202Eevil\u001B[2J');
const ada = recordOf('ada', web.sign, words);
const site = {
	'content/provenance/ada.json': JSON.stringify(ada),
	'content/testimonials/ada.md': words.toString(),
	'content/provenance/bea.json': JSON.stringify(recordOf('bea', own.sign, words)),
	'content/testimonials/bea.md': words.toString(),
};

let printed = '';
beforeEach(() => {
	printed = '';
	vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
		printed += String(text);
		return true;
	});
});
afterEach(() => {
	vi.restoreAllMocks();
	vi.unstubAllEnvs();
	process.exitCode = undefined;
});

/** What is printed, and whether everything holds. */
async function verified(what: string | undefined, root = '.', online = false) {
	await verify(what, { root, online }, [web.key]);
	const holds = process.exitCode !== 1;
	process.exitCode = undefined;
	return { printed, holds };
}

test('what is proven and what is not, of every record of a site', async () => {
	const { printed, holds } = await verified(undefined, await folderWith(site));
	expect(holds).toBe(true);
	expect(printed).toContain(
		`@ada\n  proven      GitHub signed commit ${ada.source.head} by @ada (account 7) with these bytes at content/testimonials/ada.md.\n  not proven  That the commit is the author's`,
	);
	expect(printed).toContain('https://github.com/mara/site/pull/12/commits');
	expect(printed).toContain(`@bea\n  proven      The key ${own.line} signed commit `);
	expect(printed).toContain('GitHub listed it on 2026-05-12. Compare https://github.com/bea.keys');
});

test('what does not hold', async () => {
	const edited = await folderWith({ ...site, 'content/testimonials/ada.md': 'Other words.' });
	expect(await verified('Ada', edited)).toMatchObject({
		holds: false,
		printed: expect.stringContaining('@ada: this does not hold\n  wrong       These are not the bytes'),
	});
	const forged = { ...site, 'content/provenance/ada.json': JSON.stringify({ ...ada, account: 8 }) };
	expect(await verified('content/testimonials/ada.md', await folderWith(forged))).toMatchObject({
		holds: false,
		printed: expect.stringContaining('The proof does not hold: the author of the commit is not this account'),
	});
	const broken = await folderWith({ ...site, 'content/provenance/ada.json': '{"level": 2}' });
	expect(await verified(undefined, broken)).toMatchObject({ holds: false });
	await expect(verified('eve', broken)).rejects.toThrow('there is no record content/provenance/eve.json');
});

test('a published proof, by its file, its address or that of the page, with its words', async () => {
	const text = proofDocument(ada, words);
	const file = path.join(await folderWith({ 'ada.proof.json': text }), 'ada.proof.json');
	const asked: string[] = [];
	const server = createServer(({ url }, response) => {
		asked.push(url!);
		response.statusCode = url === '/testimonials/ada.proof.json' ? 200 : 404;
		response.end(text);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const host = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	try {
		for (const what of [file, `${host}/testimonials/ada.proof.json`, `${host}/testimonials/ada/#words`]) {
			printed = '';
			await verified(what);
			expect(printed).toContain('proven      GitHub signed commit');
			expect(printed).toContain('  | The words.\n  | \uFFFDevil\uFFFD[2J\n');
		}
		expect(asked).toEqual(Array(2).fill('/testimonials/ada.proof.json'));
		await expect(verified(`${host}/eve/`)).rejects.toThrow('cannot be read (404)');
	} finally {
		server.close();
	}
});

test.each([
	[{ id: 7, login: 'ada' }, true, 'opened by @ada (account 7), and ends with this commit.'],
	[{ id: 9, login: 'eve' }, false, 'opened by @eve (account 9), not by @ada (account 7).'],
])('what GitHub says of the pull request: %j', async (user, holds, sentence) => {
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'application/json');
		const head = { sha: ada.source.head, ref: 'words', repo: null };
		response.end(
			JSON.stringify({
				number: 12,
				html_url: 'https://github.com/mara/site/pull/12',
				state: 'closed',
				user: { ...user, type: 'User' },
				head,
				base: { ref: 'main', sha: '1'.repeat(40) },
				merged_at: null,
				merge_commit_sha: null,
			}),
		);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	vi.stubEnv('GITHUB_API_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
	try {
		expect(await verified('ada', await folderWith(site), true)).toMatchObject({
			holds,
			printed: expect.stringContaining(sentence),
		});
	} finally {
		server.close();
	}
});

test('the command trusts no key but those that GitHub publishes', async () => {
	const { code, stdout } = await bonafides(['verify', 'ada'], { cwd: await folderWith(site) });
	expect({ code, stdout }).toEqual({
		code: 1,
		stdout:
			'@ada: this does not hold\n  wrong       The proof does not hold: the signature is by a key that this version of Bonafides does not know.\n',
	});
});
