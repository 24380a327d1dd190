import type { TrustedKey } from '../provenance/openpgp.ts';
import { digestsOf, makeRecord } from '../provenance/record.ts';
import type { Refusal } from '../provenance/refusal.ts';
import { type ProvenanceRecord, provenanceSchema } from '../schema/provenance.ts';
import { identify, identifyPortrait, testimonialsFolder } from '../testimonials/place.ts';
import type { Author } from './author.ts';
import { authorsCommit } from './authors-commit.ts';
import { pathOf } from './compose.ts';
import type { Forge } from './forge/forge.ts';
import { listTree, readBlobs } from './git-objects.ts';
import { listedKeys } from './listed-keys.ts';
import type { Review } from './review.ts';
import type { Files } from './write-tree.ts';

/** What becomes of the owner's branch when they accept a change. */
export interface Acceptance {
	/** The reviewed bytes, and the record. */
	files: Files;
	/** Undefined where nothing is left, or where nothing is known of what there was. */
	record?: ProvenanceRecord | undefined;
	/** What kept the words from being proven by a signature. */
	refusal?: Refusal | undefined;
}

export interface AcceptanceOptions {
	repo: string;
	/** Who sent it, as the forge says. */
	author: Author;
	/** Where it was sent. */
	source: ProvenanceRecord['source'];
	owner: string;
	/** YYYY-MM-DD (UTC). */
	today: string;
	/** Keys of the forge's signatures: `githubKeys`. */
	keys: readonly TrustedKey[];
	/** Asked for the keys of the author's own; without it, nobody is. */
	forge?: Pick<Forge, 'signingKeys'> | undefined;
}

/** Where the record of a login lies. */
export function recordPath(login: string): string {
	return `content/provenance/${login}.json`;
}

/** A record as its file holds it. */
export function formatRecord(record: ProvenanceRecord): string {
	return `${JSON.stringify(record, null, '\t')}\n`;
}

/** What accepting a reviewed change means: its files exactly as they were reviewed, and a record of where they came from. */
export async function acceptanceOf(review: Review, options: AcceptanceOptions): Promise<Acceptance> {
	const { repo } = options;
	const login = loginIn(review);
	const files = new Map<string, Uint8Array | null>(review.files.map((path) => [path, null]));
	if (review.bytes) files.set(pathOf(login), review.bytes);
	if (review.portrait) files.set(review.portrait.path, review.portrait.bytes);

	const before = await filesOf(repo, review.base, login);
	const after = new Map(
		[...before, ...files].filter((entry): entry is [string, Uint8Array] => entry[1] !== null),
	);
	const record = recordPath(login);
	if (review.kind === 'withdraw') {
		for (const path of before.keys()) files.set(path, null);
		return { files };
	}
	const portrait = [...after].flatMap(([file, bytes]) =>
		identifyPortrait(file) ? [{ file, bytes }] : [],
	)[0];
	const made = review.bytes
		? await recordOf(review.bytes, portrait, review, options)
		: { record: withPortrait(before.get(record), portrait) };
	if (made.record) files.set(record, new TextEncoder().encode(formatRecord(made.record)));
	return { files, ...made };
}

/** Whose file it is: the author's, or what they were called when they gave it. */
function loginIn({ files, login }: Review): string {
	const place = files.map(identify).find((place) => !('fault' in place));
	return place && 'login' in place ? place.login : login;
}

/** What is on the base of somebody: words, portrait, record. */
async function filesOf(repo: string, base: string, login: string): Promise<Map<string, Uint8Array>> {
	const listed = await listTree(repo, base, [`${testimonialsFolder}/`, recordPath(login)]);
	const own = listed.filter(
		({ path, type }) =>
			type === 'blob' &&
			(path === pathOf(login) || path === recordPath(login) || identifyPortrait(path)?.login === login),
	);
	const contents = await readBlobs(
		repo,
		own.map(({ oid }) => oid),
	);
	return new Map(own.map(({ path }, at) => [path, contents[at]!]));
}

type Portrait = { file: string; bytes: Uint8Array } | undefined;

async function recordOf(
	bytes: Uint8Array,
	portrait: Portrait,
	{ base, head, login }: Review,
	{ repo, author, source, owner, today, keys, forge }: AcceptanceOptions,
): Promise<Pick<Acceptance, 'record' | 'refusal'>> {
	const { blob } = digestsOf(bytes);
	const proof =
		source.pull === undefined
			? undefined
			: await authorsCommit(repo, { base, head, file: pathOf(login), blob });
	const ssh = await listedKeys(proof?.commit, author.login, { forge, today });
	const made = makeRecord(
		{
			login: author.login,
			account: author.id,
			bytes,
			portrait,
			source: { ...source, head: proof?.id ?? source.head },
			accepted: today,
			owner,
			...(proof && { commit: proof.commit, trees: proof.trees }),
			...(ssh && { ssh }),
		},
		keys,
	);
	// Without a page where anybody can look it up, it is the owner's word.
	const isPublic = source.pull !== undefined || source.issue !== undefined;
	return isPublic ? made : { ...made, record: { ...made.record, level: 0 } };
}

/** The record as it was, for a change of the portrait alone. */
function withPortrait(record: Uint8Array | undefined, portrait: Portrait): ProvenanceRecord | undefined {
	if (!record) return undefined;
	try {
		const { portrait: _old, ...rest } = provenanceSchema.parse(JSON.parse(new TextDecoder().decode(record)));
		return portrait ? { ...rest, portrait: { file: portrait.file, ...digestsOf(portrait.bytes) } } : rest;
	} catch {
		return undefined;
	}
}
