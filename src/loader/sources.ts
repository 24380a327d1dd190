import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Diagnostic, Finding } from '../diagnostics/diagnostic.ts';
import { decodeSource, type Source } from '../frontmatter/source.ts';
import { splitFrontmatter } from '../frontmatter/split.ts';
import { parseYaml, type YamlDocument } from '../frontmatter/yaml.ts';
import type { Problem } from '../profile/problem.ts';
import { frontmatterOf } from './entry.ts';
import { placeOf } from './place.ts';
import { profileDocument } from './profile.ts';

/** Gives the text of a file below a root; undefined where it cannot be read. */
export type Sources = (file: string) => Promise<Source | undefined>;

/** Reads a file again only where something is to be said about it. */
export function sourceReader(root: string): Sources {
	const known = new Map<string, Promise<Source | undefined>>();
	return (file) => {
		const source =
			known.get(file) ??
			readFile(path.join(root, file)).then(
				(bytes) => decodeSource(file, bytes).source ?? lenient(file, bytes),
				() => undefined,
			);
		known.set(file, source);
		return source;
	};
}

function lenient(file: string, bytes: Uint8Array): Source | undefined {
	return decodeSource(file, Buffer.from(new TextDecoder().decode(bytes).replaceAll('\0', '\uFFFD'))).source;
}

/** A problem at the place where its file has it. */
export async function locate(
	{ file, path: within, code, message, fix }: Problem,
	sources: Sources,
): Promise<Finding> {
	const source = await sources(file);
	const document = source && documentOf(source);
	// What is wrong with a whole file, such as its address, is told at its first character.
	const range = within.length === 0 ? source?.rangeAt(0, 0) : document?.locate(within);
	return { code, file, range, message, fix };
}

function documentOf(source: Source): YamlDocument | undefined {
	const place = placeOf(source.file);
	if (place.kind === 'profile') return profileDocument(source);
	if (place.kind === 'entry') return frontmatterOf(source, place.collection);
	const { frontmatter } = splitFrontmatter(source);
	return frontmatter && parseYaml(source, frontmatter.start, frontmatter.end, { strict: true });
}

/** Texts of the files that diagnostics point into, by file. */
export async function textsOf(
	diagnostics: readonly Diagnostic[],
	sources: Sources,
): Promise<Map<string, string>> {
	const texts = new Map<string, string>();
	for (const file of new Set(
		diagnostics.flatMap(({ file, line }) => (file !== null && line !== null ? file : [])),
	)) {
		const source = await sources(file);
		if (source) texts.set(file, source.text);
	}
	return texts;
}
