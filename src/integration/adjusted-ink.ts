import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { type Adjusted, inkOf } from '../theme/ink.ts';
import type { ChosenTheme } from '../theme/theme.ts';

const reasons: Record<Adjusted['because'], string> = {
	pale: 'is too pale to be read on paper',
	rare: 'is not a colour that every screen has',
	black: 'could be taken for black',
};

/** The warning that the ink is another colour than the owner asked for. */
export function adjustedInk({ ink = 'blue-black' }: ChosenTheme = {}): Diagnostic[] {
	const { adjusted } = inkOf(ink);
	if (!adjusted) return [];
	const { asked, used, because } = adjusted;
	return [
		diagnose({
			code: 'adjusted-ink',
			file: 'astro.config.mjs',
			message: `the ink \`${asked}\` ${reasons[because]}, so \`${used}\` is used instead`,
			fix: `write \`ink: '${used}'\`, or choose another colour`,
		}),
	];
}
