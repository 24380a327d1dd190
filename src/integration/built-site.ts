import type { AstroIntegrationLogger } from 'astro';
import type { GitHistory } from '../loader/git-dates.ts';
import type { Addressing } from '../profile/permalinks.ts';
import type { Site } from '../profile/site.ts';
import type { ParsedOptions } from '../schema/options.ts';
import type { Theme } from '../theme/theme.ts';
import type { CardDrawing } from './card-drawing.ts';

/** A site whose pages have been rendered, and everything that is made of it besides. */
export interface BuiltSite extends Addressing {
	/** Root of the user's repository. */
	root: string;
	/** Where the pages lie. */
	outDir: string;
	/** Astro's `site`, where it is set: the origin of absolute addresses. */
	origin?: string;
	today: string;
	/** When files of content were committed. */
	history: GitHistory;
	options: ParsedOptions;
	theme: Theme;
	site: Site;
	/** Absent where the owner wants no cards. */
	cards?: CardDrawing;
	pages: BuiltPage[];
	logger: AstroIntegrationLogger;
}

export interface BuiltPage {
	/** Path below `outDir`, with `/`. */
	file: string;
	/** Its address on this host, with base path. */
	href: string;
}
