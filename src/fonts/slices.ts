import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { charactersOf } from './characters.ts';
import type { Packages } from './packages.ts';
import { packagesFor } from './scripts.ts';

/** A part of a font, loaded only where a text needs it. Each is a family of its own. */
export interface Slice {
	family: string;
	/** The WOFF file. */
	data: Buffer;
	digest: string;
	/** What it draws, and how wide that is at a size of 1. */
	characters: Map<number, number>;
}

export interface SliceBook {
	/** Reads a file once; who asks for the family again gets the same slice. */
	load(family: string, file: URL | string): Slice;
	/** Signs that texts use and Newsreader lacks. They come with this package. */
	signs(): Slice[];
	/** The slice that draws a character; undefined where no installed package has it. */
	find(character: string, lang: string, text: string): Slice | undefined;
}

/** Opens the fonts that packages bring. */
export function openSlices(packages: Packages): SliceBook {
	const loaded = new Map<string, Slice>();
	const load = (family: string, file: URL | string): Slice => {
		const known = loaded.get(family);
		if (known) return known;
		const data = readFileSync(file);
		const digest = createHash('sha256').update(data).digest('hex');
		const slice = { family, data, digest, characters: charactersOf(data) };
		loaded.set(family, slice);
		return slice;
	};
	const tables = new Map<string, [slice: string, ranges: [number, number][]][]>();
	const rangesOf = (name: string) => {
		const known = tables.get(name) ?? readRanges(name, packages);
		tables.set(name, known);
		return known;
	};
	return {
		load,
		signs: () =>
			['math', 'marks'].map((name) =>
				load(`signs-${name}`, new URL(`./signs/${name}.woff`, import.meta.url)),
			),
		find(character, lang, text) {
			const code = character.codePointAt(0)!;
			for (const name of packagesFor(character, lang, text)) {
				const slices = rangesOf(name);
				for (const [slice, spans] of slices) {
					// A package of one slice has all there, whatever it says.
					if (slices.length > 1 && !spans.some(([first, last]) => code >= first && code <= last)) continue;
					const family = name.replace('@fontsource/', '');
					const file = `files/${family}-${slice}-400-normal.woff`;
					const found = attempt(() => load(`${family}-${slice}`, packages.file(name, file)));
					if (found?.characters.has(code)) return found;
				}
			}
			return undefined;
		},
	};
}

/** A font that cannot be read is as good as none: the next one is asked. */
function attempt<Value>(read: () => Value): Value | undefined {
	try {
		return read();
	} catch {
		return undefined;
	}
}

/** Which slice of a package holds which characters, by what it says; empty where it is not installed. */
function readRanges(name: string, packages: Packages): [string, [number, number][]][] {
	if (packages.version(name) === undefined) return [];
	const table = JSON.parse(readFileSync(packages.file(name, 'unicode.json'), 'utf8')) as Record<
		string,
		string
	>;
	return Object.entries(table).map(([slice, list]) => [
		slice.replace(/[[\]]/g, ''),
		list.split(',').map((range) => {
			const [first = '', last = first] = range.trim().replace(/^U\+/i, '').split('-');
			return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
		}),
	]);
}
