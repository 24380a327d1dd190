import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { DrawOptions, DrawResult } from '../cards/draw-cards.ts';
import type { Site } from '../profile/site.ts';
import type { Theme } from '../theme/theme.ts';
import { generatedFolder } from './generated.ts';

/** Cards that are being drawn. */
export interface CardDrawing {
	/** Where they lie then, by their paths in the site. */
	folder: string;
	/** Waits for the last of them. */
	done(): Promise<DrawResult>;
}

/** Draws the cards of a site in a thread of their own: they need no page, so Astro can build the pages meanwhile. */
export function startCards(root: string, site: Site, theme: Theme): CardDrawing {
	const folder = path.join(root, generatedFolder, 'og');
	const code = new URL(`./card-worker${path.extname(import.meta.url)}`, import.meta.url);
	const worker = new Worker(code, {
		workerData: { root, outDir: folder, site, theme } satisfies DrawOptions,
		// More room for what lives shortly made a thousand cards no faster, and the peak of memory higher.
		resourceLimits: { maxYoungGenerationSizeMb: 16 },
	});
	// A build that fails does not wait for its cards.
	worker.unref();
	const result = new Promise<DrawResult>((resolve, reject) => {
		worker.once('message', resolve);
		worker.once('error', reject);
	});
	// Whoever waits is told; before that, nobody can be.
	result.catch(() => {});
	return {
		folder,
		done() {
			worker.ref();
			return result;
		},
	};
}
