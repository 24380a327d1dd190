import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import path from 'node:path';
import { isPrivate } from '../profile/published.ts';
import { contactKey, contactsIn } from '../rules/contacts.ts';
import { type Output, type OutputFile, outputOf } from '../rules/output.ts';
import { pngSize } from '../rules/png.ts';
import type { LoadedContent } from './read.ts';
import type { Sources } from './sources.ts';
import { walk } from './walk.ts';

const texts = /\.(?:html|css|svg|xml|txt|json|md|vcf|webmanifest)$/;

/**
 * Reads a built site. Files are read one after another, and of pictures their heads only, so that a large site
 * needs no more room than what the rules ask of it.
 * @param folder absolute path of the folder
 */
export async function readOutput(folder: string, released?: ReadonlySet<string>): Promise<Output> {
	const walked = await walk(path.dirname(folder), path.basename(folder));
	const files = walked
		.filter(({ kind }) => kind === 'file')
		.map(({ file }) => file.slice(file.indexOf('/') + 1));
	return outputOf(readFiles(folder, files), released);
}

function* readFiles(folder: string, files: readonly string[]): Generator<OutputFile> {
	for (const file of files) yield readFileOf(folder, file);
}

function readFileOf(folder: string, file: string): OutputFile {
	const absolute = path.join(folder, file);
	if (texts.test(file)) {
		const bytes = readFileSync(absolute);
		return { file, size: bytes.length, text: bytes.toString('utf8').replace(/^\uFEFF/, '') };
	}
	const { size } = statSync(absolute);
	const pixels = file.endsWith('.png') ? pngSize(headOf(absolute)) : undefined;
	return { file, size, ...(pixels && { pixels }) };
}

function headOf(absolute: string): Uint8Array {
	const head = new Uint8Array(24);
	const descriptor = openSync(absolute, 'r');
	try {
		return head.subarray(0, readSync(descriptor, head));
	} finally {
		closeSync(descriptor);
	}
}

/** Keys of the contacts that an owner publishes: those of the profile, and those in texts of their own hand. */
export async function releasedContacts(
	{ draft, entries, knowsSkills: readable }: LoadedContent,
	sources: Sources,
): Promise<Set<string> | undefined> {
	if (!readable) return undefined;
	const { email, phone } = draft.profile.data.contact ?? {};
	const released = new Set([email, phone].flatMap((contact) => (contact ? contactKey(contact) : [])));
	for (const { file, read } of entries) {
		if (isPrivate(read.data)) continue;
		const text = (await sources(file))?.text ?? '';
		for (const contact of contactsIn(text)) released.add(contactKey(contact.text));
	}
	return released;
}
