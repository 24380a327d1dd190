import type { Packages } from '../fonts/packages.ts';
import { ranges } from '../fonts/ranges.ts';
import { openSlices, type Slice, type SliceBook } from '../fonts/slices.ts';
import type { Family } from '../theme/theme.ts';

export interface FontBook extends Pick<SliceBook, 'find'> {
	/** Our own faces, by the token that a template asks for them with. They hold what Latin is written with. */
	own: Record<Face, Slice[]>;
}

/** Large and small: type is cut for its size. */
export const faces = ['display', 'text'] as const;
export type Face = (typeof faces)[number];

/** Opens the fonts: those of our family, and those that packages bring. Each file is read once. */
export function openFonts(packages: Packages, family: Family): FontBook {
	const { load, signs, find } = openSlices(packages);
	const own = Object.fromEntries(
		faces.map((face) => [
			face,
			[
				...ranges[family]
					.map((range) => `${face}-${range}`)
					.map((name) => load(name, new URL(`./fonts/${family}/${name}.woff`, import.meta.url))),
				...signs(),
			],
		]),
	) as Record<Face, Slice[]>;
	return { own, find };
}
