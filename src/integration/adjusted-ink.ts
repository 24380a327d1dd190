import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { inkOf } from '../theme/ink.ts';
import type { ChosenTheme } from '../theme/theme.ts';

/** The warning that the ink is another colour than the owner asked for. */
export function adjustedInk({ ink = 'blue-black' }: ChosenTheme = {}): Diagnostic[] {
	const { adjusted } = inkOf(ink);
	if (!adjusted) return [];
	const { asked, used } = adjusted;
	return [
		diagnose({
			code: 'adjusted-ink',
			file: 'astro.config.mjs',
			message: `the ink \`${asked}\` is hard to read, too close to black, or not a colour of every screen, so \`${used}\` is used instead`,
			fix: `write \`ink: '${used}'\`, or choose another colour`,
		}),
	];
}
