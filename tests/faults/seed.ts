/** A fault as its author sees it: where it stands, and what kind it is. */
export interface Seeded {
	file: string;
	line: number | null;
	column: number | null;
	code: string;
}

/** A file with faults in it. `«code»` stands right before the place of each and is not written. */
export interface Seed {
	/** What is wrong, for people. */
	how: string;
	file: string;
	text: string;
	/** Codes of faults that have no place. */
	placeless?: string[];
	/** Line ends in the written file. */
	eol?: '\r\n';
	/** Turns the text into the bytes of the file. UTF-8 without it. */
	encode?: (text: string) => Uint8Array;
	/** Where the file is a symbolic link: to what. */
	linkTo?: string;
}

const mark = /«([a-z-]+)»/;

/** Takes the marks out of a text, and tells where they stood. Knows nothing of the code that is tested. */
export function plant({ file, text, placeless = [], eol = undefined }: Seed): {
	text: string;
	faults: Seeded[];
} {
	const faults: Seeded[] = placeless.map((code) => ({ file, line: null, column: null, code }));
	let rest = eol ? text.replaceAll('\n', eol) : text;
	for (let match = mark.exec(rest); match; match = mark.exec(rest)) {
		const before = rest.slice(0, match.index).split(/\r\n|\n/);
		faults.push({ file, line: before.length, column: before.at(-1)!.length + 1, code: match[1]! });
		rest = rest.replace(mark, '');
	}
	return { text: rest, faults };
}

export const inOrder = (a: Seeded, b: Seeded): number =>
	a.file < b.file
		? -1
		: a.file > b.file
			? 1
			: (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0) || (a.code < b.code ? -1 : 1);
