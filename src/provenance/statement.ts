import type { ProvenanceRecord } from '../schema/provenance.ts';
import { levelOf } from './level.ts';
import type { TrustedKey } from './openpgp.ts';
import { refusals } from './refusal.ts';

/** What a record shows, for somebody who trusts neither the site nor its owner. In English, one sentence each. */
export interface Statement {
	/** False where the record claims what does not hold. */
	holds: boolean;
	proven: string[];
	/** What is only said, and how to look into it. */
	unproven: string[];
}

/** Puts into words what a record proves of a file, and what it does not. */
export function statementOf(
	record: ProvenanceRecord,
	bytes: Uint8Array,
	keys: readonly TrustedKey[],
): Statement {
	const { login, account, file, source, proof } = record;
	const { level, edited, refusal } = levelOf(record, bytes, keys);
	const wrong = (sentence: string) => ({ holds: false, proven: [], unproven: [sentence] });
	if (refusal) return wrong(`The proof does not hold: ${refusals[refusal]}.`);
	if (edited) return wrong(`These are not the bytes that were accepted. Compare ${addressOf(record)}.`);
	if (level === 0) {
		return {
			holds: true,
			proven: [],
			unproven: ['The owner of the site added the words. Nothing shows who wrote them.'],
		};
	}

	const person = `Who stands behind @${login}, and whether it is true.`;
	const submitted = `That @${login} submitted the words, as the owner of the site says: compare ${addressOf(record)}.`;
	if (!proof) return { holds: true, proven: [], unproven: [submitted, person] };
	const commit = `commit ${source.head}`;
	if (proof.ssh) {
		return {
			holds: true,
			proven: [`The key ${proof.ssh.key} signed ${commit} with these bytes at ${file}.`],
			unproven: [
				`That the key is @${login}'s: the owner of the site says that GitHub listed it on ${proof.ssh.recorded}. Compare https://github.com/${login}.keys.`,
				submitted,
				person,
			],
		};
	}
	if (level === 1) return { holds: true, proven: [], unproven: [submitted, person] };
	return {
		holds: true,
		proven: [`GitHub signed ${commit} by @${login} (account ${account}) with these bytes at ${file}.`],
		unproven: [
			`That the commit is the author's and no merge by the owner of the site: compare the pull request, which must list it: ${addressOf(record)}/commits.`,
			person,
		],
	};
}

/** Where the words were submitted, as the record says. */
export function addressOf({ source: { repository, pull, issue } }: ProvenanceRecord): string {
	const address = `https://github.com/${repository}`;
	return pull === undefined ? `${address}/issues/${issue}` : `${address}/pull/${pull}`;
}
