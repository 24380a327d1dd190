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

/** By how much a size is taken back that turned out too large. */
const step = 0.96;

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

/**
 * The largest size at which a text has room: it shrinks first, then wraps, and ends with an ellipsis where even the
 * smallest size is too large. A word is broken only where it is wider than the room at the smallest size.
 * @returns the style to set it in, and how tall it is then
 */
export async function fitText(
	{ element, within, smallest, largest, width, height }: Fitting,
	{ line, word }: Extent,
	measure: Measure,
): Promise<{ style: Style; height: number }> {
	const bounded = (size: number) => Math.max(smallest, Math.min(largest, Math.floor(size)));
	const widest = word.width > 0 ? (largest * width) / word.width : largest;
	let size = bounded(Math.min(widest, bestSize(line, largest, { width, height })));
	for (;;) {
		const scale = size / largest;
		const lineHeight = line.height * scale;
		// Where a word is broken, its first part is as long as can be.
		const style: Style = {
			fontSize: size,
			width,
			...(word.width * scale > width ? { textWrap: 'wrap' } : {}),
		};
		const inOneLine = line.width * scale < width - 1;
		const taken = inOneLine
			? lineHeight
			: (await measure([{ element: styled(element, style), within }]))[0]!.height;
		if (taken <= height) return { style, height: taken };
		if (size === smallest) {
			const lines = Math.max(1, Math.floor(height / lineHeight));
			// Balanced lines would be as short as if all of the text were shown.
			const clamped: Style = {
				lineClamp: lines,
				textWrap: 'wrap',
				maxHeight: lines * lineHeight,
				overflow: 'hidden',
			};
			return { style: { ...style, ...clamped }, height: lines * lineHeight };
		}
		size = bounded(size * step);
	}
}

function styled(element: Element, style: Style): Element {
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
