import satori from 'satori';
import { openPackages } from '../fonts/packages.ts';
import type { Slice } from '../fonts/slices.ts';
import type { Family } from '../theme/theme.ts';
import { openFonts } from './fonts.ts';

/** A field of a width and height around the middle of a square. */
interface Field {
	square: number;
	width: number;
	height: number;
}

/**
 * The outlines of a few letters as path data, as large as a field in the middle of a square lets them be. Undefined
 * where no font that is installed has them.
 */
export async function outlineOf(
	letters: string,
	{ root, lang, field, family }: { root: string; lang: string; field: Field; family: Family },
): Promise<string | undefined> {
	if (letters === '') return undefined;
	const fonts = openFonts(openPackages(root), family);
	const slices = new Set<Slice>();
	for (const character of letters) {
		const code = character.codePointAt(0)!;
		const slice =
			fonts.own.display.find(({ characters }) => characters.has(code)) ??
			fonts.find(character, lang, letters);
		if (!slice) return undefined;
		slices.add(slice);
	}
	const fontFamily = [...slices].map(({ family }) => `'${family}'`).join(', ');
	const style = { display: 'flex', fontFamily, fontSize, lineHeight: 2 };
	const svg = await satori({ type: 'div', props: { style, children: letters } } as never, {
		width: fontSize * 4,
		height: fontSize * 2,
		fonts: [...slices].map(({ family, data }) => ({ name: family, data, weight: 400, style: 'normal' })),
	});
	const path = [...svg.matchAll(/<path\b[^>]*\sd="([^"]+)"/g)].map(([, data]) => data).join('');
	return path === '' ? undefined : centred(path, field);
}

/** Letters are drawn large and then made smaller, because outlines come with few decimals. */
const fontSize = 400;

/** Moves and scales an outline of absolute points. Its control points lie close enough to measure it by. */
function centred(path: string, { square, width, height }: Field): string {
	const points = [...path.matchAll(point)].map(([, x, y]) => [Number(x), Number(y)] as const);
	const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
	const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
	const scale = Math.min(width / (right - left), height / (bottom - top));
	const place = (value: number, low: number, high: number) =>
		((value - (low + high) / 2) * scale + square / 2).toFixed(2);
	return path.replace(
		point,
		(_, x: string, y: string) => `${place(Number(x), left, right)} ${place(Number(y), top, bottom)}`,
	);
}

const point = /(-?[\d.]+)[ ,]+(-?[\d.]+)/g;
