import { clampChroma, converter, formatHex, type Oklch, parse, wcagContrast } from 'culori';

/** A colour as the eye orders it: lightness from 0 to 1, chroma, and hue in degrees. */
export interface Colour {
	lightness: number;
	chroma: number;
	hue: number;
}

const toOklch = converter('oklch');
const toRgb = converter('rgb');

/** Reads a colour as style sheets write one, such as `#0a5` or `oklch(40% 0.1 150)`; undefined where it is none. */
export function readColour(text: string): Colour | undefined {
	const parsed = toOklch(parse(text.trim()));
	return (
		parsed && {
			lightness: rounded(parsed.l, 4),
			chroma: rounded(parsed.c, 4),
			hue: rounded(parsed.h ?? 0, 2),
		}
	);
}

/** Writes a colour for a style sheet. */
export function cssOf({ lightness, chroma, hue }: Colour, alpha?: number): string {
	const parts = `${rounded(lightness * 100, 2)}% ${rounded(chroma, 4)} ${rounded(hue, 2)}`;
	return `oklch(${parts}${alpha === undefined ? '' : ` / ${alpha}`})`;
}

/** Writes a colour for programs that know sRGB only. */
export function hexOf(colour: Colour): string {
	return formatHex(oklch(colour));
}

/** The nearest colour that every screen has: as light and of the same hue, with less chroma where it must. */
export function shownColour(colour: Colour): Colour {
	const { r, g, b } = toRgb(oklch(colour));
	// The corners of the gamut lie a hair outside of it when they are reckoned.
	if ([r, g, b].every((channel) => channel > -slack && channel < 1 + slack)) return colour;
	const { c } = clampChroma(oklch(colour), 'oklch');
	return { ...colour, chroma: Math.floor(c * 1e4) / 1e4 };
}

const slack = 0.001;

/** The contrast of two colours by WCAG 2, from 1 to 21. */
export function contrastOf(one: Colour, other: Colour): number {
	return wcagContrast(oklch(one), oklch(other));
}

function oklch({ lightness: l, chroma: c, hue: h }: Colour): Oklch {
	return { mode: 'oklch', l, c, h };
}

function rounded(value: number, decimals: number): number {
	return Number(value.toFixed(decimals));
}
