import sharp, { type PngOptions, type Sharp } from 'sharp';

/** Width, height and heaviest weight in bytes of a picture to be made. */
export interface Measure {
	width: number;
	height: number;
	heaviest: number;
}

/** A drawing as PNG. One that comes out too heavy, as with a photo in it, gets by with fewer colours. */
export function drawingToPng(svg: string, measure: Measure): Promise<Buffer> {
	return toPng(sharp(Buffer.from(svg)), measure);
}

/** A photo or drawing of the owner's, cut to measure around what draws the eye, as PNG. */
export function pictureToPng(bytes: Buffer, measure: Measure): Promise<Buffer> {
	const { width, height } = measure;
	const cut = sharp(bytes).autoOrient().resize(width, height, { fit: 'cover', position: 'attention' });
	return toPng(cut, measure);
}

/** A face, cut to measure, as an address of its data. */
export async function faceToDataUrl(bytes: Buffer, width: number, height: number): Promise<string> {
	const jpeg = await sharp(bytes)
		.autoOrient()
		.resize(width, height, { fit: 'cover', position: 'attention' })
		.flatten({ background: 'white' })
		.jpeg({ quality: 88 })
		.toBuffer();
	return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}

/** Version of what encodes, for caches. */
export const encoder = Object.entries(sharp.versions)
	.map(([name, version]) => `${name} ${version}`)
	.sort()
	.join(' ');

async function toPng(picture: Sharp, { heaviest }: Measure): Promise<Buffer> {
	const opaque = picture.toColourspace('srgb').removeAlpha();
	const encode = (options: PngOptions) => opaque.clone().png(options).toBuffer();
	// Lower than most: the next levels take twice the time for a tenth of the weight.
	let png = await encode({ compressionLevel: 4 });
	if (png.length > heaviest) png = await encode({ compressionLevel: 9 });
	for (const colours of [256, 128, 64, 32]) {
		if (png.length <= heaviest) break;
		png = await encode({ palette: true, colours, dither: colours > 64 ? 0.8 : 0.4, effort: 8 });
	}
	return png;
}
