declare module 'virtual:bonafides/options' {
	import type { AssembleOptions } from '../profile/assemble.ts';
	import type { HeadContext } from '../seo/head.ts';
	import type { Family } from '../theme/theme.ts';

	/** What the integration knows and pages need: made once, when Astro starts. */
	export const options: AssembleOptions & {
		/** Changes with the code and the options that rendered HTML depends on. */
		fingerprint: string;
		head: Omit<HeadContext, 'origin'>;
		family: Family;
	};
}

declare module 'virtual:bonafides/theme' {
	/**
	 * Addresses of fonts that a page may fetch early. Whoever imports this brings the tokens and fonts of the theme to
	 * the page, too.
	 */
	export const cuts: {
		roman: string;
		italic: string;
		/** Absent where the roman holds it. */
		semibold?: string;
	};
}
