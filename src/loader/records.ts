import type { Finding } from '../diagnostics/diagnostic.ts';
import type { TestimonialEntry } from '../profile/content.ts';
import { proofDocument } from '../provenance/document.ts';
import { levelOf } from '../provenance/level.ts';
import type { TrustedKey } from '../provenance/openpgp.ts';
import { refusals } from '../provenance/refusal.ts';
import { addressOf } from '../provenance/statement.ts';
import { type ProvenanceRecord, provenanceSchema } from '../schema/provenance.ts';

const fix = 'run `bonafides record`, which writes it anew, or remove the file';

/** Reads `content/provenance/<login>.json`. */
export function readRecord(
	file: string,
	bytes: Uint8Array,
): { record?: ProvenanceRecord; findings: Finding[] } {
	const wrong = (message: string) => ({
		findings: [{ code: 'provenance-record' as const, file, message, fix }],
	});
	let data: unknown;
	try {
		data = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		return wrong('this is not JSON');
	}
	const { data: record, error } = provenanceSchema.safeParse(data);
	if (!record) {
		const faults = error.issues.map(({ path, message }) => `\`${path.join('.') || 'the file'}\`: ${message}`);
		return wrong(`this is not a record of provenance: ${faults.join('; ')}`);
	}
	if (file !== `content/provenance/${record.login}.json`)
		return wrong(`this is the record of ${record.login}`);
	return { record, findings: [] };
}

/** What a record is worth for the file that it speaks of, and what the owner should know about it. */
export function provenanceOf(
	record: ProvenanceRecord,
	bytes: Uint8Array,
	keys: readonly TrustedKey[],
): { provenance: TestimonialEntry['provenance']; findings: Finding[] } {
	const { refusal, level, key, edited } = levelOf(record, bytes, keys);
	const file = `content/provenance/${record.login}.json`;
	if (refusal) {
		const message = `the proof in this record does not hold: ${refusals[refusal]}`;
		return { provenance: undefined, findings: [{ code: 'provenance-proof', file, message, fix }] };
	}
	const findings: Finding[] = [];
	if (edited) {
		findings.push({
			code: 'provenance-edited',
			file: record.file,
			message: 'this is no longer what was accepted, and the page says so',
			fix: 'restore the submitted words, or have their author submit the new ones',
		});
	}
	return {
		provenance: {
			level,
			source: sourceOf(record),
			key,
			edited,
			proof: level > 0 ? proofDocument(record, bytes) : undefined,
		},
		findings,
	};
}

function sourceOf(record: ProvenanceRecord): NonNullable<TestimonialEntry['provenance']>['source'] {
	const { pull, issue } = record.source;
	const number = pull ?? issue;
	if (number === undefined) return undefined;
	return { kind: pull === undefined ? 'issue' : 'pull', number, href: addressOf(record) };
}
