import type { Picture } from './site.ts';

/** A picture, of which a file may give the path alone. */
export function pictureOf(image: string | Picture | undefined): Picture | undefined {
	return typeof image === 'string' ? { src: image } : image;
}
