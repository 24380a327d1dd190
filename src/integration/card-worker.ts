import { mkdir, rm } from 'node:fs/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { type DrawOptions, drawCards } from '../cards/draw-cards.ts';

/** What runs beside the build: draws the cards into a folder of their own, and answers with the result. */
const options = workerData as DrawOptions;
await rm(options.outDir, { recursive: true, force: true });
await mkdir(options.outDir, { recursive: true });
parentPort?.postMessage(await drawCards(options));
