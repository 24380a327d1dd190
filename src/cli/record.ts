import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { formatRecord, recordPath } from '../contribute/acceptance.ts';
import { recordMerged, surveyRecords } from '../contribute/record-merged.ts';
import type { TrustedKey } from '../provenance/openpgp.ts';
import { currentDay } from './clock.ts';
import { forgeOf } from './forge.ts';
import { provenanceLine } from './provenance-line.ts';
import { siteRoot } from './root.ts';
import { destinationOf } from './working-copy.ts';

/** The options of `record`, as typed. */
export interface RecordCommandOptions {
	root: string;
	remote: string;
}

/** Writes the records of testimonials that were merged on the forge, removes those of withdrawn ones, and says so. */
export async function record(
	{ root: folder, remote }: RecordCommandOptions,
	keys: readonly TrustedKey[],
): Promise<void> {
	const root = await siteRoot(folder);
	const { unrecorded, orphans } = await surveyRecords(root, keys);
	const lines: string[] = [];
	for (const file of orphans) {
		await rm(path.join(root, file));
		lines.push(`${file} removed: the testimonial is gone`);
	}
	if (unrecorded.length > 0) {
		const { repository, owner } = await destinationOf(root);
		const forge = forgeOf(repository);
		const setting = { root, forge, remote, repository, owner, today: currentDay(), keys };
		const made = await recordMerged(unrecorded, setting);
		for (const { record, refusal } of made) {
			const file = recordPath(record.login);
			await mkdir(path.join(root, path.dirname(file)), { recursive: true });
			await writeFile(path.join(root, file), formatRecord(record));
			lines.push(`${file} written: ${provenanceLine(record, refusal)}`);
		}
		const found = new Set(made.map(({ record }) => record.login));
		for (const { login } of unrecorded) {
			if (found.has(login)) continue;
			lines.push(
				`content/testimonials/${login}.md: no merged pull request of @${login} holds these words, so the page says that you added them`,
			);
		}
	}
	const changed = lines.some((line) => / (?:written|removed): /.test(line));
	process.stdout.write(
		lines.length === 0
			? 'Nothing to record.\n'
			: `${lines.join('\n')}\n${changed ? 'Commit what lies in content/provenance/.\n' : ''}`,
	);
}
