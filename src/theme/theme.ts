import { type Ink, inkOf } from './ink.ts';

/** The type of a site: a serif, or a sans. */
export const families = ['serif', 'sans'] as const;
export type Family = (typeof families)[number];

/** How a site looks, where owners may choose. Every output is made with it. */
export interface Theme {
	ink: Ink;
	family: Family;
}

/** What an owner may choose of it. */
export interface ChosenTheme {
	ink?: string | number;
	family?: Family;
}

/** The look of a site whose owner chose nothing. */
export const defaultTheme = themeOf({});

/** The look that an owner chose. */
export function themeOf({ ink = 'blue-black', family = 'serif' }: ChosenTheme): Theme {
	return { ink: inkOf(ink).ink, family };
}
