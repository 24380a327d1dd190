import { cssOf } from './colour.ts';
import type { Ink } from './ink.ts';
import { defaultTheme } from './theme.ts';

/** The tokens of an ink in one scheme: of what is written in it, and of lines under that. */
export function inkTokens(ink: Ink, scheme: keyof Ink): Record<'--ink' | '--ink-line', string> {
	return { '--ink': cssOf(ink[scheme]), '--ink-line': cssOf(ink[scheme], scheme === 'light' ? 0.35 : 0.4) };
}

/** The style sheet that comes after `styles/tokens.css`. It is empty for the ink that stands there. */
export function inkSheet(ink: Ink): string {
	if (cssOf(ink.light) === cssOf(defaultTheme.ink.light)) return '';
	const rule = (scheme: keyof Ink) => {
		const tokens = Object.entries(inkTokens(ink, scheme)).map(([name, value]) => `${name}:${value}`);
		return `:root{${tokens.join(';')}}`;
	};
	return `${rule('light')}@media screen and (prefers-color-scheme:dark){${rule('dark')}}`;
}
