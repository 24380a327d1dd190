import { globSync } from 'node:fs';
import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { Addressing } from '../profile/permalinks.ts';
import { address } from '../profile/permalinks.ts';
import type { Site } from '../profile/site.ts';
import type { ParsedOptions } from '../schema/options.ts';

/** A site whose pages have been rendered, and everything that is made of it besides. */
export interface BuiltSite extends Addressing {
	/** Root of the user's repository. */
	root: string;
	/** Where the pages lie. */
	outDir: string;
	/** Astro's `site`, where it is set: the origin of absolute addresses. */
	origin?: string;
	today: string;
	options: ParsedOptions;
	site: Site;
	pages: BuiltPage[];
	logger: AstroIntegrationLogger;
}

export interface BuiltPage {
	/** Path below `outDir`, with `/`. */
	file: string;
	/** Its address on this host, with base path. */
	href: string;
}

type Step = (built: BuiltSite) => Promise<void>;

/** What is made after the pages, in this order: each step finds the files of those before it. */
const steps: Step[] = [];

/** Makes everything that is made of finished pages. */
export async function finish(built: Omit<BuiltSite, 'pages'>): Promise<void> {
	const whole = { ...built, pages: pagesIn(built.outDir, built) };
	for (const step of steps) await step(whole);
}

/** All pages below a folder, in a stable order. */
function pagesIn(outDir: string, addressing: Addressing): BuiltPage[] {
	return globSync('**/*.html', { cwd: outDir })
		.map((file) => file.split(path.sep).join('/'))
		.sort()
		.map((file) => ({
			file,
			href: address(`/${file.replace(/(?:^|\/)index\.html$|\.html$/, '')}/`, addressing),
		}));
}
