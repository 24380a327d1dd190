declare module 'virtual:bonafides/options' {
	import type { AssembleOptions } from '../profile/assemble.ts';
	import type { HeadContext } from '../seo/head.ts';

	/** What the integration knows and pages need: made once, when Astro starts. */
	export const options: AssembleOptions & {
		/** Changes with the code and the options that rendered HTML depends on. */
		fingerprint: string;
		head: Omit<HeadContext, 'origin'>;
	};
}
