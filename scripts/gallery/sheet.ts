import { writeFile } from 'node:fs/promises';
import sharp from 'sharp';

/** A picture on a sheet, and what stands above it. */
export interface Cell {
	label: string;
	picture: Buffer;
	/** Pixels between the top of the picture and the end of the first window, which a hairline marks. */
	fold?: number;
}

interface Placed {
	input: Buffer;
	left: number;
	top: number;
	height: number;
}

const gap = 16;
const labelHeight = 22;
const most = 1600;

/**
 * Puts pictures on sheets, row by row, and writes them as `<name>-1.png`, `<name>-2.png` …
 * Pictures are made as wide as `columns` of them fit; a sheet ends before it is higher than a screen can show.
 * @returns the files
 */
export async function writeSheets(
	name: string,
	cells: readonly Cell[],
	columns: number,
	width = 1600,
): Promise<string[]> {
	const column = Math.floor((width - gap) / columns) - gap;
	const small = await Promise.all(cells.map((cell) => shrink(cell, column)));
	const sheets: Placed[][] = [];
	let top = Number.POSITIVE_INFINITY;
	for (let first = 0; first < small.length; first += columns) {
		const row = small.slice(first, first + columns);
		const height = Math.max(...row.map((cell) => cell.height));
		if (top + height > most) {
			sheets.push([]);
			top = gap;
		}
		for (const [index, cell] of row.entries())
			sheets.at(-1)?.push({ ...cell, left: gap + index * (column + gap), top });
		top += height + gap;
	}
	return Promise.all(
		sheets.map(async (placed, index) => {
			const height = Math.max(...placed.map((cell) => cell.top + cell.height)) + gap;
			const file = `${name}-${index + 1}.png`;
			const sheet = sharp({ create: { width, height, channels: 3, background: '#b9bcc4' } });
			await writeFile(file, await sheet.composite(placed).png({ compressionLevel: 7 }).toBuffer());
			return file;
		}),
	);
}

/** A picture as wide as its column, with its label above and the hairline across. */
async function shrink(
	{ label, picture, fold }: Cell,
	width: number,
): Promise<{ input: Buffer; height: number }> {
	const original = await sharp(picture).metadata();
	const body = await sharp(picture).resize({ width }).flatten({ background: 'white' }).png().toBuffer();
	const { height } = await sharp(body).metadata();
	const line = fold === undefined ? 0 : labelHeight + Math.round((fold * width) / original.width);
	const marks = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height + labelHeight}">
		<text x="0" y="16" font-family="sans-serif" font-size="14" fill="#15171c">${escaped(label)}</text>
		${line > 0 && line < height + labelHeight ? `<path d="M0 ${line}.5H${width}" stroke="#e0218a" stroke-width="1"/>` : ''}
	</svg>`;
	const input = await sharp(body)
		.extend({ top: labelHeight, background: '#b9bcc4' })
		.composite([{ input: Buffer.from(marks) }])
		.png({ compressionLevel: 3 })
		.toBuffer();
	return { input, height: height + labelHeight };
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
