import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import type { Body } from '../markdown/body.ts';
import type { BodyEntry, Content, TestimonialEntry } from '../profile/content.ts';
import { githubKeys } from '../provenance/github-keys.ts';
import type { TrustedKey } from '../provenance/openpgp.ts';
import type { ProvenanceRecord } from '../schema/provenance.ts';
import { type Cache, openCache } from './cache.ts';
import { type EntryData, type ReadEntry, readEntry } from './entry.ts';
import { type Collection, placeOf } from './place.ts';
import { noProfile, profileFile, type ReadProfile, readProfile } from './profile.ts';
import { provenanceOf, readRecord } from './records.ts';
import { readTestimonials } from './testimonials.ts';
import { walk } from './walk.ts';

export interface ReadOptions {
	/** YYYY-MM-DD */
	today: string;
	/** Keep results by digest in `.bonafides/cache/`. Default: true. */
	cache?: boolean;
	/** Keys whose signatures are GitHub's. Default: those that GitHub publishes; only tests name others. */
	keys?: readonly TrustedKey[];
}

/** An entry as it was read, with what only the loader needs of it. */
export interface LoadedEntry<Kind extends Collection = Collection> extends BodyEntry<EntryData[Kind]> {
	collection: Kind;
	mdx: boolean;
	digest: string;
	read: ReadEntry<Kind>;
	/** Its body, where this run had to parse it. */
	parsed?: Body;
}

/** Everything below `content/` that could be read, and every fault of single files. */
export interface LoadedContent {
	/** Undefined where the profile is missing or at fault: without it there is no site. */
	content?: Content;
	/** As `content`, with what can be saved of files at fault: to find faults between files. */
	draft: Content;
	/** False where the profile cannot be read at all, so that nobody knows which skills it lists. */
	knowsSkills: boolean;
	/** Also those whose frontmatter is at fault, for links that lead to them. */
	entries: { file: string; collection: Collection; slug: string; mdx: boolean; read: ReadEntry }[];
	loaded: { [Kind in Collection]: LoadedEntry<Kind>[] };
	diagnostics: Diagnostic[];
	/** Number of files that were looked at. */
	files: number;
}

/** Reads `content/` below a root. Nothing is thrown for what users write; only a disk that fails throws. */
export async function readContent(
	root: string,
	{ today, cache: caching = true, keys = githubKeys }: ReadOptions,
): Promise<LoadedContent> {
	const walked = await walk(root, 'content');
	const cache = await openCache<ReadEntry>(root, 'entries', caching);
	const findings: Finding[] = [];
	const entries: LoadedContent['entries'] = [];
	const loaded: LoadedContent['loaded'] = { posts: [], projects: [], pages: [], given: [] };
	const drafts: LoadedContent['loaded'] = { posts: [], projects: [], pages: [], given: [] };
	const records: ProvenanceRecord[] = [];
	let profile: ReadProfile = noProfile;
	let hasProfile = false;

	for (const { file, kind } of walked) {
		const place = placeOf(file);
		if (place.kind === 'testimonial' || place.kind === 'ignored') continue;
		if (kind !== 'file') {
			findings.push(unsafe(file));
			hasProfile ||= place.kind === 'profile';
			continue;
		}
		if (place.kind === 'unknown') {
			findings.push({ code: 'unknown-file', file, message: 'nothing reads this file', fix: place.fix });
		} else if (place.kind === 'profile') {
			hasProfile = true;
			profile = readProfile(readFileSync(path.join(root, file)));
			findings.push(...profile.findings);
		} else if (place.kind === 'record') {
			const read = readRecord(file, readFileSync(path.join(root, file)));
			findings.push(...read.findings);
			if (read.record) records.push(read.record);
		} else if (place.kind === 'entry') {
			const { collection, slug, mdx } = place;
			const { read, parsed, digest } = await readCached(root, file, place, cache);
			findings.push(...read.findings);
			entries.push({ file, collection, slug, mdx, read });
			const entry = { file, collection, slug, mdx, digest, read, parsed };
			if (read.data) keep(loaded, { ...entry, data: read.data });
			const saved = read.data ?? read.rest;
			if (saved) keep(drafts, { ...entry, data: saved });
		}
	}
	if (!hasProfile) {
		findings.push({
			code: 'missing-profile',
			file: profileFile,
			message: 'there is no content/profile.yaml, expected at least your name in it',
			fix: 'create it with one line: `name: Your Name`',
		});
	}
	const {
		testimonials: submitted,
		findings: strangers,
		files,
	} = await readTestimonials(root, {
		today,
		ownerNames: profile.readable ? [profile.rest.name, profile.rest.alternateName ?? []].flat() : [],
		lang: profile.rest.lang,
	});
	await cache.save();
	const there = new Set(walked.map(({ file }) => file));
	findings.push(...records.filter(({ file }) => !there.has(file)).map(orphan));
	const { testimonials, findings: faults } = withProvenance(root, submitted, records, keys);
	return {
		content: profile.data && {
			profile: { file: profileFile, data: profile.data },
			...loaded,
			testimonials,
		},
		draft: { profile: { file: profileFile, data: profile.rest }, ...drafts, testimonials },
		knowsSkills: profile.readable,
		entries,
		loaded,
		diagnostics: [...findings, ...strangers, ...faults].map(diagnose),
		files: walked.filter(({ file }) => placeOf(file).kind !== 'testimonial').length + files.length,
	};
}

/** Tells of each testimonial what its record is worth. */
function withProvenance(
	root: string,
	testimonials: readonly TestimonialEntry[],
	records: readonly ProvenanceRecord[],
	keys: readonly TrustedKey[],
): { testimonials: TestimonialEntry[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const known = testimonials.map((testimonial) => {
		const record = records.find(({ file }) => file === testimonial.file);
		if (!record) return testimonial;
		const read = provenanceOf(record, readFileSync(path.join(root, record.file)), keys);
		findings.push(...read.findings);
		return { ...testimonial, provenance: read.provenance };
	});
	return { testimonials: known, findings };
}

async function readCached(
	root: string,
	file: string,
	place: { collection: Collection; mdx: boolean },
	cache: Cache<ReadEntry>,
): Promise<{ read: ReadEntry; parsed?: Body; digest: string }> {
	// Parsing fills the time between two files: waiting for each would only add to it.
	const bytes = readFileSync(path.join(root, file));
	const digest = createHash('sha256').update(bytes).digest('hex');
	const known = cache.get(file, digest);
	if (known) return { read: known, digest };
	const { read, parsed } = await readEntry(file, bytes, place);
	cache.set(file, digest, read);
	return { read, parsed, digest };
}

function keep(
	loaded: LoadedContent['loaded'],
	{ read, ...entry }: Omit<LoadedEntry, 'excerpt' | 'minutes' | 'headings'>,
): void {
	const { excerpt = '', minutes = 1, headings = [] } = read.facts ?? {};
	const list = loaded[entry.collection] as LoadedEntry[];
	list.push({ ...entry, read, excerpt, minutes, headings });
}

function unsafe(file: string): Finding {
	return {
		code: 'unsafe-path',
		file,
		message: 'this is a symbolic link, expected a plain file',
		fix: 'put a copy of the file here',
	};
}

function orphan({ login, file }: ProvenanceRecord): Finding {
	return {
		code: 'provenance-record',
		file: `content/provenance/${login}.json`,
		message: `${file}, of which this record speaks, does not exist`,
		fix: 'remove the record',
	};
}
