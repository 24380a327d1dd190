import type { ProvenanceRecord } from '../schema/provenance.ts';
import { decodeBase64 } from './base64.ts';
import type { TrustedKey } from './openpgp.ts';
import { verifyProof } from './proof.ts';
import { claimOf, digestsOf } from './record.ts';
import type { Refusal } from './refusal.ts';

/** What a record is worth today. */
export interface Standing {
	level: ProvenanceRecord['level'];
	/** True where the file is not the one that was accepted. */
	edited: boolean;
	/** Day on which the account listed the key that signed, where one did. */
	key?: string;
	/** Why the record's own proof does not hold. */
	refusal?: Refusal;
}

/**
 * Computes what a record claims. The level is never higher than the record says, and higher than 1 only where the
 * proof holds; a file with other bytes than the accepted ones has none.
 */
export function levelOf(record: ProvenanceRecord, bytes: Uint8Array, keys: readonly TrustedKey[]): Standing {
	const refusal = record.proof && refusalOf(record, keys);
	if (refusal) return { level: 0, edited: false, refusal };
	const { sha256, blob } = digestsOf(bytes);
	if (sha256 !== record.sha256 || blob !== record.blob) return { level: 0, edited: true };
	return { level: record.level, edited: false, key: record.proof?.ssh?.recorded };
}

function refusalOf(record: ProvenanceRecord, keys: readonly TrustedKey[]): Refusal | undefined {
	const { proof, level } = record;
	const claim = claimOf(record);
	if (!proof || !claim) return 'head';
	const commit = decodeBase64(proof.commit);
	const trees = proof.trees.map((tree) => decodeBase64(tree));
	if (!commit || !trees.every((tree) => tree !== undefined)) return 'encoding';
	// A key of the author's own shows nothing that GitHub says.
	if (proof.ssh && level === 2) return 'committer';
	const verdict = verifyProof({ commit, trees, sshKey: proof.ssh?.key }, claim, keys);
	return verdict.holds ? undefined : verdict.refusal;
}
