import { tablesOf } from './woff.ts';

/**
 * The characters that a font has glyphs for, out of its own map, and the width of each at a size of 1. Names of ranges
 * promise more than the fonts hold.
 * @throws {Error} where the bytes are not a WOFF file with a map of Unicode
 */
export function charactersOf(woff: Buffer): Map<number, number> {
	const tables = tablesOf(woff);
	const map = tableOf(tables, 'cmap');
	const glyphs = new Map<number, number>();
	for (let record = 4; record < 4 + map.readUInt16BE(2) * 8; record += 8) {
		const start = map.readUInt32BE(record + 4);
		const format = map.readUInt16BE(start);
		if (format === 4) readSegments(map, start, glyphs);
		else if (format === 12) readGroups(map, start, glyphs);
	}
	const widthOf = widths(tables);
	return new Map([...glyphs].map(([code, glyph]) => [code, widthOf(glyph)]));
}

function widths(tables: Map<string, Buffer>): (glyph: number) => number {
	const unitsPerEm = tableOf(tables, 'head').readUInt16BE(18);
	const last = tableOf(tables, 'hhea').readUInt16BE(34) - 1;
	const metrics = tableOf(tables, 'hmtx');
	return (glyph) => metrics.readUInt16BE(Math.min(glyph, last) * 4) / unitsPerEm;
}

function tableOf(tables: Map<string, Buffer>, name: string): Buffer {
	const found = tables.get(name);
	if (!found) throw new Error(`the font has no table ${name}`);
	return found;
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
