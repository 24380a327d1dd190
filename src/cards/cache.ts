import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { cardSize } from './card.ts';

/** Drawn cards by the digest of all that they depend on, kept between runs in `.bonafides/cache/cards/`. */
export interface CardCache {
	/** The card of a digest; undefined where there is none, or only what is left of one. */
	get(digest: string): Promise<Buffer | undefined>;
	set(digest: string, png: Buffer): Promise<void>;
	/** Forgets the cards that this run did not ask for. */
	prune(): Promise<void>;
}

/** Opens the cache of a site. One that cannot be written is no fault: its cards are drawn again the next time. */
export function openCardCache(root: string): CardCache {
	const folder = path.join(root, '.bonafides', 'cache', 'cards');
	const used = new Set<string>();
	const nameOf = (digest: string) => {
		used.add(`${digest}.png`);
		return path.join(folder, `${digest}.png`);
	};
	return {
		async get(digest) {
			const png = await readFile(nameOf(digest)).catch(() => undefined);
			return png && isWholeCard(png) ? png : undefined;
		},
		async set(digest, png) {
			try {
				await mkdir(folder, { recursive: true });
				await writeWhole(nameOf(digest), png);
			} catch {
				// A read-only checkout is still built.
			}
		},
		async prune() {
			const names = await readdir(folder).catch(() => []);
			const old = names.filter((name) => !used.has(name));
			await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true }).catch(() => {})));
		},
	};
}

/** Writes a file under another name first, so that nobody ever finds half of it. */
async function writeWhole(file: string, bytes: Buffer): Promise<void> {
	const temporary = `${file}.${process.pid}.tmp`;
	await writeFile(temporary, bytes);
	await rename(temporary, file);
}

const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

/** True for a PNG of the size of a card whose every part has the checksum that it was written with. */
export function isWholeCard(png: Buffer): boolean {
	if (!png.subarray(0, 8).equals(signature)) return false;
	for (let at = 8; at + 12 <= png.length; ) {
		const end = at + 8 + png.readUInt32BE(at);
		if (end + 4 > png.length || crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) return false;
		const kind = png.toString('latin1', at + 4, at + 8);
		if (
			kind === 'IHDR' &&
			(png.readUInt32BE(at + 8) !== cardSize.width || png.readUInt32BE(at + 12) !== cardSize.height)
		)
			return false;
		at = end + 4;
		if (kind === 'IEND') return at === png.length;
	}
	return false;
}
