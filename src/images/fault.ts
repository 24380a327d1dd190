import { readFile } from 'node:fs/promises';

/**
 * Says why a picture of the owner cannot be used, or null where it can. Only its header is decoded.
 * The decoder is loaded with the first picture, since many sites have none.
 */
export async function imageFault(absolute: string): Promise<string | null> {
	const { default: sharp } = await import('sharp');
	try {
		const { width, height } = await sharp(await readFile(absolute)).metadata();
		return width > 0 && height > 0 ? null : 'it has no size';
	} catch (error) {
		return error instanceof Error
			? error.message.replace(/^Input buffer/, 'the file').split('\n', 1)[0]!
			: String(error);
	}
}
