import sharp from 'sharp';

/** Icons of points, by the name of their file. */
export type Icons = Record<'favicon.ico' | 'favicon-96.png' | 'apple-touch-icon.png', Buffer>;

/**
 * Draws the icons that a drawing cannot stand for.
 * @param picture SVG, or a picture of points that is large enough
 * @param ground colour behind pictures with holes, where a system shows none
 */
export async function iconsOf(picture: Buffer, ground: string): Promise<Icons> {
	const square = (size: number) =>
		sharp(picture, { density: 1200 })
			.resize(size, size, { fit: 'contain', background: { r: 0, g: 0, b: 0, alpha: 0 } })
			.toColourspace('srgb');
	const png = (size: number) => square(size).png({ compressionLevel: 9 }).toBuffer();
	return {
		'favicon.ico': ico([
			{ size: 16, png: await png(16) },
			{ size: 32, png: await png(32) },
			{ size: 48, png: await png(48) },
		]),
		'favicon-96.png': await png(96),
		'apple-touch-icon.png': await square(180)
			.flatten({ background: ground })
			.png({ compressionLevel: 9 })
			.toBuffer(),
	};
}

/** An ICO file of pictures in PNG: a head, a line for each, and the pictures. */
function ico(pictures: { size: number; png: Buffer }[]): Buffer {
	const head = Buffer.alloc(6 + 16 * pictures.length);
	head.writeUInt16LE(1, 2);
	head.writeUInt16LE(pictures.length, 4);
	let offset = head.length;
	for (const [index, { size, png }] of pictures.entries()) {
		const line = 6 + 16 * index;
		head.writeUInt8(size, line);
		head.writeUInt8(size, line + 1);
		head.writeUInt16LE(1, line + 4);
		head.writeUInt16LE(32, line + 6);
		head.writeUInt32LE(png.length, line + 8);
		head.writeUInt32LE(offset, line + 12);
		offset += png.length;
	}
	return Buffer.concat([head, ...pictures.map(({ png }) => png)]);
}
