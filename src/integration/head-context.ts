import { existsSync } from 'node:fs';
import path from 'node:path';
import type { GitHistory } from '../loader/git-dates.ts';
import { profileFile } from '../loader/profile.ts';
import type { ParsedOptions } from '../schema/options.ts';
import type { HeadContext } from '../seo/head.ts';

/** What the heads of pages need to know of the build, beside Astro's `site`. */
export function headContext(
	root: string,
	{ verification, cards, feeds }: ParsedOptions,
	{ dates }: GitHistory,
): Omit<HeadContext, 'origin'> {
	return {
		verification,
		svgIcon: hasSvgIcon(root),
		profileDates: dates.get(profileFile),
		cards,
		feeds,
		twins: true,
	};
}

/** True unless the owner gives a picture of points as the icon, and no drawing. */
export function hasSvgIcon(root: string): boolean {
	const given = (name: string) => existsSync(path.join(root, 'public', name));
	return given('favicon.svg') || !given('favicon.png');
}
