import { inflateSync } from 'node:zlib';

/**
 * The characters that a font has glyphs for, out of its own map, and the width of each at a size of 1. Names of ranges
 * promise more than the fonts hold.
 * @throws {Error} where the bytes are not a WOFF file with a map of Unicode
 */
export function charactersOf(woff: Buffer): Map<number, number> {
	const map = table(woff, 'cmap');
	const glyphs = new Map<number, number>();
	for (let record = 4; record < 4 + map.readUInt16BE(2) * 8; record += 8) {
		const start = map.readUInt32BE(record + 4);
		const format = map.readUInt16BE(start);
		if (format === 4) readSegments(map, start, glyphs);
		else if (format === 12) readGroups(map, start, glyphs);
	}
	const widthOf = widths(woff);
	return new Map([...glyphs].map(([code, glyph]) => [code, widthOf(glyph)]));
}

function widths(woff: Buffer): (glyph: number) => number {
	const unitsPerEm = table(woff, 'head').readUInt16BE(18);
	const last = table(woff, 'hhea').readUInt16BE(34) - 1;
	const metrics = table(woff, 'hmtx');
	return (glyph) => metrics.readUInt16BE(Math.min(glyph, last) * 4) / unitsPerEm;
}

function table(woff: Buffer, name: string): Buffer {
	if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is not a WOFF file');
	for (let entry = 44; entry < 44 + woff.readUInt16BE(12) * 20; entry += 20) {
		if (woff.toString('latin1', entry, entry + 4) !== name) continue;
		const offset = woff.readUInt32BE(entry + 4);
		const stored = woff.readUInt32BE(entry + 8);
		const bytes = woff.subarray(offset, offset + stored);
		return stored < woff.readUInt32BE(entry + 12) ? inflateSync(bytes) : bytes;
	}
	throw new Error(`the font has no table ${name}`);
}

/** Format 4: segments of the first 65,536 characters. */
function readSegments(map: Buffer, start: number, glyphs: Map<number, number>): void {
	const doubled = map.readUInt16BE(start + 6);
	const ends = start + 14;
	const [starts, deltas, offsets] = [1, 2, 3].map((column) => ends + 2 + doubled * column) as [
		number,
		number,
		number,
	];
	const add = (code: number, glyph: number) => {
		if ((glyph & 0xffff) !== 0) glyphs.set(code, glyph & 0xffff);
	};
	for (let i = 0; i < doubled; i += 2) {
		const first = map.readUInt16BE(starts + i);
		const last = Math.min(map.readUInt16BE(ends + i), 0xfffe);
		const delta = map.readUInt16BE(deltas + i);
		const offset = map.readUInt16BE(offsets + i);
		for (let code = first; code <= last; code++) {
			if (offset === 0) {
				add(code, code + delta);
				continue;
			}
			const glyph = map.readUInt16BE(offsets + i + offset + (code - first) * 2);
			if (glyph !== 0) add(code, glyph + delta);
		}
	}
}

/** Format 12: groups of all characters. */
function readGroups(map: Buffer, start: number, glyphs: Map<number, number>): void {
	const count = map.readUInt32BE(start + 12);
	for (let group = start + 16; group < start + 16 + count * 12; group += 12) {
		const first = map.readUInt32BE(group);
		const last = map.readUInt32BE(group + 4);
		const glyph = map.readUInt32BE(group + 8);
		for (let code = first; code <= last; code++) glyphs.set(code, glyph + code - first);
	}
}
