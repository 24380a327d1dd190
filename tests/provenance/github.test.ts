import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { hashObject } from '../../src/provenance/git-object.ts';
import { githubKeys } from '../../src/provenance/github-keys.ts';
import { fingerprintOf, type TrustedKey } from '../../src/provenance/openpgp.ts';
import { type Claim, type Proof, verifyProof } from '../../src/provenance/proof.ts';

interface Recorded {
	commitId: string;
	path: string;
	blob: string;
	commit: string;
	trees: string[];
}

const data = new URL('../data/signed-commits/', import.meta.url);
const recorded = JSON.parse(readFileSync(new URL('github-signed-commits.json', data), 'utf8')) as Recorded[];
const real = recorded.map(({ commitId: head, path, blob, ...objects }): { proof: Proof; claim: Claim } => {
	const commit = Buffer.from(objects.commit, 'base64');
	const [, account, login] = /^author .* <(\d+)\+(.*)@users\.noreply\.github\.com>/m.exec(commit.toString())!;
	return {
		proof: { commit, trees: objects.trees.map((tree) => Buffer.from(tree, 'base64')) },
		claim: { path, blob, login: login!, account: Number(account), head },
	};
});

test('the pinned keys are those that GitHub publishes', () => {
	expect(githubKeys.map(({ fingerprint }) => fingerprint)).toEqual([
		'968479a1aff927e37d1a566bb5690eeebb952194',
		'5de3e0509c47ea3cf04a42d34aee18f83afdeb23',
	]);
	expect(githubKeys.map(fingerprintOf)).toEqual(githubKeys.map(({ fingerprint }) => fingerprint));
	const published = readFileSync(new URL('github-web-flow.gpg', data));
	for (const { modulus } of githubKeys)
		expect(published.includes(Buffer.from(modulus, 'base64url'))).toBe(true);
});

test('30 real commits that GitHub signed are proven', () => {
	expect(real).toHaveLength(30);
	expect(real.filter(({ proof, claim }) => !verifyProof(proof, claim, githubKeys).holds)).toEqual([]);
});

test('no change of a single byte is accepted', () => {
	const random = numbers(20_260_512);
	const change = (bytes: Uint8Array, at: number) => {
		const changed = Buffer.from(bytes);
		changed[at]! ^= 1 + random(255);
		return changed;
	};
	const changedText = (text: string, at: number) => {
		const characters = [...text];
		const letters = '0123456789abcdef/ABCDEFG_-';
		const others = letters.replace(characters[at]!, '');
		characters[at] = others[random(others.length)]!;
		return characters.join('');
	};
	const accepted: string[] = [];
	let tried = 0;
	const attempt = (what: string, proof: Proof, claim: Claim, keys: readonly TrustedKey[] = githubKeys) => {
		tried++;
		if (verifyProof(proof, claim, keys).holds) accepted.push(what);
	};

	for (const [index, { proof, claim }] of real.entries()) {
		// One commit byte for byte, the others here and there.
		const places = (length: number, some: number) =>
			index === 0 ? [...Array(length).keys()] : Array.from({ length: some }, () => random(length));
		for (const at of places(proof.commit.length, 40)) {
			const commit = change(proof.commit, at);
			attempt(`commit ${at}`, { ...proof, commit }, claim);
			// Somebody who changes the commit writes its new id into the record.
			attempt(`signed ${at}`, { ...proof, commit }, { ...claim, head: hashObject('commit', commit) });
		}
		for (const [depth, tree] of proof.trees.entries())
			for (const at of places(tree.length, 10))
				attempt(`tree ${at}`, { ...proof, trees: proof.trees.with(depth, change(tree, at)) }, claim);
		for (const at of places(claim.path.length, 3))
			attempt(`path ${at}`, proof, { ...claim, path: changedText(claim.path, at) });
		for (const at of places(40, 3)) {
			attempt(`blob ${at}`, proof, { ...claim, blob: changedText(claim.blob, at) });
			attempt(`head ${at}`, proof, { ...claim, head: changedText(claim.head, at) });
		}
		const [key] = githubKeys as [TrustedKey];
		for (const at of places(key.modulus.length, 5))
			attempt(`modulus ${at}`, proof, claim, [{ ...key, modulus: changedText(key.modulus, at) }]);
		for (const at of places(40, 3))
			attempt(`key ${at}`, proof, claim, [{ ...key, fingerprint: changedText(key.fingerprint, at) }]);
		attempt('exponent', proof, claim, [{ ...key, exponent: changedText('AQAB', random(4)) }]);
		attempt('created', proof, claim, [{ ...key, created: key.created + 1 }]);
		attempt('account', proof, { ...claim, account: claim.account + 1 });
		attempt('login', proof, { ...claim, login: `x${claim.login.slice(1)}` });
	}
	expect(accepted).toEqual([]);
	expect(tried).toBeGreaterThan(2000);
});

test('without the key of that time, nothing is proven, and the reason is told', () => {
	const [{ proof, claim }] = real as [(typeof real)[number]];
	expect(verifyProof(proof, claim, [])).toEqual({ holds: false, refusal: 'unknown-key' });
	expect(verifyProof(proof, claim, githubKeys.slice(1))).toEqual({ holds: false, refusal: 'unknown-key' });
	const [key] = githubKeys as [TrustedKey];
	expect(verifyProof(proof, claim, [{ ...key, expires: key.created + 1 }])).toEqual({
		holds: false,
		refusal: 'expired-key',
	});
});

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
	let state = seed;
	return (below) => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * below);
	};
}
