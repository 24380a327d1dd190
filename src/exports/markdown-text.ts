import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const reader = unified()
	.use(rehypeRemark, {
		newlines: false,
		handlers: {
			code: (_state, element: Element) => ({
				type: isFormula(element) ? 'inlineMath' : 'inlineCode',
				value: textOf(element),
			}),
			sup: (state, element: Element) => (isMark(element) ? markOf(textOf(element)) : state.all(element)),
			section: (state, element: Element) =>
				element.properties.dataFootnotes === undefined
					? state.all(element)
					: notesOf(element).map((note, index) => ({
							...markOf(String(index + 1)),
							type: 'footnoteDefinition',
							children: state.toFlow(state.all(note)),
						})),
		},
	})
	.freeze();
const writer = unified()
	.use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
	.use(remarkStringify, {
		bullet: '-',
		rule: '-',
		emphasis: '*',
		fences: true,
		handlers: { inlineMath: ({ value }: { value: string }) => `$${value}$` },
	})
	.freeze();

function isFormula({ properties }: Element): boolean {
	return [properties.className].flat().includes('math-inline');
}

function isMark({ children: [link] }: Element): boolean {
	return link?.type === 'element' && link.properties.dataFootnoteRef !== undefined;
}

function markOf(label: string) {
	return { type: 'footnoteReference' as const, identifier: label, label };
}

/** Footnotes without the links back to their marks, which Markdown makes by itself. */
function notesOf(section: Element): Element[] {
	const notes: Element[] = [];
	visit(section, 'element', (node, index, parent) => {
		if (node.tagName === 'li' && parent === listOf(section)) notes.push(node);
		if (node.properties.dataFootnoteBackref === undefined || !parent || index === undefined) return;
		parent.children.splice(index, 1);
		return index;
	});
	return notes;
}

function listOf({ children }: Element): Element | undefined {
	return children.find((child): child is Element => child.type === 'element' && child.tagName === 'ol');
}

/** HTML as Markdown, taken apart. */
export function markdownOf(html: string | Element | HtmlRoot): RootContent[] {
	const tree = typeof html === 'string' ? fromHtml(html, { fragment: true }) : html;
	const root: HtmlRoot = tree.type === 'root' ? tree : { type: 'root', children: tree.children };
	return (reader.runSync(root) as Root).children;
}

/** Writes Markdown. Whatever a text holds stays text: its marks are escaped. */
export function markdownText(children: RootContent[]): string {
	return writer.stringify({ type: 'root', children });
}
