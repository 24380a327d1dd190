import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { encodePortrait, portraitFault, portraitSize } from '../../src/images/portrait.ts';
import { hostilePictures } from './hostile-pictures.ts';

describe('what is no portrait', () => {
	test('there are at least 25 of them', () => {
		expect(hostilePictures.length).toBeGreaterThanOrEqual(25);
	});

	test.each(hostilePictures)('$name', async ({ bytes, format }) => {
		const start = performance.now();
		const fault = await portraitFault(bytes, format);
		expect(fault).toMatchObject({ message: expect.any(String), fix: expect.any(String) });
		// A second on its own; others may be at work on the same machine.
		expect(performance.now() - start).toBeLessThan(3000);
	});
});

describe('what is published', () => {
	const picture = sharp({
		create: {
			width: 600,
			height: 400,
			channels: 3,
			background: 'grey',
			noise: { type: 'gaussian', mean: 128, sigma: 30 },
		},
	});

	test('is small, square and says nothing but its pixels', async () => {
		const taken = await picture
			.clone()
			.jpeg()
			.withExif({ IFD0: { Copyright: 'somebody' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
			.withIccProfile('p3')
			.toBuffer();
		expect(taken.includes('somebody')).toBe(true);
		expect(await portraitFault(taken, 'jpg')).toBeNull();
		const published = await encodePortrait(taken);
		const { format, width, height, exif, icc, xmp } = await sharp(published).metadata();
		expect({ format, width, height, exif, icc, xmp }).toEqual({
			format: 'jpeg',
			width: portraitSize,
			height: portraitSize,
			exif: undefined,
			icc: undefined,
			xmp: undefined,
		});
		expect(published.includes('somebody')).toBe(false);
		expect(published.length).toBeLessThan(60_000);
	});

	test('is the same every time', async () => {
		const png = await picture.clone().png().toBuffer();
		const [one, other] = [await encodePortrait(png), await encodePortrait(png)];
		expect(one.equals(other)).toBe(true);
	});

	test('stands upright', async () => {
		const red = await sharp({ create: { width: 40, height: 20, channels: 3, background: 'red' } })
			.png()
			.toBuffer();
		const sideways = await sharp({ create: { width: 40, height: 40, channels: 3, background: 'blue' } })
			.composite([{ input: red, left: 0, top: 0 }])
			.jpeg()
			.withMetadata({ orientation: 6 })
			.toBuffer();
		const { data } = await sharp(await encodePortrait(sideways))
			.raw()
			.toBuffer({ resolveWithObject: true });
		const at = (x: number, y: number) => data[(y * portraitSize + x) * 3]! > 128;
		expect([at(10, 160), at(310, 160)]).toEqual([false, true]);
	});
});
