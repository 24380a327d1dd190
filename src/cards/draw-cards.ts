import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Site } from '../profile/site.ts';
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
	/** The ink that the owner chose, by its name in the tokens. */
	ink?: string;
}

export interface DrawResult {
	/** Cards that were drawn anew. */
	drawn: number;
	/** Cards that the cache still had. */
	reused: number;
	/** Characters that no installed font has. */
	findings: Finding[];
}

/** How many cards are drawn at a time: more of them take more memory, and no less time. */
const inFlight = 2;

/** Writes the cards of all pages to `og/`. Only those are drawn whose text or look changed since the last time. */
export async function drawCards({ root, outDir, site, ink }: DrawOptions): Promise<DrawResult> {
	const studio = openStudio(root, ink);
	const cache = openCardCache(root);
	const cards = cardsOf(site);
	const missing: { spec: CardSpec; missing: Sitting['missing'] }[] = [];
	let drawn = 0;
	let reused = 0;

	const waiting = cards.entries();
	const work = async () => {
		for (const [index, spec] of waiting) {
			const sitting = await studio.sit(spec);
			missing[index] = { spec, missing: sitting.missing };
			const kept = await cache.get(sitting.digest);
			const png = kept ?? (await sitting.draw());
			if (kept) reused++;
			else {
				drawn++;
				await cache.set(sitting.digest, png);
			}
			const file = path.join(outDir, spec.path);
			await mkdir(path.dirname(file), { recursive: true });
			await writeFile(file, png);
		}
	};
	await Promise.all(Array.from({ length: inFlight }, work));
	await cache.prune();
	return { drawn, reused, findings: missingGlyphs(missing) };
}
