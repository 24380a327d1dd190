import type { Family } from '../theme/theme.ts';

/** Letters of an icon: as outlines (path data in a field of 64 by 64), or as text where no font of ours has them. */
export type Letters = { outline: string } | { text: string };

const ground = { light: '#14171e', dark: '#e4e6ea' };
const ink = { light: '#fafbfd', dark: '#0f1115' };
const type: Record<Family, string> = {
	serif: "Newsreader,Georgia,'Times New Roman',serif",
	sans: "'Source Sans 3',system-ui,sans-serif",
};
const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The monogram as an icon. An adaptive one follows the colours that the reader's browser is set to. */
export function monogramSvg(
	letters: Letters,
	{ family, adaptive = true }: { family: Family; adaptive?: boolean },
): string {
	const style = `rect{fill:${ground.light}}path,text{fill:${ink.light}}`;
	const dark = `@media(prefers-color-scheme:dark){rect{fill:${ground.dark}}path,text{fill:${ink.dark}}}`;
	return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><style>${style}${adaptive ? dark : ''}</style><rect width="64" height="64"/>${drawing(letters, family)}</svg>\n`;
}

/** The square that the icon is, and how much of it the letters take. */
export const monogramField = { square: 64, width: 44, height: 36 } as const;

function drawing(letters: Letters, family: Family): string {
	if ('outline' in letters) return `<path d="${letters.outline}"/>`;
	const text = letters.text.replace(/[&<>]/g, (character) => entities[character] ?? '');
	const size = [...letters.text].length > 1 ? 34 : 46;
	return `<text x="32" y="33" font-family="${type[family]}" font-size="${size}" text-anchor="middle" dominant-baseline="central">${text}</text>`;
}
