import { type PictureFormat, readPictureFormat } from './picture-format.ts';

/** Far more than a portrait needs, and little enough to be decoded in less than a second. */
const limits = { side: 8000, pixels: 20_000_000, scans: 20 };

/** Width and height of a published portrait. */
export const portraitSize = 320;

export interface PortraitFault {
	message: string;
	fix: string;
}

/**
 * Why a stranger's picture cannot be published; null where it can. What its head tells comes first, and only a
 * picture in bounds is decoded.
 */
export async function portraitFault(
	bytes: Buffer,
	expected: PictureFormat['format'],
): Promise<PortraitFault | null> {
	const fault = formatFault(bytes, expected);
	if (fault) return fault;
	return encodePortrait(bytes).then(
		() => null,
		() => ({ message: 'the picture is damaged', fix: again }),
	);
}

const again = 'open it in an image editor and save it again';

function formatFault(bytes: Buffer, expected: PictureFormat['format']): PortraitFault | null {
	const picture = readPictureFormat(bytes);
	if (!picture)
		return { message: 'this is not a JPEG, PNG or WebP picture', fix: 'save the picture as JPEG' };
	const { format, width, height, animated, scans, end } = picture;
	if (format !== expected)
		return { message: `the picture is named .${expected} and is a .${format}`, fix: `name it .${format}` };
	if (animated)
		return { message: 'the picture moves, expected a still one', fix: 'save one frame of it as JPEG' };
	if (Math.max(width, height) > limits.side || width * height > limits.pixels) {
		return {
			message: `the picture has ${width} × ${height} pixels, expected at most 20 million`,
			fix: 'make it smaller: 800 × 800 is plenty',
		};
	}
	if (end === null || scans > limits.scans) return { message: 'the picture is damaged', fix: again };
	if (end < bytes.length)
		return { message: `${bytes.length - end} bytes follow the end of the picture`, fix: again };
	return null;
}

/**
 * A portrait as it is published: cut to a square, small, and without anything that the file told beside its pixels,
 * such as where it was taken.
 * @throws {Error} where the picture cannot be decoded in time.
 */
export async function encodePortrait(bytes: Buffer): Promise<Buffer> {
	const { default: sharp } = await import('sharp');
	return sharp(bytes, { limitInputPixels: limits.pixels, failOn: 'warning', pages: 1 })
		.timeout({ seconds: 1 })
		.autoOrient()
		.resize(portraitSize, portraitSize, { fit: 'cover', position: 'attention' })
		.flatten({ background: 'white' })
		.toColourspace('srgb')
		.jpeg({ quality: 80, mozjpeg: true })
		.toBuffer();
}
