/** Writes the widths of an Arial-metric font, by which titles and descriptions are measured: `npx node scripts/metrics.ts`. */
import { readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { glyphAdvances } from './sfnt.ts';

const files = new URL('files/', import.meta.resolve('@fontsource/arimo/package.json'));
const slices = [
	'latin',
	'latin-ext',
	'vietnamese',
	'greek',
	'greek-ext',
	'cyrillic',
	'cyrillic-ext',
	'hebrew',
];
/** Scripts and signs that the font has; the rest of Unicode is estimated. */
const blocks: [number, number][] = [
	[0x20, 0x7e],
	[0xa0, 0x24f],
	[0x2b0, 0x2ff],
	[0x370, 0x3ff],
	[0x400, 0x52f],
	[0x5d0, 0x5ea],
	[0x1e00, 0x1fff],
	[0x2010, 0x205e],
	[0x20a0, 0x20bf],
	[0x2100, 0x22ff],
];
const wanted = blocks.flatMap(([first, last]) =>
	Array.from({ length: last - first + 1 }, (_, index) => first + index),
);
const text = String.fromCodePoint(...wanted);

const widths = new Map<number, number>();
for (const slice of slices) {
	const font = await readFile(new URL(`arimo-${slice}-400-normal.woff2`, files));
	const { em, advanceOf } = glyphAdvances(await subsetFont(font, text, { targetFormat: 'sfnt' }));
	for (const code of wanted) {
		const advance = advanceOf(code);
		if (advance !== undefined && !widths.has(code)) widths.set(code, Math.round((advance * 2048) / em));
	}
}

/** Characters of one width, as hexadecimal code points and ranges. */
const groups = [
	...Map.groupBy(
		[...widths.keys()].sort((a, b) => a - b),
		(code) => widths.get(code)!,
	),
]
	.filter(([width]) => width > 0)
	.sort(([a], [b]) => a - b)
	.map(([width, codes]) => `\t${width}: '${ranges(codes)}',\n`);

function ranges(codes: number[]): string {
	const found: [number, number][] = [];
	for (const code of codes) {
		const last = found.at(-1);
		if (last?.[1] === code - 1) last[1] = code;
		else found.push([code, code]);
	}
	return found
		.map(([first, last]) =>
			first === last ? first.toString(16) : `${first.toString(16)}-${last.toString(16)}`,
		)
		.join(' ');
}

await writeFile(
	new URL('../src/seo/arial-widths.ts', import.meta.url),
	`// Written by scripts/metrics.ts: do not edit. Measured on Arimo (SIL Open Font License 1.1), whose letters are as wide as Arial's.

/** Code points by their advance in 2048ths of an em. */
export const arialWidths: Record<number, string> = {
${groups.join('')}};
`,
);
console.log(`${widths.size} characters in ${groups.length} widths`);
