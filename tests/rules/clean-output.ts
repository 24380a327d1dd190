import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { crc32, deflateSync } from 'node:zlib';

const clean = fileURLToPath(new URL('../sites/faulty-output/clean/output/', import.meta.url));
const pages = [
	'index',
	'de',
	'cv',
	'posts',
	'posts/looms',
	'posts/cards',
	'posts/engines',
	'testimonials/grace',
];

/** The files of the clean site: its texts as they lie beside this file, and pictures drawn here. */
export function cleanFiles(): Map<string, string | Buffer> {
	const files = new Map<string, string | Buffer>();
	for (const file of globSync('**/*.*', { cwd: clean }).sort())
		files.set(file.replaceAll('\\', '/'), readFileSync(`${clean}${file}`, 'utf8'));
	for (const page of pages) files.set(`og/${page}.png`, picture(1200, 630));
	files.set('portrait.png', picture(400, 500));
	files.set('loom.png', picture(800, 600));
	return files;
}

/** A grey PNG of a size, as heavy as is asked. */
export function picture(width: number, height: number, padding = 0): Buffer {
	const header = Buffer.alloc(13);
	header.writeUInt32BE(width, 0);
	header.writeUInt32BE(height, 4);
	header.writeUInt8(8, 8);
	return Buffer.concat([
		Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
		chunk('IHDR', header),
		chunk('tEXt', Buffer.from(`Comment\0${' '.repeat(padding)}`)),
		chunk('IDAT', deflateSync(Buffer.alloc((width + 1) * height))),
		chunk('IEND', Buffer.alloc(0)),
	]);
}

function chunk(type: string, data: Buffer): Buffer {
	const named = Buffer.concat([Buffer.from(type), data]);
	const length = Buffer.alloc(4);
	length.writeUInt32BE(data.length);
	const check = Buffer.alloc(4);
	check.writeUInt32BE(crc32(named));
	return Buffer.concat([length, named, check]);
}
