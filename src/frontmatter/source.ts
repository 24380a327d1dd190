import type { Finding, Range } from '../diagnostics/diagnostic.ts';

/** A decoded text file that can say where an offset lies. Offsets count UTF-16 units of `text`. */
export interface Source {
	/** Path relative to the site's root, with `/`. */
	file: string;
	text: string;
	rangeAt(start: number, end: number): Range;
}

/** Makes a source of text that is already decoded. */
export function source(file: string, text: string): Source {
	let starts: number[] | undefined;
	const positionAt = (offset: number) => {
		starts ??= lineStarts(text);
		let low = 0;
		let high = starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return { line: low + 1, column: offset - starts[low]! + 1 };
	};
	return {
		file,
		text,
		rangeAt(start, end) {
			const from = positionAt(clamp(start, text.length));
			const to = positionAt(clamp(Math.max(start, end), text.length));
			return { ...from, endLine: to.line, endColumn: to.column };
		},
	};
}

/**
 * Decodes a file as UTF-8. A byte-order mark is taken off; anything that is not UTF-8 is a finding at the first
 * byte that is wrong, and no source.
 */
export function decodeSource(file: string, bytes: Uint8Array): { source?: Source; findings: Finding[] } {
	const wrong = (range: Finding['range'], what: string): { findings: Finding[] } => ({
		findings: [
			{
				code: 'wrong-encoding',
				file,
				range,
				message: `${what}, expected UTF-8`,
				fix: 'save the file as UTF-8 in your editor',
			},
		],
	});
	if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
		return wrong({ line: 1, column: 1, endLine: 1, endColumn: 1 }, 'the file is encoded as UTF-16');
	}
	const text = decoded(bytes);
	if (text === null) {
		const { offset, lenient } = firstMalformed(bytes);
		return wrong(source(file, lenient).rangeAt(offset, offset + 1), 'a byte is not valid UTF-8');
	}
	const nul = text.indexOf('\0');
	if (nul >= 0) return wrong(source(file, text).rangeAt(nul, nul + 1), 'the file holds a NUL character');
	return { source: source(file, text), findings: [] };
}

const strictDecoder = new TextDecoder('utf-8', { fatal: true });
const lenientDecoder = new TextDecoder('utf-8');

function decoded(bytes: Uint8Array): string | null {
	try {
		return strictDecoder.decode(bytes);
	} catch {
		return null;
	}
}

/** A decoder writes U+FFFD for a malformed byte; encoding the text again differs exactly there. */
function firstMalformed(bytes: Uint8Array): { offset: number; lenient: string } {
	const lenient = lenientDecoder.decode(bytes);
	const withoutMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
	const again = new TextEncoder().encode(lenient);
	let same = 0;
	while (same < again.length && again[same] === withoutMark[same]) same++;
	// What is malformed may begin as U+FFFD does: go back to where that character starts.
	while ((again[same]! & 0xc0) === 0x80) same--;
	return { offset: lenientDecoder.decode(again.subarray(0, same)).length, lenient };
}

function lineStarts(text: string): number[] {
	const starts = [0];
	for (const match of text.matchAll(/\r\n?|\n/g)) starts.push(match.index + match[0].length);
	return starts;
}

function clamp(offset: number, length: number): number {
	return Math.min(Math.max(offset, 0), length);
}
