import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { readRecord } from '../loader/records.ts';
import { levelOf } from '../provenance/level.ts';
import type { TrustedKey } from '../provenance/openpgp.ts';
import { digestsOf, makeRecord } from '../provenance/record.ts';
import type { Refusal } from '../provenance/refusal.ts';
import type { ProvenanceRecord } from '../schema/provenance.ts';
import { identify, identifyPortrait, testimonialsFolder } from '../testimonials/place.ts';
import { recordPath } from './acceptance.ts';
import { authorFault } from './author.ts';
import { authorsCommit } from './authors-commit.ts';
import { pathOf } from './compose.ts';
import { fetchCommits } from './fetch-commits.ts';
import type { Forge, Pull } from './forge/forge.ts';
import { listTree, resolveCommit } from './git-objects.ts';
import { listedKeys } from './listed-keys.ts';

/** Words on the disk that no record speaks for. */
export interface Unrecorded {
	login: string;
	bytes: Uint8Array;
	portrait?: { file: string; bytes: Uint8Array };
}

/** What lies in the folder of provenance, held against the testimonials. */
export async function surveyRecords(
	root: string,
	keys: readonly TrustedKey[],
): Promise<{ unrecorded: Unrecorded[]; orphans: string[] }> {
	const files = await namesIn(root, testimonialsFolder);
	const unrecorded: Unrecorded[] = [];
	const logins = new Set<string>();
	for (const file of files) {
		const place = identify(file);
		if ('fault' in place || place.kind !== 'submitted') continue;
		const { login } = place;
		logins.add(login);
		const bytes = await readFile(path.join(root, file));
		if (await isRecorded(root, login, bytes, keys)) continue;
		const portrait = files.find((other) => identifyPortrait(other)?.login === login);
		unrecorded.push({
			login,
			bytes,
			...(portrait && { portrait: { file: portrait, bytes: await readFile(path.join(root, portrait)) } }),
		});
	}
	const records = await namesIn(root, 'content/provenance');
	const orphans = records.filter((file) => !logins.has(path.basename(file, '.json')));
	return { unrecorded, orphans: orphans.filter((file) => file.endsWith('.json')) };
}

async function namesIn(root: string, folder: string): Promise<string[]> {
	const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(() => []);
	return entries
		.filter((entry) => entry.isFile())
		.map(({ name }) => `${folder}/${name}`)
		.sort();
}

async function isRecorded(
	root: string,
	login: string,
	bytes: Uint8Array,
	keys: readonly TrustedKey[],
): Promise<boolean> {
	const file = recordPath(login);
	const content = await readFile(path.join(root, file)).catch(() => undefined);
	const record = content && readRecord(file, content).record;
	if (!record) return false;
	const { edited, refusal } = levelOf(record, bytes, keys);
	return !edited && refusal === undefined;
}

export interface RecordOptions {
	root: string;
	forge: Forge;
	remote: string;
	repository: string;
	owner: string;
	/** YYYY-MM-DD (UTC). */
	today: string;
	keys: readonly TrustedKey[];
}

/** A record of words that were merged on the forge. */
export interface MergedRecord {
	record: ProvenanceRecord;
	refusal?: Refusal | undefined;
}

/**
 * Finds for words without a record the merged pull request of their author that brought exactly these bytes, however
 * it was merged, and makes the record from the commit that the author pushed. Words without such a pull request are
 * left out.
 * @throws {ForgeError | GitError} where forge or remote cannot be asked.
 */
export async function recordMerged(
	unrecorded: readonly Unrecorded[],
	options: RecordOptions,
): Promise<MergedRecord[]> {
	const open = new Map(unrecorded.map((words) => [words.login, words]));
	const made: MergedRecord[] = [];
	if (open.size === 0) return made;
	for await (const pull of options.forge.mergedPulls()) {
		const { author } = pull;
		const words = author && open.get(author.login.toLowerCase());
		if (!words || authorFault(author, options.owner)) continue;
		const found = await recordOf(words, { ...pull, author }, options);
		if (!found) continue;
		made.push(found);
		open.delete(words.login);
		if (open.size === 0) break;
	}
	return made;
}

async function recordOf(
	{ login, bytes, portrait }: Unrecorded,
	{ number, author, head, merged }: Pull & { author: NonNullable<Pull['author']> },
	{ root, forge, remote, repository, owner, today, keys }: RecordOptions,
): Promise<MergedRecord | undefined> {
	const file = pathOf(login);
	const { blob } = digestsOf(bytes);
	const [commit] = await fetchCommits(root, remote, [`refs/pull/${number}/head`]);
	if (!merged || commit !== head) return undefined;
	const sent = await listTree(root, head, [file]);
	if (!sent.some(({ path, oid }) => path === file && oid === blob)) return undefined;

	// What lay on the branch before is not the author's, though it may hold the same bytes.
	const before = await resolveCommit(root, `${merged.commit}^1`);
	const proof = before ? await authorsCommit(root, { base: before, head, file, blob }) : undefined;
	// Another one brought the words, and this one a portrait.
	if (before && !proof) return undefined;
	const ssh = await listedKeys(proof?.commit, author.login, { forge, today });
	return makeRecord(
		{
			login: author.login,
			account: author.id,
			bytes,
			portrait,
			source: {
				forge: 'github',
				repository,
				pull: number,
				head: proof ? proof.id : head,
				merged: merged.commit,
			},
			accepted: merged.on,
			owner,
			...(proof && { commit: proof.commit, trees: proof.trees }),
			...(ssh && { ssh }),
		},
		keys,
	);
}
