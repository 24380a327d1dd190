import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';
import { inkSheet } from '../theme/ink-sheet.ts';
import type { Family, Theme } from '../theme/theme.ts';

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { name: string }>;

const name = 'virtual:bonafides/theme';
const inkName = `${name}.css`;

/** The cuts of a family that a page may fetch early: those that its rules in `styles/fonts/` name. */
const cuts: Record<Family, string[]> = {
	serif: ['roman', 'italic', 'semibold'],
	sans: ['roman', 'italic'],
};

/** Hands the tokens and fonts of a theme to pages, as a module that brings nothing of another one. */
export function virtualTheme({ ink, family }: Theme): Plugin {
	const code = [
		...[`fonts/${family}/fonts.css`, 'tokens.css', `${family}.css`].map((file) => `import ${pathOf(file)};`),
		`import ${JSON.stringify(inkName)};`,
		...cuts[family].map(
			(cut) => `import ${cut} from ${pathOf(`fonts/${family}/${cut}-latin.woff2`, '?url')};`,
		),
		`export const cuts = { ${cuts[family].join(', ')} };`,
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
