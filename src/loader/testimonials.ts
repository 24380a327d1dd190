import { constants } from 'node:fs';
import { lstat, open, readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { type ListedEntry, listTestimonials } from '../testimonials/list.ts';
import { isSameName, lookAlike } from '../testimonials/look-alike.ts';
import { type ParsedTestimonial, parseTestimonial } from '../testimonials/parse.ts';
import { misplaced, type PortraitFile, sizeLimits, testimonialsFolder } from '../testimonials/place.ts';

export interface ReadTestimonialsOptions {
	/** YYYY-MM-DD (UTC). */
	today: string;
	/** The owner, under every name that a reader knows. */
	ownerNames: readonly string[];
	/** Language of the profile. */
	lang?: string;
}

/** A testimonial that keeps every rule, with the file of its author's picture. */
export type ReadTestimonial = ParsedTestimonial & { portrait?: string };

/** What desktops and git leave in folders. */
const leftovers = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini', '.gitkeep']);

/**
 * Reads `content/testimonials/` below a site's root. Links are never followed. A file with a fault is left out and
 * told in the findings; nothing that a file holds stops the others. `files` are all that were looked at.
 */
export async function readTestimonials(
	root: string,
	{ today, ownerNames, lang }: ReadTestimonialsOptions,
): Promise<{ testimonials: ReadTestimonial[]; findings: Finding[]; files: string[] }> {
	const { entries, findings: unreadable } = await walk(root);
	const { files, portraits, findings: misplacements } = listTestimonials(entries);
	const findings = [...unreadable, ...misplacements];
	const read: ParsedTestimonial[] = [];
	for (const { path: file, kind } of files) {
		const bytes = await readPlainFile(path.join(root, file), sizeLimits[kind] + 1);
		if (!bytes) {
			findings.push(misplaced(file, 'cannot be read'));
			continue;
		}
		const result = parseTestimonial(bytes, { file, today, ownerNames, lang });
		findings.push(...result.findings);
		if (result.testimonial) read.push(result.testimonial);
	}
	const { testimonials, findings: imitations } = withoutImitations(read);
	const seen = await readPortraits(root, portraits);
	return {
		testimonials: testimonials.map((words) => ({ ...words, portrait: seen.files.get(words.id) })),
		findings: [...findings, ...imitations, ...seen.findings],
		files: files.map(({ path }) => path),
	};
}

/** Finds the pictures that can be published: one for each login. */
async function readPortraits(
	root: string,
	portraits: readonly PortraitFile[],
): Promise<{ files: Map<string, string>; findings: Finding[] }> {
	const files = new Map<string, string>();
	const findings: Finding[] = [];
	for (const { path: file, login, format } of portraits) {
		const bytes = await readPlainFile(path.join(root, file), sizeLimits.portrait + 1);
		const fault = await faultOf(bytes, format, files.get(login));
		if (fault) findings.push({ code: 'testimonial-portrait', file, ...fault });
		else files.set(login, file);
	}
	return { files, findings };
}

async function faultOf(
	bytes: Uint8Array | null,
	format: PortraitFile['format'],
	other: string | undefined,
): Promise<Pick<Finding, 'message' | 'fix'> | null> {
	if (!bytes) return { message: 'the picture cannot be read', fix: 'put a plain file here' };
	if (other !== undefined) return { message: `there is ${other} already`, fix: 'delete one of the two' };
	if (bytes.length > sizeLimits.portrait)
		return { message: 'the picture is over 300 kB', fix: 'make it smaller: 800 × 800 pixels are plenty' };
	// The decoder is loaded with the first picture, since many sites have none.
	const { portraitFault } = await import('../images/portrait.ts');
	return portraitFault(Buffer.from(bytes), format);
}

async function walk(root: string): Promise<{ entries: ListedEntry[]; findings: Finding[] }> {
	const entries: ListedEntry[] = [];
	for (const folder of [testimonialsFolder, `${testimonialsFolder}/relayed`]) {
		const stats = await lstat(path.join(root, folder)).catch(() => null);
		if (!stats) continue;
		if (!stats.isDirectory()) {
			// `relayed` itself is already among the entries of its parent.
			if (folder !== testimonialsFolder) continue;
			return { entries, findings: [misplaced(folder, 'is not a folder')] };
		}
		for (const name of await readdir(path.join(root, folder))) {
			if (leftovers.has(name)) continue;
			const file = `${folder}/${name}`;
			const entry = await lstat(path.join(root, file)).catch(() => null);
			if (!entry) continue;
			const kind = entry.isFile()
				? 'file'
				: entry.isDirectory()
					? 'directory'
					: entry.isSymbolicLink()
						? 'symlink'
						: 'other';
			entries.push({ path: file, kind, size: entry.size });
		}
	}
	return { entries, findings: [] };
}

/** At most `most` bytes of a file; null where it is none any more. */
async function readPlainFile(file: string, most: number): Promise<Uint8Array | null> {
	// Between listing and opening, a file may have become a link. Windows knows no such flag.
	const handle = await open(file, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0)).catch(() => null);
	if (!handle) return null;
	try {
		if (!(await handle.stat()).isFile()) return null;
		const buffer = new Uint8Array(most);
		let length = 0;
		while (length < most) {
			const { bytesRead } = await handle.read(buffer, length, most - length);
			if (bytesRead === 0) break;
			length += bytesRead;
		}
		return buffer.subarray(0, length);
	} catch {
		return null;
	} finally {
		await handle.close();
	}
}

/**
 * Of two names that look alike without being the same, the later one is left out. People do share names,
 * and relayed words can be joined by submitted ones, so equal names stay.
 */
function withoutImitations(read: ParsedTestimonial[]): {
	testimonials: ParsedTestimonial[];
	findings: Finding[];
} {
	const testimonials: ParsedTestimonial[] = [];
	const findings: Finding[] = [];
	const when = ({ data }: ParsedTestimonial) => data.date ?? '';
	for (const candidate of read.toSorted((a, b) => (when(a) < when(b) ? -1 : when(a) > when(b) ? 1 : 0))) {
		const { name } = candidate.data;
		const imitated = testimonials.find(
			({ data }) => !isSameName(data.name, name) && lookAlike(data.name, name),
		);
		if (!imitated) testimonials.push(candidate);
		else {
			findings.push({
				code: 'testimonial-name',
				file: candidate.file,
				message: `the name \`${name}\` reads like that in ${imitated.file}`,
				fix: 'ask the author for a middle name or initial, or remove the file',
			});
		}
	}
	return { testimonials: testimonials.toSorted((a, b) => (a.file < b.file ? -1 : 1)), findings };
}
