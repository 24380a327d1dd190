import { inflateSync } from 'node:zlib';

/**
 * The tables of a font by their tags.
 * @throws {Error} where the bytes are not a WOFF file
 */
export function tablesOf(woff: Buffer): Map<string, Buffer> {
	if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('this is not a WOFF file');
	const tables = new Map<string, Buffer>();
	for (let entry = 44; entry < 44 + woff.readUInt16BE(12) * 20; entry += 20) {
		const offset = woff.readUInt32BE(entry + 4);
		const stored = woff.readUInt32BE(entry + 8);
		const bytes = woff.subarray(offset, offset + stored);
		const packed = stored < woff.readUInt32BE(entry + 12);
		tables.set(woff.toString('latin1', entry, entry + 4), packed ? inflateSync(bytes) : bytes);
	}
	return tables;
}
