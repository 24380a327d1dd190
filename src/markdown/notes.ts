import type { Element, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type LabelsOf, labelsFor } from './labels.ts';

/** As many as `styles/notes.css` can place beside a text. */
const most = 30;
/** Characters of a last note that end before the page does. */
const longest = 600;

/** Names footnotes, and numbers them and the marks that lead to them, so that a sheet can set each beside its mark. */
export function rehypeNotes(labels: LabelsOf) {
	return (tree: Root, file: VFile): void => {
		const { footnotes, backToText } = labelsFor(file, labels);
		const marks: Element[] = [];
		const notes: Element[] = [];
		visit(tree, 'element', (node) => {
			const { id, dataFootnoteRef, dataFootnoteBackref } = node.properties;
			if (id === 'footnote-label') node.children = [{ type: 'text', value: footnotes }];
			if (dataFootnoteBackref !== undefined) node.properties.ariaLabel = backToText;
			if (dataFootnoteRef !== undefined) marks.push(node);
			if (node.tagName === 'li' && /^fn-/.test(String(id))) notes.push(node);
		});
		const last = notes.at(-1);
		if (!last || notes.length > most || textOf(last).length > longest) return;
		for (const [index, note] of notes.entries()) {
			const address = `#${encodeURI(String(note.properties.id))}`;
			const mark = marks.find(({ properties }) => encodeURI(decodeURI(String(properties.href))) === address);
			if (mark) mark.properties.className = [`mark-${index + 1}`];
			note.properties.className = [`note-${index + 1}`];
		}
	};
}
