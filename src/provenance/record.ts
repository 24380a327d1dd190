import { createHash } from 'node:crypto';
import type { ProvenanceRecord } from '../schema/provenance.ts';
import { parseCommit } from './commit.ts';
import { hashObject } from './git-object.ts';
import type { TrustedKey } from './openpgp.ts';
import { type Claim, verifyProof } from './proof.ts';
import type { Refusal } from './refusal.ts';

/** What is known about a testimonial when the owner accepts it. */
export interface Contribution {
	/** Who opened the pull request or the issue, as the forge says; never as a file says. */
	login: string;
	/** Id of that account, as the forge says. */
	account: number;
	bytes: Uint8Array;
	portrait?: { file: string; bytes: Uint8Array };
	/** `head` is the commit of the author's that `commit` holds, not the one that a merge made. */
	source: ProvenanceRecord['source'];
	/** Day of acceptance: YYYY-MM-DD (UTC). */
	accepted: string;
	/** Login of the owner of the site. */
	owner: string;
	/** The head as git stores it, with its folders from the root to `content/testimonials`. */
	commit?: Uint8Array;
	trees?: readonly Uint8Array[];
	/** Keys that the account lists, as lines `ssh-ed25519 AAAA…`, and the day on which it was asked. */
	ssh?: { keys: readonly string[]; recorded: string };
}

/**
 * The record of a contribution. Its level comes from the account that the forge names and from the author's own
 * commit, and from nothing else; `refusal` says what kept it from being proven by a signature.
 */
export function makeRecord(
	contribution: Contribution,
	keys: readonly TrustedKey[],
): { record: ProvenanceRecord; refusal?: Refusal } {
	const { account, bytes, portrait, source, accepted, commit, trees = [], ssh } = contribution;
	const login = contribution.login.toLowerCase();
	const file = `content/testimonials/${login}.md`;
	const record: ProvenanceRecord = {
		version: 1,
		login,
		account,
		file,
		...digestsOf(bytes),
		...(portrait && { portrait: { file: portrait.file, ...digestsOf(portrait.bytes) } }),
		source,
		level: isOwners(contribution) ? 0 : 1,
		accepted,
	};
	if (record.level === 0) return { record, refusal: 'author' };
	const claim = claimOf(record);
	if (!claim || !commit) return { record };

	const verdict = verifyProof({ commit, trees }, claim, keys);
	const proof = { commit: encode(commit), trees: trees.map(encode) };
	if (verdict.holds) return { record: { ...record, level: 2, proof } };
	const key = ssh?.keys.find(
		(sshKey) => verifyProof({ commit, trees, sshKey: bare(sshKey) }, claim, keys).holds,
	);
	if (!ssh || key === undefined) return { record, refusal: verdict.refusal };
	return { record: { ...record, proof: { ...proof, ssh: { key: bare(key), recorded: ssh.recorded } } } };
}

/** What the proof of a record is to show; undefined where the record names no commit. */
export function claimOf({ login, account, file, blob, source }: ProvenanceRecord): Claim | undefined {
	const { head, pull, merged } = source;
	return head === undefined || pull === undefined
		? undefined
		: { path: file, blob, login, account, head, pull, merged };
}

/** The two digests by which a record knows a file. */
export function digestsOf(bytes: Uint8Array): { sha256: string; blob: string } {
	return { sha256: createHash('sha256').update(bytes).digest('hex'), blob: hashObject('blob', bytes) };
}

/** True where the owner wrote the words, under their own account or with a commit on somebody's branch. */
function isOwners({ login, owner, commit }: Contribution): boolean {
	const own = owner.toLowerCase();
	if (login.toLowerCase() === own) return true;
	const read = commit && parseCommit(commit);
	const author = /^(?:\d+\+)?(.+)@users\.noreply\.github\.com$/i.exec(read?.author.email ?? '')?.[1];
	return read?.parents.length === 1 && author?.toLowerCase() === own;
}

/** A key without the comment that may follow it. */
function bare(key: string): string {
	return key.split(' ').slice(0, 2).join(' ');
}

function encode(bytes: Uint8Array): string {
	return Buffer.from(bytes).toString('base64');
}
