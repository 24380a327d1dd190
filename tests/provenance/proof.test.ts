import { describe, expect, test } from 'vitest';
import { hashObject } from '../../src/provenance/git-object.ts';
import { type Claim, verifyProof } from '../../src/provenance/proof.ts';
import { armored, type CommitParts, github, makeCommit, packetOf, sshKey, webKey } from './signing.ts';

const bytes = Buffer.from('---\nname: Ada\n---\nWords.\n');
const path = 'content/testimonials/ada.md';
const ada = 'Ada <7+ada@users.noreply.github.com>';
const web = webKey();
const ssh = sshKey();

/** What is said of a commit that differs in some way from a proper one of Ada's. */
function verdict(
	parts: Partial<CommitParts> = {},
	{
		claim = {},
		sshKey,
		keys = [web.key],
	}: { claim?: Partial<Claim>; sshKey?: string; keys?: (typeof web.key)[] } = {},
): string {
	const made = makeCommit({ bytes, path, author: ada, committer: github, sign: web.sign, ...parts });
	const proper = { path, blob: hashObject('blob', bytes), login: 'ada', account: 7, head: made.id, pull: 12 };
	const result = verifyProof({ ...made, sshKey }, { ...proper, ...claim }, keys);
	return result.holds ? 'holds' : result.refusal;
}

describe('a commit that GitHub signed', () => {
	test('proves who wrote the bytes, however the login is spelled', () => {
		expect(verdict()).toBe('holds');
		expect(verdict({ author: 'Ada L. <7+Ada@users.noreply.github.com>' })).toBe('holds');
		expect(verdict({ author: 'Ädå <7+ada@users.noreply.github.com>', message: 'Grüße\n\n…\n' })).toBe(
			'holds',
		);
	});

	test.each<[string, Partial<CommitParts>]>([
		['merge', { parents: ['1'.repeat(40), '2'.repeat(40)] }],
		['merge', { parents: [] }],
		['squash', { message: 'Add my words (#12)\n\n* Create ada.md' }],
		['unsigned', { sign: undefined }],
		['committer', { committer: ada }],
		['committer', { committer: 'GitHub <noreply@github.com.example>' }],
		['committer', { committer: 'Github <noreply@github.com>' }],
		['author', { author: 'Ada <ada@example.com>' }],
		['author', { author: 'Ada <ada@users.noreply.github.com>' }],
		['author', { author: 'Ada <8+ada@users.noreply.github.com>' }],
		['author', { author: 'Ada <7+mallory@users.noreply.github.com>' }],
		['author', { author: '7+ada@users.noreply.github.com <mallory@example.com>' }],
		['author', { author: 'Ada <7+ada@users.noreply.github.com.example>' }],
		['path', { path: 'content/testimonials/eve.md' }],
		['path', { path: 'content/testimonials/ada.md/x.md' }],
		['path', { path: 'testimonials/ada.md' }],
		['bytes', { bytes: Buffer.concat([bytes, Buffer.from('\n')]) }],
		['unknown-key', { sign: webKey().sign }],
		['form', { sign: ssh.sign }],
		['form', { sign: (payload) => web.sign(payload).replace('\n\n', '\nVersion: 1\n\n') }],
		['form', { sign: (payload) => web.sign(payload).replace(/\n=.{4}/, '\n=AAAA') }],
		['form', { sign: (payload) => `${web.sign(payload)}${web.sign(payload)}` }],
		['signature', { sign: () => web.sign(Buffer.from('something else')) }],
	])('is refused: %s (%j)', (refusal, parts) => {
		expect(verdict(parts)).toBe(refusal);
	});

	test('is refused where its signature carries anything besides time and key', () => {
		const packet = (payload: Buffer) => packetOf(payload, web.key, web.privateKey);
		const altered = (alter: (packet: Buffer) => Buffer) =>
			verdict({ sign: (payload) => armored(alter(packet(payload))) });
		expect(altered((whole) => whole)).toBe('holds');
		expect(altered((whole) => Buffer.concat([whole, Buffer.of(0)]))).toBe('form');
		expect(altered((whole) => Buffer.concat([whole, whole]))).toBe('form');
		for (let at = 0; at < 33; at++) {
			const refusal = altered((whole) => whole.fill(whole[at]! ^ 0x41, at, at + 1));
			expect(['form', 'unknown-key', 'expired-key', 'signature']).toContain(refusal);
		}
	});

	test('is refused where its head is not the one of the pull request, or the one that the merge made', () => {
		expect(verdict({}, { claim: { head: '3'.repeat(40) } })).toBe('head');
		const { id } = makeCommit({ bytes, path, author: ada, committer: github, sign: web.sign });
		expect(id).toHaveLength(40);
		expect(verdict({ sign: undefined }, { claim: { head: id, merged: id } })).toBe('squash');
	});

	test.each([
		'gpgsig x',
		'gpgsig-sha256 x',
		'encoding latin1',
		'mergetag object',
		`parent ${'2'.repeat(40)}`,
	])('is refused with a header “%s” more', (header) => {
		const made = makeCommit({ bytes, path, author: ada, committer: github, sign: web.sign });
		const commit = Buffer.from(made.commit.toString('latin1').replace('\n\n', `\n${header}\n\n`), 'latin1');
		const claim = { path, blob: hashObject('blob', bytes), login: 'ada', account: 7 };
		const result = verifyProof({ ...made, commit }, { ...claim, head: hashObject('commit', commit) }, [
			web.key,
		]);
		// The first blank line is that of the armor: there, the header breaks the signature.
		expect(result.holds).toBe(false);
	});

	test('is refused where a folder holds a name twice, a link or a file that runs', () => {
		const made = makeCommit({ bytes, path, author: ada, committer: github, sign: web.sign });
		const blob = hashObject('blob', bytes);
		const resigned = (change: (leaf: string) => string) => {
			const leaf = Buffer.from(change(made.trees[2]!.toString('latin1')), 'latin1');
			const swap = (tree: Buffer, from: string, to: string) =>
				Buffer.from(
					tree
						.toString('latin1')
						.replace(Buffer.from(from, 'hex').toString('latin1'), () =>
							Buffer.from(to, 'hex').toString('latin1'),
						),
					'latin1',
				);
			const middle = swap(made.trees[1]!, hashObject('tree', made.trees[2]!), hashObject('tree', leaf));
			const root = swap(made.trees[0]!, hashObject('tree', made.trees[1]!), hashObject('tree', middle));
			const payload = Buffer.from(
				`tree ${hashObject('tree', root)}\nparent ${'1'.repeat(40)}\nauthor ${ada} 1780000000 +0000\ncommitter ${github} 1780000000 +0000\n\nWords`,
			);
			const signature = web.sign(payload).replaceAll('\n', '\n ');
			const commit = Buffer.from(payload.toString().replace('\n\n', `\ngpgsig ${signature}\n\n`));
			const claim = { path, blob, login: 'ada', account: 7, head: hashObject('commit', commit) };
			const result = verifyProof({ commit, trees: [root, middle, leaf] }, claim, [web.key]);
			return result.holds ? 'holds' : result.refusal;
		};
		expect(resigned((leaf) => leaf)).toBe('holds');
		expect(resigned((leaf) => leaf + leaf)).toBe('path');
		expect(resigned((leaf) => leaf.replace('100644 ada', '120000 ada'))).toBe('path');
		expect(resigned((leaf) => leaf.replace('100644 ada', '100755 ada'))).toBe('path');
		expect(resigned((leaf) => leaf.replace('100644 ada', '0100644 ada'))).toBe('path');
		expect(resigned((leaf) => `${leaf}x`)).toBe('path');
	});

	test('holds for a key that expired later, and not for one that had expired', () => {
		const living = webKey({ expires: 1_780_000_001 });
		const dead = webKey({ expires: 1_780_000_000 });
		const unborn = webKey({ created: 1_780_000_001 });
		expect(verdict({ sign: living.sign }, { keys: [living.key] })).toBe('holds');
		expect(verdict({ sign: dead.sign }, { keys: [dead.key] })).toBe('expired-key');
		expect(verdict({ sign: unborn.sign }, { keys: [unborn.key] })).toBe('expired-key');
	});
});

describe("a commit that its author's SSH key signed", () => {
	const own = { committer: ada, sign: ssh.sign };
	const other = sshKey();

	test('proves that the key signed it, under whichever address', () => {
		expect(verdict(own, { sshKey: ssh.line })).toBe('holds');
		expect(verdict({ ...own, author: 'Ada <ada@example.com>' }, { sshKey: ssh.line })).toBe('holds');
		const short = sshKey('sha256');
		expect(verdict({ ...own, sign: short.sign }, { sshKey: short.line })).toBe('holds');
	});

	test('is refused for another key, another purpose, another account, other bytes', () => {
		expect(verdict(own, { sshKey: other.line })).toBe('unknown-key');
		const file = sshKey('sha512', 'file');
		expect(verdict({ ...own, sign: file.sign }, { sshKey: file.line })).toBe('form');
		expect(verdict({ ...own, author: 'Eve <8+eve@users.noreply.github.com>' }, { sshKey: ssh.line })).toBe(
			'author',
		);
		expect(verdict({ ...own, bytes: Buffer.from('x') }, { sshKey: ssh.line })).toBe('bytes');
		expect(verdict({ ...own, sign: () => ssh.sign(Buffer.from('x')) }, { sshKey: ssh.line })).toBe(
			'signature',
		);
		expect(verdict({}, { sshKey: ssh.line })).toBe('form');
	});

	test('no change of a single byte is accepted', () => {
		const made = makeCommit({ bytes, path, author: ada, ...own });
		const accepted: number[] = [];
		for (let at = 0; at < made.commit.length; at++) {
			for (const bit of [1, 32]) {
				const commit = Buffer.from(made.commit);
				commit[at]! ^= bit;
				const claim = { path, blob: hashObject('blob', bytes), login: 'ada', account: 7 };
				const proof = { ...made, commit, sshKey: ssh.line };
				if (verifyProof(proof, { ...claim, head: hashObject('commit', commit) }, []).holds) accepted.push(at);
			}
		}
		expect(accepted).toEqual([]);
	});
});
