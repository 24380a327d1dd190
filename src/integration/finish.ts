import { globSync } from 'node:fs';
import path from 'node:path';
import { type Addressing, address } from '../profile/permalinks.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';
import { writeCards } from './cards.ts';
import { writeCrawling, writeRedirects } from './crawling.ts';
import { writeCvPdf } from './cv-pdf.ts';
import { writeExports } from './exports.ts';
import { writeIcons } from './icons.ts';
import { writePolicies } from './policies.ts';
import { writePortraits } from './portraits.ts';
import { writeSearchIndex } from './search.ts';

type Step = (built: BuiltSite) => Promise<void>;

/**
 * What is made after the pages, in this order: each step finds the files of those before it. Steps in one row do not
 * need each other, and go side by side: they wait for another program, for this thread, and for the one that draws.
 */
const steps: Step[][] = [
	[writePortraits],
	[writeSearchIndex, writeExports, writeCards, writeCvPdf],
	[writeIcons],
	[writeRedirects],
	[writeCrawling],
	[writePolicies],
];

/** Makes everything that is made of finished pages. */
export async function finish(built: Omit<BuiltSite, 'pages'>): Promise<void> {
	const whole = { ...built, pages: pagesIn(built.outDir, built) };
	for (const row of steps) await Promise.all(row.map((step) => step(whole)));
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
