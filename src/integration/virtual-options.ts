import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { name: string }>;

const name = 'virtual:bonafides/options';

/** Hands to pages what the integration knows, as a module. */
export function virtualOptions(options: object): Plugin {
	return {
		name: 'bonafides:options',
		resolveId(id) {
			return id === name ? `\0${name}` : null;
		},
		load(id) {
			return id === `\0${name}` ? `export const options = ${JSON.stringify(options)};` : null;
		},
	};
}
