import type { Element, Style } from './template.ts';

export interface Size {
	width: number;
	height: number;
}

/** A text that may be set between two sizes, and the room that it has. */
export interface Fitting extends Size {
	element: Element;
	/** What it stands in, from the outside. */
	within: Element[];
	smallest: number;
	largest: number;
}

/** What a text measures at its largest size: set in one line, and its longest word. */
export interface Extent {
	line: Size;
	word: Size;
}

export type Measure = (probes: Pick<Fitting, 'element' | 'within'>[]) => Promise<Size[]>;

/** How tall a text is in a style that sets it in more than one line. */
export type HeightOf = (text: Fitting, extent: Extent, style: TextStyle) => number | Promise<number>;
type TextStyle = Style & { fontSize: number; width: number };

/** By how much a size is taken back that turned out too large. */
const step = 0.96;

/** A text as it is set. */
export interface Fitted {
	style: Style;
	height: number;
	/** True where not all of it can be shown. */
	cut: boolean;
}

/** Measures texts before they are fitted, all at once. */
export async function extentsOf(fittings: readonly Fitting[], measure: Measure): Promise<Extent[]> {
	const probes = fittings.flatMap(({ element, within, largest }) => {
		const style = { fontSize: largest, overflowWrap: 'normal' };
		return [
			{ element: styled(element, { ...style, width: 'max-content', whiteSpace: 'nowrap' }), within },
			{ element: styled(element, { ...style, width: 'min-content' }), within },
		];
	});
	const sizes = probes.length > 0 ? await measure(probes) : [];
	return fittings.map((_, index) => ({ line: sizes[index * 2]!, word: sizes[index * 2 + 1]! }));
}

/** Fits texts that stand below each other, with the heights that they are said to have. */
export async function fitTexts(
	texts: readonly Fitting[],
	extents: readonly Extent[],
	heightOf: HeightOf,
): Promise<Fitted[]> {
	const fitted: Fitted[] = [];
	let spare = 0;
	for (const [index, text] of texts.entries()) {
		const room = text.height + spare;
		const fit = await fitText({ ...text, height: room }, extents[index]!, heightOf);
		// What one text leaves, the next may take.
		spare = Math.max(0, room - fit.height);
		fitted.push(fit);
	}
	return fitted;
}

/** True where no text came out taller than the room for it. */
export function haveRoom(
	texts: readonly Fitting[],
	fitted: readonly Fitted[],
	sizes: readonly Size[],
): boolean {
	let spare = 0;
	return texts.every(({ height }, index) => {
		const room = height + spare;
		const taken = sizes[index]!.height;
		spare = Math.max(0, room - taken);
		return taken <= room || fitted[index]!.cut;
	});
}

/**
 * The largest size at which a text has room: it shrinks first, then wraps, and ends with an ellipsis where even the
 * smallest size is too large. A word is broken only where it is wider than the room at the smallest size.
 * @param heightOf how tall the text is in a style that sets it in more than one line
 */
async function fitText(text: Fitting, extent: Extent, heightOf: HeightOf): Promise<Fitted> {
	const { smallest, largest, width, height } = text;
	const { line, word } = extent;
	const bounded = (size: number) => Math.max(smallest, Math.min(largest, Math.floor(size)));
	const widest = word.width > 0 ? (largest * width) / word.width : largest;
	let size = bounded(Math.min(widest, bestSize(line, largest, { width, height })));
	for (;;) {
		const scale = size / largest;
		const lineHeight = line.height * scale;
		// Where a word is broken, its first part is as long as can be.
		const style = {
			fontSize: size,
			width,
			...(word.width * scale > width ? { textWrap: 'wrap' } : {}),
		};
		const inOneLine = line.width * scale < width - 1;
		const taken = inOneLine ? lineHeight : await heightOf(text, extent, style);
		if (taken <= height) return { style, height: taken, cut: false };
		if (size === smallest) {
			const lines = Math.max(1, Math.floor(height / lineHeight));
			// Balanced lines would be as short as if all of the text were shown.
			const clamped: Style = {
				lineClamp: lines,
				textWrap: 'wrap',
				maxHeight: lines * lineHeight,
				overflow: 'hidden',
				// What hangs beside the text would be cut away.
				textIndent: 0,
			};
			return { style: { ...style, ...clamped }, height: lines * lineHeight, cut: true };
		}
		size = bounded(size * step);
	}
}

/** An element in another style. */
export function styled(element: Element, style: Style): Element {
	return { ...element, props: { ...element.props, style: { ...element.props.style, ...style } } };
}

/** The size at which a text would fit if its lines broke without loss: no larger one can. */
function bestSize(line: Size, size: number, room: Size): number {
	let best = 0;
	for (let lines = 1; lines <= 20; lines++) {
		const byHeight = (room.height / lines / line.height) * size;
		const byWidth = ((room.width * lines) / line.width) * size;
		best = Math.max(best, Math.min(byHeight, byWidth));
	}
	return best;
}
