import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import type { PictureFormat } from '../../src/images/picture-format.ts';

export interface HostilePicture {
	name: string;
	format: PictureFormat['format'];
	bytes: Buffer;
}

const still = (width: number, height: number) =>
	sharp({ create: { width, height, channels: 3, background: 'teal' } });

function chunk(type: string, data: Buffer): Buffer {
	const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
	const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
	length.writeUInt32BE(data.length);
	sum.writeUInt32BE(crc(body));
	return Buffer.concat([length, body, sum]);
}

function crc(bytes: Buffer): number {
	let value = 0xffffffff;
	for (const byte of bytes) {
		value ^= byte;
		for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
	}
	return (value ^ 0xffffffff) >>> 0;
}

const pngMark = Buffer.from('89504e470d0a1a0a', 'hex');

/** A PNG of one bit a pixel whose rows are all zero: next to nothing as a file. */
function flatPng(width: number, height: number, data?: Buffer): Buffer {
	const head = Buffer.alloc(13);
	head.writeUInt32BE(width, 0);
	head.writeUInt32BE(height, 4);
	head[8] = 1;
	const rows = data ?? deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * Math.min(height, 20_000)));
	return Buffer.concat([pngMark, chunk('IHDR', head), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

/** Puts a chunk behind the head of a PNG. */
const withChunk = (bytes: Buffer, type: string, data: Buffer) =>
	Buffer.concat([bytes.subarray(0, 33), chunk(type, data), bytes.subarray(33)]);

/** Says another size in the frame of a JPEG. */
function resizedJpeg(bytes: Buffer, width: number, height: number): Buffer {
	const copy = Buffer.from(bytes);
	const frame = copy.indexOf(Buffer.from([0xff, 0xc0]));
	copy.writeUInt16BE(height, frame + 5);
	copy.writeUInt16BE(width, frame + 7);
	return copy;
}

/** A JPEG whose one scan stands in it again and again. */
function manyScans(bytes: Buffer, times: number): Buffer {
	const scan = bytes.indexOf(Buffer.from([0xff, 0xda]));
	const repeated = Array.from({ length: times }, () => bytes.subarray(scan, -2));
	return Buffer.concat([bytes.subarray(0, scan), ...repeated, bytes.subarray(-2)]);
}

/** The last four bytes before the end of a PNG are the sum of its pixels. */
function withWrongSum(bytes: Buffer): Buffer {
	const copy = Buffer.from(bytes);
	copy.writeUInt32BE(copy.readUInt32BE(copy.length - 16) ^ 1, copy.length - 16);
	return copy;
}

const [jpeg, png, webp, gif, avif, tiff] = await Promise.all([
	still(64, 64).jpeg().toBuffer(),
	still(64, 64).png().toBuffer(),
	still(64, 64).webp().toBuffer(),
	still(64, 64).gif().toBuffer(),
	still(64, 64).avif().toBuffer(),
	still(64, 64).tiff().toBuffer(),
]);
const noise = await sharp({
	create: {
		width: 300,
		height: 300,
		channels: 3,
		background: 'grey',
		noise: { type: 'gaussian', mean: 128, sigma: 30 },
	},
})
	.jpeg()
	.toBuffer();
const frames = Buffer.alloc(32 * 64 * 3).fill(200, 32 * 32 * 3);
const moving = await sharp(frames, { raw: { width: 32, height: 64, channels: 3, pageHeight: 32 } })
	.webp({ loop: 0, delay: [100, 100] })
	.toBuffer();
const svg = Buffer.from(
	'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>',
);

/** Pictures that must never be published, and must not take long to be refused. */
export const hostilePictures: HostilePicture[] = [
	{ name: 'a PNG named .jpg', format: 'jpg', bytes: png },
	{ name: 'a JPEG named .png', format: 'png', bytes: jpeg },
	{ name: 'a WebP named .jpg', format: 'jpg', bytes: webp },
	{ name: 'a GIF', format: 'jpg', bytes: gif },
	{ name: 'an AVIF', format: 'webp', bytes: avif },
	{ name: 'a TIFF', format: 'png', bytes: tiff },
	{ name: 'an SVG', format: 'png', bytes: svg },
	{ name: 'HTML', format: 'jpg', bytes: Buffer.from('<script>alert(1)</script>') },
	{ name: 'nothing', format: 'jpg', bytes: Buffer.alloc(0) },
	{ name: 'zeros', format: 'png', bytes: Buffer.alloc(100_000) },
	{
		name: 'a pointer to a large file',
		format: 'jpg',
		bytes: Buffer.from('version https://git-lfs.github.com/spec/v1\n'),
	},
	{ name: 'a head and no more', format: 'png', bytes: png.subarray(0, 33) },
	{ name: 'half a JPEG', format: 'jpg', bytes: noise.subarray(0, noise.length / 2) },
	{
		name: 'half a JPEG that says it ends',
		format: 'jpg',
		bytes: Buffer.concat([noise.subarray(0, noise.length / 2), Buffer.from([0xff, 0xd9])]),
	},
	{
		name: 'a PNG with damaged pixels',
		format: 'png',
		bytes: flatPng(600, 600, deflateSync(Buffer.alloc(20))),
	},
	{
		name: 'a PNG with a wrong sum',
		format: 'png',
		bytes: withWrongSum(png),
	},
	{ name: 'half a WebP', format: 'webp', bytes: webp.subarray(0, webp.length / 2) },
	{ name: 'a moving WebP', format: 'webp', bytes: moving },
	{
		name: 'a moving PNG',
		format: 'png',
		bytes: withChunk(png, 'acTL', Buffer.from('0000000200000000', 'hex')),
	},
	{ name: 'a PNG of 16,000 × 16,000 pixels', format: 'png', bytes: flatPng(16_000, 16_000) },
	{ name: 'a PNG that says it has 2,147,483,647 rows', format: 'png', bytes: flatPng(1, 2_147_483_647) },
	{ name: 'a JPEG of 65,000 × 65,000 pixels', format: 'jpg', bytes: resizedJpeg(jpeg, 65_000, 65_000) },
	{ name: 'a JPEG of no height', format: 'jpg', bytes: resizedJpeg(jpeg, 64, 0) },
	{
		name: 'a JPEG of 4,000 × 4,000 pixels and 60 scans',
		format: 'jpg',
		bytes: manyScans(await still(4000, 4000).jpeg({ progressive: true }).toBuffer(), 60).subarray(
			0,
			6_000_000,
		),
	},
	{
		name: 'a JPEG with a page behind it',
		format: 'jpg',
		bytes: Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]),
	},
	{
		name: 'a JPEG with an archive behind it',
		format: 'jpg',
		bytes: Buffer.concat([jpeg, Buffer.from('504b0304', 'hex'), Buffer.alloc(60)]),
	},
	{
		name: 'a PNG with a page behind it',
		format: 'png',
		bytes: Buffer.concat([png, Buffer.from('<?php system($_GET[0]);')]),
	},
	{
		name: 'a WebP with a page behind it',
		format: 'webp',
		bytes: Buffer.concat([webp, Buffer.from('<script>alert(1)</script>')]),
	},
	{
		name: 'a JPEG whose comment never ends',
		format: 'jpg',
		bytes: Buffer.concat([jpeg.subarray(0, 2), Buffer.from('fffeffff', 'hex'), jpeg.subarray(2)]),
	},
	{
		name: 'a PNG whose text is a bomb',
		format: 'png',
		bytes: withChunk(
			flatPng(12_000, 9000),
			'zTXt',
			Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(50_000_000))]),
		),
	},
];
