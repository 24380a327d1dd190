import { getDocumentProxy } from 'unpdf';

/** A run of text on a page, in points from the corner at the bottom left. */
export interface TextBox {
	text: string;
	page: number;
	left: number;
	right: number;
	baseline: number;
	/** Size of its type. */
	size: number;
}

/** Where the texts of a PDF stand, page by page. */
export async function textBoxes(pdf: Buffer): Promise<TextBox[]> {
	// The reader takes the bytes for itself.
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const pages = Array.from({ length: document.numPages }, async (_, index) => {
		const { items } = await (await document.getPage(index + 1)).getTextContent();
		return items.flatMap((item): TextBox[] => {
			if (!('str' in item) || item.str.trim() === '') return [];
			const [, , , , left, baseline] = item.transform as number[];
			return [
				{
					text: item.str,
					page: index + 1,
					left: left!,
					right: left! + item.width,
					baseline: baseline!,
					size: item.height,
				},
			];
		});
	});
	return (await Promise.all(pages)).flat();
}

/** Pairs of texts whose small letters lie over each other. */
export function overprints(boxes: TextBox[]): [string, string][] {
	const covers = (a: TextBox, b: TextBox) =>
		a.page === b.page &&
		Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
		Math.abs(a.baseline - b.baseline) < 0.45 * Math.min(a.size, b.size);
	return boxes.flatMap((a, index) =>
		boxes
			.slice(index + 1)
			.filter((b) => covers(a, b))
			.map((b): [string, string] => [a.text, b.text]),
	);
}
