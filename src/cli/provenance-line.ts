import { type Refusal, refusals } from '../provenance/refusal.ts';
import type { ProvenanceRecord } from '../schema/provenance.ts';

/** What a page will say of a record, and what kept it from saying more. */
export function provenanceLine(
	{ level, login, proof }: ProvenanceRecord,
	refusal: Refusal | undefined,
): string {
	if (level === 0) return 'added by you, as far as anybody can tell';
	const submitted = `submitted by @${login} on GitHub`;
	if (level === 2) return `${submitted}, and signed by GitHub`;
	if (proof?.ssh) return `${submitted}, and signed with a key that the account lists`;
	return refusal ? `${submitted}; not proven by a signature, as ${refusals[refusal]}` : submitted;
}
