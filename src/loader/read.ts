import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import { decodeSource } from '../frontmatter/source.ts';
import { validate } from '../frontmatter/validate.ts';
import { parseYaml } from '../frontmatter/yaml.ts';
import type { BodyEntry, Content } from '../profile/content.ts';
import { type ProfileData, profileSchema } from '../schema/profile.ts';
import { type Cache, openCache } from './cache.ts';
import { type EntryData, type ReadEntry, readEntry } from './entry.ts';
import { type Collection, placeOf } from './place.ts';
import { readTestimonials } from './testimonials.ts';
import { walk } from './walk.ts';

export interface ReadOptions {
	/** YYYY-MM-DD */
	today: string;
	/** Keep results by digest in `.bonafides/cache/`. Default: true. */
	cache?: boolean;
}

/** An entry as it was read, with what only the loader needs of it. */
export interface LoadedEntry<Kind extends Collection = Collection> extends BodyEntry<EntryData[Kind]> {
	collection: Kind;
	mdx: boolean;
	digest: string;
	read: ReadEntry<Kind>;
}

/** Everything below `content/` that could be read, and every fault of single files. */
export interface LoadedContent {
	/** Undefined where the profile is missing or at fault: without it there is no site. */
	content?: Content;
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
	{ today, cache: caching = true }: ReadOptions,
): Promise<LoadedContent> {
	const walked = await walk(root, 'content');
	const cache = await openCache<ReadEntry>(root, 'entries', caching);
	const findings: Finding[] = [];
	const entries: LoadedContent['entries'] = [];
	const loaded: LoadedContent['loaded'] = { posts: [], projects: [], pages: [] };
	let profile: ProfileData | undefined;
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
			const result = readProfile(file, await readFile(path.join(root, file)));
			profile = result.data;
			findings.push(...result.findings);
		} else if (place.kind === 'entry') {
			const { collection, slug, mdx } = place;
			const { read, digest } = await readCached(root, file, place, cache);
			findings.push(...read.findings);
			entries.push({ file, collection, slug, mdx, read });
			if (read.data) keep(loaded, { file, collection, slug, mdx, digest, read, data: read.data });
		}
	}
	if (!hasProfile) {
		findings.push({
			code: 'missing-profile',
			file: 'content/profile.yaml',
			message: 'there is no content/profile.yaml, expected at least your name in it',
			fix: 'create it with one line: `name: Your Name`',
		});
	}
	const {
		testimonials,
		findings: strangers,
		files,
	} = await readTestimonials(root, {
		today,
		ownerNames: profile ? [profile.name, profile.alternateName ?? []].flat() : [],
	});
	await cache.save();
	return {
		content: profile && { profile: { file: 'content/profile.yaml', data: profile }, ...loaded, testimonials },
		entries,
		loaded,
		diagnostics: [...findings, ...strangers].map(diagnose),
		files: walked.filter(({ file }) => placeOf(file).kind !== 'testimonial').length + files.length,
	};
}

async function readCached(
	root: string,
	file: string,
	place: { collection: Collection; mdx: boolean },
	cache: Cache<ReadEntry>,
): Promise<{ read: ReadEntry; digest: string }> {
	const bytes = await readFile(path.join(root, file));
	const digest = createHash('sha256').update(bytes).digest('hex');
	let read = cache.get(file, digest);
	if (!read) {
		read = readEntry(file, bytes, place);
		cache.set(file, digest, read);
	}
	return { read, digest };
}

function keep(
	loaded: LoadedContent['loaded'],
	{ read, ...entry }: Omit<LoadedEntry, 'excerpt' | 'minutes' | 'headings'>,
): void {
	const { excerpt = '', minutes = 1, headings = [] } = read.facts ?? {};
	const list = loaded[entry.collection] as LoadedEntry[];
	list.push({ ...entry, read, excerpt, minutes, headings });
}

function readProfile(file: string, bytes: Uint8Array): { data?: ProfileData; findings: Finding[] } {
	const { source, findings } = decodeSource(file, bytes);
	return source ? validate(profileSchema, parseYaml(source, 0, source.text.length)) : { findings };
}

function unsafe(file: string): Finding {
	return {
		code: 'unsafe-path',
		file,
		message: 'this is a symbolic link, expected a plain file',
		fix: 'put a copy of the file here',
	};
}
