import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { inkSheet } from '../theme/ink-sheet.ts';
import type { Family, Theme } from '../theme/theme.ts';

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { name: string }>;

const name = 'virtual:bonafides/theme';
const inkName = `${name}.css`;

/** What comes to pages with a family: sheets, in their order, and the cuts that a page may fetch early. */
const parts: Record<Family, { sheets: string[]; cuts: string[] }> = {
	serif: { sheets: ['fonts/serif/fonts.css', 'tokens.css'], cuts: ['roman', 'italic', 'semibold'] },
	sans: { sheets: ['fonts/sans/fonts.css', 'tokens.css', 'sans.css'], cuts: ['roman', 'italic'] },
};

/** Hands the tokens and fonts of a theme to pages, as a module that brings nothing of another one. */
export function virtualTheme({ ink, family }: Theme): Plugin {
	const { sheets, cuts } = parts[family];
	const code = [
		...sheets.map((sheet) => `import ${pathOf(sheet)};`),
		`import ${JSON.stringify(inkName)};`,
		...cuts.map((cut) => `import ${cut} from ${pathOf(`fonts/${family}/${cut}-latin.woff2`, '?url')};`),
		`export const cuts = { ${cuts.join(', ')} };`,
	].join('\n');
	return {
		name: 'bonafides:theme',
		resolveId: (id) => (id === name || id === inkName ? `\0${id}` : null),
		load: (id) => (id === `\0${name}` ? code : id === `\0${inkName}` ? inkSheet(ink) : null),
	};
}

function pathOf(file: string, query = ''): string {
	return JSON.stringify(fileURLToPath(new URL(`../styles/${file}`, import.meta.url)) + query);
}
