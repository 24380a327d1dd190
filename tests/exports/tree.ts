import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** The first element that fits. */
export function find(node: Nodes, fits: (element: Element) => boolean): Element | undefined {
	if (node.type === 'element' && fits(node)) return node;
	for (const child of 'children' in node ? node.children : []) {
		const found = find(child, fits);
		if (found) return found;
	}
	return undefined;
}

export const hasClass = (name: string) => (element: Element) =>
	[element.properties.className].flat().includes(name);

/** The texts of a page, without what `skip` leaves out. */
export function textsOf(node: Nodes, skip: (element: Element) => boolean = () => false): string[] {
	if (node.type === 'text') return [node.value];
	if (node.type === 'element' && skip(node)) return [];
	return 'children' in node ? node.children.flatMap((child) => textsOf(child, skip)) : [];
}

/** The text of a part of a page, spaces collapsed. */
export function textOf(node: Nodes, skip?: (element: Element) => boolean): string {
	return textsOf(node, skip).join('').replace(/\s+/g, ' ').trim();
}

/** The text of some HTML, spaces collapsed. */
export function textOfHtml(html: string): string {
	return textOf(fromHtml(html, { fragment: true }));
}
