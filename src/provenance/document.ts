import type { ProofDocument, ProvenanceRecord } from '../schema/provenance.ts';

/**
 * The text of `/testimonials/<login>.proof.json`. Each value has a line of its own, so that whoever checks it by hand
 * needs no tool that understands JSON.
 */
export function proofDocument(record: ProvenanceRecord, bytes: Uint8Array): string {
	const document: ProofDocument = { version: 1, record, content: Buffer.from(bytes).toString('base64') };
	return `${JSON.stringify(document, null, '\t')}\n`;
}
