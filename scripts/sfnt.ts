/** Measures of a font in ems. */
export interface HorizontalMetrics {
	ascent: number;
	descent: number;
	lineGap: number;
	/** Mean advance of a letter in Latin text, spaces included. */
	average: number;
}

/** How often a character stands in a thousand of Latin text. */
const frequency: Record<string, number> = {
	' ': 170,
	e: 102,
	t: 75,
	a: 68,
	o: 62,
	i: 61,
	n: 60,
	s: 53,
	r: 51,
	h: 42,
	l: 35,
	d: 33,
	c: 28,
	u: 23,
	m: 21,
	f: 19,
	p: 17,
	g: 16,
	w: 14,
	y: 14,
	b: 12,
	',': 9,
	'.': 9,
	v: 8,
	k: 6,
	T: 3,
	S: 3,
	A: 3,
	I: 3,
	C: 3,
	M: 2,
	x: 2,
	j: 1,
	q: 1,
	z: 1,
};

/** Reads the measures of a font in SFNT form (TrueType outlines, cmap format 4). */
export function horizontalMetrics(font: Buffer): HorizontalMetrics {
	const { em, advanceOf } = glyphAdvances(font);
	const hhea = tableOf(font, 'hhea');
	const advance = (character: string) => advanceOf(character.codePointAt(0) ?? 0) ?? 0;
	const counts = Object.entries(frequency);
	const total = counts.reduce((sum, [, count]) => sum + count, 0);
	const width = counts.reduce((sum, [character, count]) => sum + advance(character) * count, 0);
	return {
		ascent: font.readInt16BE(hhea + 4) / em,
		descent: -font.readInt16BE(hhea + 6) / em,
		lineGap: font.readInt16BE(hhea + 8) / em,
		average: width / total / em,
	};
}

/** How far each character of a font in SFNT form moves on, in units of its em; undefined where it has none. */
export function glyphAdvances(font: Buffer): { em: number; advanceOf(code: number): number | undefined } {
	const hmtx = tableOf(font, 'hmtx');
	const longMetrics = font.readUInt16BE(tableOf(font, 'hhea') + 34);
	const glyphOf = characterMap(font, tableOf(font, 'cmap'));
	return {
		em: font.readUInt16BE(tableOf(font, 'head') + 18),
		advanceOf(code) {
			const glyph = glyphOf(code);
			return glyph === 0 ? undefined : font.readUInt16BE(hmtx + Math.min(glyph, longMetrics - 1) * 4);
		},
	};
}

function tableOf(font: Buffer, tag: string): number {
	for (let i = 0; i < font.readUInt16BE(4); i++) {
		const record = 12 + i * 16;
		if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
	}
	throw new Error(`the font has no ${tag} table`);
}

function characterMap(font: Buffer, cmap: number): (code: number) => number {
	for (let i = 0; i < font.readUInt16BE(cmap + 2); i++) {
		const start = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
		if (font.readUInt16BE(start) === 4) return (code) => glyphInFormat4(font, start, code);
	}
	throw new Error('the font has no character map of format 4');
}

function glyphInFormat4(font: Buffer, start: number, code: number): number {
	const doubled = font.readUInt16BE(start + 6);
	const ends = start + 14;
	const starts = ends + doubled + 2;
	for (let i = 0; i < doubled; i += 2) {
		if (font.readUInt16BE(ends + i) < code) continue;
		const first = font.readUInt16BE(starts + i);
		if (first > code) return 0;
		const delta = font.readInt16BE(starts + doubled + i);
		const offsetAt = starts + 2 * doubled + i;
		const offset = font.readUInt16BE(offsetAt);
		if (offset === 0) return (code + delta) & 0xffff;
		const glyph = font.readUInt16BE(offsetAt + offset + (code - first) * 2);
		return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
	}
	return 0;
}
