import { parseCommit, type Signatory } from './commit.ts';
import { hashObject } from './git-object.ts';
import { refuseOpenPgp, type TrustedKey } from './openpgp.ts';
import type { Refusal } from './refusal.ts';
import { refuseSsh } from './ssh.ts';
import { blobAt } from './tree.ts';

/** A commit and its folders from the root down to a file, as git stores them, without git's object headers. */
export interface Proof {
	commit: Uint8Array;
	trees: readonly Uint8Array[];
	/** A line `ssh-ed25519 AAAA…`: the signature has to be of this key, not of GitHub's. */
	sshKey?: string;
}

/** What a proof is to show: that an account committed these bytes at this path. */
export interface Claim {
	path: string;
	/** Git's id of the bytes. */
	blob: string;
	login: string;
	account: number;
	/** Id of the commit that the pull request shows. */
	head: string;
	pull?: number;
	/** Id of the commit with which the owner took it in: never a proof of the author's. */
	merged?: string;
}

export type Verdict = { holds: true } | { holds: false; refusal: Refusal };

/**
 * Whether a proof shows what is claimed. Without `sshKey`, GitHub must have signed a commit of the account's with one
 * of the keys, which callers fill with `githubKeys`. Needs no network, and refuses whatever is not as expected.
 */
export function verifyProof(proof: Proof, claim: Claim, keys: readonly TrustedKey[]): Verdict {
	const refusal = refusalOf(proof, claim, keys);
	return refusal ? { holds: false, refusal } : { holds: true };
}

function refusalOf(
	{ commit: content, trees, sshKey }: Proof,
	claim: Claim,
	keys: readonly TrustedKey[],
): Refusal | undefined {
	const commit = parseCommit(content);
	if (!commit) return 'commit';
	if (commit.parents.length !== 1) return 'merge';
	if (claim.head === claim.merged) return 'squash';
	if (hashObject('commit', content) !== claim.head) return 'head';
	// GitHub's own title of a squash; nobody knows the number before the pull request exists.
	if (commit.title.endsWith(` (#${claim.pull})`)) return 'squash';
	if (commit.signature === undefined) return 'unsigned';

	const account = `${claim.account}+${claim.login}@users.noreply.github.com`.toLowerCase();
	const email = commit.author.email.toLowerCase();
	if (sshKey === undefined) {
		if (!isGitHub(commit.committer)) return 'committer';
		if (email !== account) return 'author';
	} else if (email.endsWith('@users.noreply.github.com') && email !== account) return 'author';

	const refusal =
		sshKey === undefined
			? refuseOpenPgp(commit.signature, commit.payload, keys)
			: refuseSsh(commit.signature, commit.payload, sshKey);
	if (refusal) return refusal;

	const blob = blobAt(commit.tree, claim.path, trees);
	return blob === undefined ? 'path' : blob === claim.blob ? undefined : 'bytes';
}

function isGitHub({ name, email }: Signatory): boolean {
	return name === 'GitHub' && email === 'noreply@github.com';
}
