import sharp from 'sharp';

/** Where a card is not of the colour of its paper: the box around all ink, and how much of it lies left and right. */
export interface Ink {
	left: number;
	right: number;
	top: number;
	bottom: number;
	/** Inked pixels in the left and in the right half. */
	halves: [number, number];
}

/** The tallest band of rows without ink between the first and the last row that has some. */
export async function tallestGap(png: Buffer): Promise<number> {
	const { data, info } = await sharp(png).greyscale().raw().toBuffer({ resolveWithObject: true });
	const rows = Array.from({ length: info.height }, (_, y) => y).filter((y) => {
		const row = data.subarray(y * info.width, (y + 1) * info.width);
		return row.some((value) => Math.abs(value - data[0]!) >= 24);
	});
	return Math.max(...rows.slice(1).map((y, index) => y - rows[index]! - 1));
}

/** Measures the ink of a card within a band of rows. */
export async function inkOf(png: Buffer, from = 0, to = 630): Promise<Ink> {
	const { data, info } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
	const { width, channels } = info;
	const ink: Ink = { left: width, right: -1, top: info.height, bottom: -1, halves: [0, 0] };
	const paper = [data[0]!, data[1]!, data[2]!];
	for (let y = from; y < to; y++) {
		for (let x = 0; x < width; x++) {
			const at = (y * width + x) * channels;
			if (paper.every((value, channel) => Math.abs(value - data[at + channel]!) < 24)) continue;
			ink.left = Math.min(ink.left, x);
			ink.right = Math.max(ink.right, x);
			ink.top = Math.min(ink.top, y);
			ink.bottom = Math.max(ink.bottom, y);
			ink.halves[x < width / 2 ? 0 : 1]++;
		}
	}
	return ink;
}
