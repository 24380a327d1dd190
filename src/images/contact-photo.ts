import sharp from 'sharp';

const side = 240;
/** What every address book takes. */
const heaviest = 24_000;

/** A photo of the owner's for their contact card: square, at most 24 kB of JPEG, nothing told beside its pixels. */
export async function contactPhoto(bytes: Buffer): Promise<string> {
	const cut = sharp(bytes)
		.autoOrient()
		.resize(side, side, { fit: 'cover', position: 'attention' })
		.flatten({ background: 'white' })
		.toColourspace('srgb');
	let jpeg: Buffer;
	let quality = 80;
	do {
		jpeg = await cut.clone().jpeg({ quality, mozjpeg: true }).toBuffer();
		quality -= 20;
	} while (jpeg.length > heaviest && quality > 0);
	return `data:image/jpeg;base64,${jpeg.toString('base64')}`;
}
