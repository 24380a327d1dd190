import type { Range } from '../src/fonts/ranges.ts';
import type { Family } from '../src/theme/theme.ts';

/** What a font is cut to: values or ranges of its axes. */
export type Axes = Record<string, number | { min: number; max: number; default?: number }>;

/** A cut of a font, and which of its files it is made of. */
export interface Cut {
	source: 'normal' | 'italic';
	axes: Axes;
}

/** A cut for pages. */
export interface PageCut extends Cut {
	/** As a style sheet asks for it. */
	weight: string;
	/** False where the file of another cut holds this one, too. */
	own?: false;
}

/** The cuts that pages use. */
export const pageCuts = ['roman', 'italic', 'semibold'] as const;
export type CutName = (typeof pageCuts)[number];

/**
 * A system font that stands in until a cut is there, scaled so that no line moves. Averages are measured as
 * `horizontalMetrics` does, in ems: for Georgia on Gelasio, for Arial on Arimo, which have their widths.
 */
export interface StandIn {
	name: string;
	faces: Record<CutName, { local: string[]; average: number }>;
}

/** A family that owners can choose, and all that is cut of it. */
export interface Typeface {
	/** As a theme names it. */
	name: Family;
	family: string;
	/** Package that it comes from, and the files of it by range of characters and style. */
	source: string;
	file(range: Range, style: Cut['source']): string;
	/** The cuts for pages. */
	pages: Record<CutName, PageCut>;
	/** What a roman is measured at that has a range of axes. */
	running: Axes;
	standIns: StandIn[];
	/** The cuts for cards: type of 25 to 230 pixels. */
	cards: Record<'display' | 'text', Cut>;
	/** The cuts for paper: a name of 29 points, and texts of 9. */
	cv: Record<'display' | CutName, Cut>;
}

const roman = (axes: Axes): Cut => ({ source: 'normal', axes });
const italic = (axes: Axes): Cut => ({ source: 'italic', axes });

const newsreader: Typeface = {
	name: 'serif',
	family: 'Newsreader',
	source: '@fontsource-variable/newsreader',
	file: (range, style) => `newsreader-${range}-opsz-${style}.woff2`,
	pages: {
		roman: { ...roman({ wght: 400, opsz: { min: 10, max: 72, default: 18 } }), weight: '400' },
		italic: { ...italic({ wght: 400, opsz: 18 }), weight: '400' },
		semibold: { ...roman({ wght: 600, opsz: 18 }), weight: '600' },
	},
	running: { wght: 400, opsz: 18 },
	standIns: [
		{
			name: 'Georgia',
			faces: {
				roman: { local: ['Georgia', 'Gelasio'], average: 0.4385 },
				italic: { local: ['Georgia Italic', 'Gelasio Italic'], average: 0.4472 },
				semibold: { local: ['Georgia Bold', 'Gelasio Bold'], average: 0.5111 },
			},
		},
		{
			name: 'Times',
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
			name: 'DejaVu',
			faces: {
				roman: { local: ['DejaVu Serif'], average: 0.5106 },
				italic: { local: ['DejaVu Serif Italic'], average: 0.5106 },
				semibold: { local: ['DejaVu Serif Bold'], average: 0.5641 },
			},
		},
	],
	cards: { display: roman({ wght: 400, opsz: 60 }), text: roman({ wght: 430, opsz: 24 }) },
	cv: {
		display: roman({ wght: 400, opsz: 30 }),
		roman: roman({ wght: 400, opsz: 14 }),
		italic: italic({ wght: 400, opsz: 14 }),
		semibold: roman({ wght: 600, opsz: 14 }),
	},
};

const sourceSans: Typeface = {
	name: 'sans',
	family: 'Source Sans 3',
	source: '@fontsource-variable/source-sans-3',
	file: (range, style) => `source-sans-3-${range}-wght-${style}.woff2`,
	pages: {
		// Small facts and labels are set in it, too, so every page needs both weights: one file holds them.
		roman: { ...roman({ wght: { min: 400, max: 600 } }), weight: '400 600' },
		italic: { ...italic({ wght: 400 }), weight: '400' },
		semibold: { ...roman({ wght: 600 }), weight: '600', own: false },
	},
	running: { wght: 400 },
	standIns: [
		{
			name: 'Arial',
			faces: {
				roman: { local: ['Arial', 'Liberation Sans', 'Arimo'], average: 0.4403 },
				italic: { local: ['Arial Italic', 'Liberation Sans Italic', 'Arimo Italic'], average: 0.4403 },
				semibold: { local: ['Arial Bold', 'Liberation Sans Bold', 'Arimo Bold'], average: 0.4756 },
			},
		},
		{
			name: 'Roboto',
			faces: {
				roman: { local: ['Roboto'], average: 0.4409 },
				italic: { local: ['Roboto Italic'], average: 0.4285 },
				semibold: { local: ['Roboto Bold'], average: 0.4477 },
			},
		},
		{
			name: 'DejaVu',
			faces: {
				roman: { local: ['DejaVu Sans'], average: 0.504 },
				italic: { local: ['DejaVu Sans Oblique'], average: 0.504 },
				semibold: { local: ['DejaVu Sans Bold'], average: 0.5697 },
			},
		},
	],
	cards: { display: roman({ wght: 400 }), text: roman({ wght: 400 }) },
	cv: {
		display: roman({ wght: 400 }),
		roman: roman({ wght: 400 }),
		italic: italic({ wght: 400 }),
		semibold: roman({ wght: 600 }),
	},
};

export const typefaces: readonly Typeface[] = [newsreader, sourceSans];
