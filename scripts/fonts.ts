/**
 * Cuts the web fonts of the pages out of Newsreader (OFL) and writes their @font-face rules.
 * Run it after an update of the source package: `npx node scripts/fonts.ts`
 */
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import subsetFont from 'subset-font';
import { type HorizontalMetrics, horizontalMetrics } from './sfnt.ts';

interface Cut {
	name: 'roman' | 'italic' | 'semibold';
	source: 'normal' | 'italic';
	style: 'normal' | 'italic';
	weight: number;
	axes: Record<string, number | { min: number; max: number; default?: number }>;
}

/** A range of characters that a browser loads only when a page holds one of them. */
interface Range {
	name: string;
	source: 'latin' | 'latin-ext' | 'vietnamese';
	unicode: string;
}

const family = 'Newsreader';
const out = new URL('../src/styles/fonts/', import.meta.url);
const manifest = createRequire(import.meta.url).resolve(`@fontsource-variable/newsreader/package.json`);
const origin = new URL('./', `file://${manifest}`);

/** The size of running text in points: static cuts are drawn for it. */
const textSize = 18;
const cuts: Cut[] = [
	{
		name: 'roman',
		source: 'normal',
		style: 'normal',
		weight: 400,
		axes: { wght: 400, opsz: { min: 10, max: 72, default: textSize } },
	},
	{ name: 'italic', source: 'italic', style: 'italic', weight: 400, axes: { wght: 400, opsz: textSize } },
	{ name: 'semibold', source: 'normal', style: 'normal', weight: 600, axes: { wght: 600, opsz: textSize } },
];

const latinOnly =
	'U+0020-007E,U+00A0-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2002-2015,U+2018-201E,U+2020-2022,U+2026,U+202F,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2122,U+2212';
const ranges: Range[] = [
	{ name: 'latin', source: 'latin', unicode: latinOnly },
	{
		name: 'latin-ext',
		source: 'latin-ext',
		unicode:
			'U+0100-0101,U+0104-0127,U+012A-0130,U+0132-0151,U+0154-0167,U+016A-017E,U+018F,U+0192,U+01CD-01D4,U+01E6-01E7,U+01FA-01FF,U+0218-021B,U+0237,U+0259,U+1E80-1E85,U+1E9E',
	},
	{
		name: 'vietnamese',
		source: 'vietnamese',
		unicode:
			'U+0102-0103,U+0128-0129,U+0168-0169,U+01A0-01A1,U+01AF-01B0,U+0300-0301,U+0303-0304,U+0308-0309,U+0323,U+0329,U+1EA0-1EF9,U+20AB',
	},
];
const features = ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'case', 'pnum', 'tnum', 'rvrn'];

/**
 * The system serifs that stand in until a cut is there, scaled so that no line moves. Averages are measured as
 * `horizontalMetrics` does, in ems: for Georgia on Gelasio, which has its widths.
 */
interface StandIn {
	family: string;
	faces: Record<Cut['name'], { local: string[]; average: number }>;
}
const standIns: StandIn[] = [
	{
		family: `${family} Georgia`,
		faces: {
			roman: { local: ['Georgia', 'Gelasio'], average: 0.4385 },
			italic: { local: ['Georgia Italic', 'Gelasio Italic'], average: 0.4472 },
			semibold: { local: ['Georgia Bold', 'Gelasio Bold'], average: 0.5111 },
		},
	},
	{
		family: `${family} Times`,
		faces: {
			roman: { local: ['Times New Roman', 'Liberation Serif', 'Tinos'], average: 0.3996 },
			italic: {
				local: ['Times New Roman Italic', 'Liberation Serif Italic', 'Tinos Italic'],
				average: 0.4015,
			},
			semibold: { local: ['Times New Roman Bold', 'Liberation Serif Bold', 'Tinos Bold'], average: 0.4255 },
		},
	},
	{
		family: `${family} DejaVu`,
		faces: {
			roman: { local: ['DejaVu Serif'], average: 0.5106 },
			italic: { local: ['DejaVu Serif Italic'], average: 0.5106 },
			semibold: { local: ['DejaVu Serif Bold'], average: 0.5641 },
		},
	},
];

function characters(unicode: string): string {
	return unicode
		.split(',')
		.flatMap((range) => {
			const [first = '', last = first] = range.replace('U+', '').split('-');
			const start = Number.parseInt(first, 16);
			return Array.from({ length: Number.parseInt(last, 16) - start + 1 }, (_, i) => start + i);
		})
		.map((code) => String.fromCodePoint(code))
		.join('');
}

const sourceFile = (range: Range, source: Cut['source']) =>
	new URL(`files/newsreader-${range.source}-opsz-${source}.woff2`, origin);

const percent = (value: number) => `${(value * 100).toFixed(2)}%`;

/** A cut that comes late may not move words that are being read: only the roman, which every page preloads, may. */
function faceRule(cut: Cut, range: Range, file: string): string {
	return `@font-face {
	font-family: ${family};
	font-style: ${cut.style};
	font-weight: ${cut.weight};
	font-display: ${cut.name === 'roman' ? 'swap' : 'optional'};
	src: url('./${file}') format('woff2');
	unicode-range: ${range.unicode.replaceAll(',', ', ')};
}
`;
}

function standInRule(cut: Cut, font: HorizontalMetrics, { family, faces }: StandIn): string {
	const { local, average } = faces[cut.name];
	const adjust = font.average / average;
	return `@font-face {
	font-family: '${family}';
	font-style: ${cut.style};
	font-weight: ${cut.weight};
	src: ${local.map((name) => `local('${name}')`).join(', ')};
	size-adjust: ${percent(adjust)};
	ascent-override: ${percent(font.ascent / adjust)};
	descent-override: ${percent(font.descent / adjust)};
	line-gap-override: ${percent(font.lineGap / adjust)};
}
`;
}

await mkdir(out, { recursive: true });
const rules: string[] = [];
for (const cut of cuts) {
	const latin = ranges[0]!;
	const atTextSize = await subsetFont(
		await readFile(sourceFile(latin, cut.source)),
		characters(latin.unicode),
		{
			targetFormat: 'sfnt',
			variationAxes: { ...cut.axes, opsz: textSize },
		},
	);
	const metrics = horizontalMetrics(atTextSize);
	rules.push(...standIns.map((standIn) => standInRule(cut, metrics, standIn)));
	for (const range of ranges) {
		const source = await readFile(sourceFile(range, cut.source));
		const file = `newsreader-${cut.name}-${range.name}.woff2`;
		const font = await subsetFont(source, characters(range.unicode), {
			targetFormat: 'woff2',
			variationAxes: cut.axes,
			keepFeatures: features,
			noHinting: true,
		});
		await writeFile(new URL(file, out), font);
		rules.push(faceRule(cut, range, file));
		console.log(`${file}  ${(font.length / 1000).toFixed(1)} kB`);
	}
}

/** A cut in a form that knows no axes and whose map of characters is read without a decoder. */
async function cutWoff(to: URL, source: URL, text: string, axes?: Cut['axes']): Promise<void> {
	const font = await subsetFont(await readFile(source), text, {
		targetFormat: 'woff',
		variationAxes: axes,
		keepFeatures: features,
		noHinting: true,
	});
	await writeFile(to, font);
	console.log(`${to.pathname.split('/src/')[1]}  ${(font.length / 1000).toFixed(1)} kB`);
}

/** The cuts of a room that draws by itself, in all ranges. */
async function cutFor(room: string, faces: Record<string, { source: Cut['source']; axes: Cut['axes'] }>) {
	const folder = new URL(`../src/${room}/fonts/`, import.meta.url);
	await mkdir(folder, { recursive: true });
	for (const [name, { source, axes }] of Object.entries(faces)) {
		for (const range of ranges) {
			const to = new URL(`${name}-${range.name}.woff`, folder);
			await cutWoff(to, sourceFile(range, source), characters(range.unicode), axes);
		}
	}
	await copyFile(new URL('LICENSE', origin), new URL('LICENSE', folder));
}

await cutFor('cards', {
	display: { source: 'normal', axes: { wght: 400, opsz: 60 } },
	text: { source: 'normal', axes: { wght: 430, opsz: 24 } },
});
// A sheet of paper holds more than a screen, at a size of 9 points and a name of 29.
await cutFor('cv', {
	display: { source: 'normal', axes: { wght: 400, opsz: 30 } },
	roman: { source: 'normal', axes: { wght: 400, opsz: 14 } },
	italic: { source: 'italic', axes: { wght: 400, opsz: 14 } },
	semibold: { source: 'normal', axes: { wght: 600, opsz: 14 } },
});

// Signs that texts use and Newsreader lacks.
const signs = new URL('../src/fonts/signs/', import.meta.url);
await mkdir(signs, { recursive: true });
const notoFile = (name: string, slice: string) =>
	new URL(`files/${name}-${slice}-400-normal.woff2`, import.meta.resolve(`@fontsource/${name}/package.json`));
await cutWoff(
	new URL('math.woff', signs),
	notoFile('noto-sans-math', 'latin'),
	'←↑→↓↔↕⇐⇒⇔∀∂∃∅∈∉∏∑√∞∧∨∩∪∫≈≠≡≤≥⊂⊃⊆⊇',
);
await cutWoff(
	new URL('marks.woff', signs),
	notoFile('noto-sans-symbols-2', 'symbols'),
	'■□▲△▶▷▼▽◀◁◆◇○●★☆✓✔✗✘✦⌘⌥⏎',
);
await copyFile(
	new URL('LICENSE', import.meta.resolve('@fontsource/noto-sans-math/package.json')),
	new URL('LICENSE', signs),
);

const sheet = `/* Written by scripts/fonts.ts: do not edit. */\n${rules.join('')}`;
await writeFile(new URL('fonts.css', out), sheet);
await copyFile(new URL('LICENSE', origin), new URL('LICENSE', out));
