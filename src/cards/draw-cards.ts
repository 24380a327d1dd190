import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Site } from '../profile/site.ts';
import type { Theme } from '../theme/theme.ts';
import { openCardCache } from './cache.ts';
import type { CardSpec } from './card.ts';
import { cardsOf } from './cards-of.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { openStudio, type Sitting } from './studio.ts';

export interface DrawOptions {
	/** The owner's folder. */
	root: string;
	/** Where the site is written to. */
	outDir: string;
	site: Site;
	theme: Theme;
}

export interface DrawResult {
	/** Cards that were drawn anew. */
	drawn: number;
	/** Cards that the cache still had. */
	reused: number;
	/** Characters that no installed font has, and templates that cannot be drawn. */
	findings: Finding[];
}

/** How many cards are drawn at a time: more of them take more memory, and no less time. */
const inFlight = 2;

/** Writes the cards of all pages to `og/`. Only those are drawn whose text or look changed since the last time. */
export async function drawCards({ root, outDir, site, theme }: DrawOptions): Promise<DrawResult> {
	const studio = openStudio(root, theme);
	const cache = openCardCache(root);
	// What the owner puts into public/ is published as it is.
	const cards = cardsOf(site).filter(({ path: file }) => !existsSync(path.join(root, 'public', file)));
	const missing: { spec: CardSpec; missing: Sitting['missing'] }[] = [];
	const faults = new Map<string, string>();
	let drawn = 0;
	let reused = 0;

	const folders = new Set(cards.map((spec) => path.dirname(path.join(outDir, spec.path))));
	for (const folder of folders) await mkdir(folder, { recursive: true });
	const waiting = cards.entries();
	const work = async () => {
		for (const [index, spec] of waiting) {
			const sitting = await studio.sit(spec);
			missing[index] = { spec, missing: sitting.missing };
			const kept = await cache.get(sitting.digest);
			const { png, fault } = kept ? { png: kept } : await sitting.draw();
			if (kept) reused++;
			else drawn++;
			if (fault) faults.set(fault.file, fault.reason);
			else if (!kept) await cache.set(sitting.digest, png);
			const file = path.join(outDir, spec.path);
			await writeFile(file, png);
		}
	};
	await Promise.all(Array.from({ length: inFlight }, work));
	await cache.prune();
	const unusable = [...faults].map(
		([file, reason]): Finding => ({
			code: 'unusable-template',
			file,
			message: `this cannot be drawn: ${reason}. The cards use the template that comes with the package instead`,
			fix: 'correct it, or remove the file',
		}),
	);
	return { drawn, reused, findings: [...unusable, ...missingGlyphs(missing)] };
}
