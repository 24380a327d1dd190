/**
 * Cuts the fonts of pages, cards and the CV out of their sources (OFL), and writes the @font-face rules of pages.
 * Run it after an update of a source package: `npm run fonts`
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { type Range, ranges } from '../src/fonts/ranges.ts';
import { type HorizontalMetrics, horizontalMetrics } from './sfnt.ts';
import {
	type Axes,
	type Cut,
	type CutName,
	pageCuts,
	type StandIn,
	type Typeface,
	typefaces,
} from './typefaces.ts';

/** The characters of each range: a browser loads its file only when a page holds one of them. */
const unicodes: Record<Range, string> = {
	latin:
		'U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2002-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2212',
	'latin-ext':
		'U+0100-0101,U+0104-0127,U+012A-0130,U+0132-0151,U+0154-0167,U+016A-017E,U+018F,U+0192,U+01CD-01D4,U+01E6-01E7,U+01FA-01FF,U+0218-021B,U+0237,U+0259,U+1E80-1E85,U+1E9E',
	vietnamese:
		'U+0102-0103,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
	cyrillic: 'U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
	greek: 'U+0384-038A,U+038C,U+038E-03A1,U+03A3-03CE',
};
const features = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'case', 'pnum', 'tnum', 'rvrn'];

const source = new URL('../src/', import.meta.url);
const packageFolder = (name: string) => new URL('./', import.meta.resolve(`${name}/package.json`));
const percent = (value: number) => `${(value * 100).toFixed(2)}%`;

function characters(name: Range): string {
	return unicodes[name]
		.split(',')
		.flatMap((span) => {
			const [first = '', last = first] = span.replace('U+', '').split('-');
			const start = Number.parseInt(first, 16);
			return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, i) => start + i);
		})
		.map((code) => String.fromCodePoint(code))
		.join('');
}

const fontFile = (face: Typeface, range: Range, style: Cut['source']) =>
	new URL(`files/${face.file(range, style)}`, packageFolder(face.source));

/** A cut that comes late may not move words that are being read: only the roman, which every page preloads, may. */
function faceRule(
	{ pages }: Typeface,
	name: CutName,
	range: Range,
	{ family, file }: { family: string; file: string },
): string {
	return `@font-face {
	font-family: '${family}';
	font-style: ${pages[name].source};
	font-weight: ${pages[name].weight};
	font-display: ${name === 'roman' ? 'swap' : 'optional'};
	src: url('./${file}') format('woff2');
	unicode-range: ${unicodes[range].replaceAll(',', ', ')};
}
`;
}

function standInRule(face: Typeface, name: CutName, font: HorizontalMetrics, standIn: StandIn): string {
	const { local, average } = standIn.faces[name];
	const adjust = font.average / average;
	return `@font-face {
	font-family: '${face.family} ${standIn.name}';
	font-style: ${face.pages[name].source};
	font-weight: ${name === 'semibold' ? 600 : 400};
	src: ${local.map((name) => `local('${name}')`).join(', ')};
	size-adjust: ${percent(adjust)};
	ascent-override: ${percent(font.ascent / adjust)};
	descent-override: ${percent(font.descent / adjust)};
	line-gap-override: ${percent(font.lineGap / adjust)};
}
`;
}

/** Cuts a file and writes it; `woff` knows no axes, and its map of characters is read without a decoder. */
async function cutFile(
	to: URL,
	from: URL,
	text: string,
	targetFormat: 'woff' | 'woff2',
	variationAxes?: Axes,
): Promise<void> {
	const font = await subsetFont(await readFile(from), text, {
		targetFormat,
		variationAxes,
		keepFeatures: features,
		noHinting: true,
	});
	await writeFile(to, font);
	console.log(`${to.pathname.split('/src/')[1]}  ${(font.length / 1000).toFixed(1)} kB`);
}

/** The cuts of pages, and the sheet that names them. */
async function cutForPages(face: Typeface): Promise<void> {
	const folder = await openFolder(`styles/fonts/${face.name}/`, face.source);
	const rules: string[] = [];
	for (const name of pageCuts) {
		const { source: style, axes, own } = face.pages[name];
		const measured = await subsetFont(await readFile(fontFile(face, 'latin', style)), characters('latin'), {
			targetFormat: 'sfnt',
			variationAxes: name === 'roman' ? face.running : axes,
		});
		const metrics = horizontalMetrics(measured);
		rules.push(...face.standIns.map((standIn) => standInRule(face, name, metrics, standIn)));
		if (own === false) continue;
		for (const range of ranges[face.name]) {
			const file = `${name}-${range}.woff2`;
			await cutFile(new URL(file, folder), fontFile(face, range, style), characters(range), 'woff2', axes);
			rules.push(faceRule(face, name, range, { family: face.family, file }));
			// Where another cut comes too late, a browser thickens or slants this, rather than take a font of the system.
			if (name === 'roman') rules.push(faceRule(face, name, range, { family: `${face.family} Roman`, file }));
		}
	}
	await writeFile(
		new URL('fonts.css', folder),
		`/* Written by scripts/fonts.ts: do not edit. */\n${rules.join('')}`,
	);
}

/** The cuts of a room that draws by itself, in all ranges. */
async function cutFor(room: 'cards' | 'cv', face: Typeface): Promise<void> {
	const folder = await openFolder(`${room}/fonts/${face.name}/`, face.source);
	for (const [name, { source: style, axes }] of Object.entries(face[room])) {
		for (const range of ranges[face.name]) {
			const to = new URL(`${name}-${range}.woff`, folder);
			await cutFile(to, fontFile(face, range, style), characters(range), 'woff', axes);
		}
	}
}

/** A folder of src/, with the licence of what comes to lie there. */
async function openFolder(name: string, licensed: string): Promise<URL> {
	const folder = new URL(name, source);
	await mkdir(folder, { recursive: true });
	await copyFile(new URL('LICENSE', packageFolder(licensed)), new URL('LICENSE', folder));
	return folder;
}

/** Signs that texts use and neither family has. */
async function cutSigns(): Promise<void> {
	const folder = await openFolder('fonts/signs/', '@fontsource/noto-sans-math');
	const cut = (name: string, from: string, slice: string, text: string) => {
		const file = new URL(`files/${from}-${slice}-400-normal.woff2`, packageFolder(`@fontsource/${from}`));
		return cutFile(new URL(`${name}.woff`, folder), file, text, 'woff');
	};
	await cut('math', 'noto-sans-math', 'latin', '←↑→↓↔↕⇐⇒⇔∀∂∃∅∈∉∏∑√∞∧∨∩∪∫≈≠≡≤≥⊂⊃⊆⊇');
	await cut('marks', 'noto-sans-symbols-2', 'symbols', '■□▲△▶▷▼▽◀◁◆◇○●★☆✓✔✗✘✦⌘⌥⏎');
}

for (const face of typefaces) {
	await cutForPages(face);
	await cutFor('cards', face);
	await cutFor('cv', face);
}
await cutSigns();
