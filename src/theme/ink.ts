import { type Colour, contrastOf, cssOf, readColour, shownColour } from './colour.ts';

/** The colour of what others say: by day and by lamplight. */
export interface Ink {
	light: Colour;
	dark: Colour;
}

/** The inks that have a name. */
export const inks = {
	'blue-black': { lightness: 0.4, chroma: 0.165, hue: 266 },
	green: { lightness: 0.4, chroma: 0.09, hue: 158 },
	violet: { lightness: 0.4, chroma: 0.165, hue: 300 },
	oxblood: { lightness: 0.4, chroma: 0.14, hue: 22 },
} satisfies Record<string, Colour>;

/** What it is written on in each scheme, as `styles/tokens.css` has it. */
export const grounds = {
	light: {
		paper: { lightness: 0.989, chroma: 0.003, hue: 255 },
		wash: { lightness: 0.963, chroma: 0.005, hue: 255 },
	},
	dark: {
		paper: { lightness: 0.176, chroma: 0.009, hue: 262 },
		wash: { lightness: 0.218, chroma: 0.011, hue: 262 },
	},
} satisfies Record<keyof Ink, { paper: Colour; wash: Colour }>;

/** The least contrast that an ink has with each ground. */
const leastContrast = { paper: 7, wash: 6.5 } as const;

/** Lightness of black, which the owner's words are in, and how far from it in lightness and chroma an ink stays. */
const [black, distance] = [0.205, 0.14];
const palest = 0.06;
/** A colour with less than that has no hue. */
const grey = 0.02;

/** True for a name, a hue, and a colour that is not grey: what others say has to be told from black. */
export function isInk(asked: string | number): boolean {
	if (typeof asked === 'number') return asked >= 0 && asked <= 360;
	return Object.hasOwn(inks, asked) || (readColour(asked)?.chroma ?? 0) >= grey;
}

/** What became of a colour that cannot be an ink as it is. */
export interface Adjusted {
	asked: string;
	used: string;
	because: 'pale' | 'rare' | 'black';
}

/** The ink for a name, a hue in degrees, or a colour as style sheets write it, which may have to be adjusted. */
export function inkOf(asked: string | number): { ink: Ink; adjusted?: Adjusted } {
	if (typeof asked === 'number') return { ink: madeOf({ lightness: 0.4, chroma: 0.14, hue: asked }) };
	if (Object.hasOwn(inks, asked)) return { ink: madeOf(inks[asked as keyof typeof inks]) };
	const colour = readColour(asked) ?? inks['blue-black'];
	const ink = madeOf(colour);
	const used = cssOf(ink.light);
	if (used === cssOf(colour)) return { ink };
	const because = isReadable(colour, 'light') ? (shownColour(colour) === colour ? 'black' : 'rare') : 'pale';
	return { ink, adjusted: { asked, used, because } };
}

/** An ink of one colour by day; by lamplight it is lighter and paler. */
function madeOf(colour: Colour): Ink {
	const chroma = Math.max(colour.chroma, palest);
	const darkest = black + Math.sqrt(Math.max(0, distance ** 2 - chroma ** 2));
	const lightness = Math.max(colour.lightness, Math.ceil(darkest * 1e4) / 1e4);
	const light = readable({ ...colour, lightness, chroma }, 'light');
	const paler = Math.min(Math.max(0.07, light.chroma * 0.64), 0.105);
	return { light, dark: readable({ ...colour, lightness: 0.79, chroma: paler }, 'dark') };
}

/** The colour, or the nearest one further from the ground that can be read on it, as every screen has it. */
function readable(colour: Colour, scheme: keyof Ink): Colour {
	const shown = shownColour(colour);
	if (isReadable(shown, scheme)) return shown;
	const step = scheme === 'light' ? -50 : 50;
	return readable({ ...colour, lightness: (Math.round(colour.lightness * 1e4) + step) / 1e4 }, scheme);
}

function isReadable(colour: Colour, scheme: keyof Ink): boolean {
	const { paper, wash } = grounds[scheme];
	return contrastOf(colour, paper) >= leastContrast.paper && contrastOf(colour, wash) >= leastContrast.wash;
}
