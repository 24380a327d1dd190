import type { Element } from 'hast';
import type { Code, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { InlineMath, Math as MathBlock } from 'mdast-util-math';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { drawDiagram, figureOf } from './diagram.ts';
import { DrawingFault } from './drawing-fault.ts';
import { drawFormula } from './formula.ts';

type Source = Code | InlineMath | MathBlock;

/** What a text wants drawn. */
interface Drawing {
	kind: 'formula' | 'diagram';
	source: Source;
	/** The node that the drawing takes the place of. */
	node: Source | Paragraph;
	parent: Parents;
}

/** A formula or a diagram that cannot be drawn. It stays in the text as code. */
export interface Undrawn extends Pick<Drawing, 'kind' | 'source'> {
	fault: DrawingFault;
}

/** The same within the pipeline of another: what cannot be drawn was told before. */
export function remarkDraw() {
	return async (tree: Root): Promise<void> => void (await draw(tree));
}

/** Draws formulas and diagrams into a tree. The programs for that are loaded where a text holds some, and only there. */
export async function draw(tree: Root): Promise<Undrawn[]> {
	const undrawn: Undrawn[] = [];
	let diagrams = 0;
	for (const { kind, source, node, parent } of drawingsIn(tree)) {
		try {
			const drawn =
				kind === 'diagram'
					? figureOf(await drawDiagram(source.value, ++diagrams), source.value)
					: node.type === 'inlineMath'
						? await drawFormula(source.value, false)
						: blockOf(await drawFormula(source.value, true));
			const siblings: RootContent[] = parent.children;
			siblings.splice(siblings.indexOf(node), 1, asMarkdown(drawn));
		} catch (fault) {
			if (!(fault instanceof DrawingFault)) throw fault;
			undrawn.push({ kind, source, fault });
		}
	}
	return undrawn;
}

function drawingsIn(tree: Root): Drawing[] {
	const drawings: Drawing[] = [];
	visit(tree, (node, _index, parent) => {
		if (!parent) return;
		if (node.type === 'paragraph') {
			const [source, more] = node.children;
			if (source?.type !== 'inlineMath' || more || !hasTwoSigns(source)) return;
			drawings.push({ kind: 'formula', source, node, parent });
			return SKIP;
		}
		if (node.type === 'math' || node.type === 'inlineMath' || (node.type === 'code' && node.lang === 'math'))
			drawings.push({ kind: 'formula', source: node, node, parent });
		else if (node.type === 'code' && node.lang === 'mermaid')
			drawings.push({ kind: 'diagram', source: node, node, parent });
	});
	return drawings;
}

/** In a paragraph of its own, `$$…$$` is set apart as other programs do it. */
function hasTwoSigns({ position, value }: InlineMath): boolean {
	const { start, end } = position ?? {};
	return (end?.offset ?? 0) - (start?.offset ?? 0) - value.length >= 4;
}

/** About what fits into the narrowest window. */
const narrow = 24;

/** A wide formula scrolls by itself, and can be reached with the keyboard to do so. */
function blockOf(math: Element): Element {
	const wide = textOf(math).length > narrow;
	return {
		type: 'element',
		tagName: 'div',
		properties: { className: ['formula'], ...(wide && { tabIndex: 0 }) },
		children: [math],
	};
}

/** HTML in a tree of Markdown, in the way in which `remark-rehype` takes it. */
function asMarkdown({ tagName, properties, children }: Element): RootContent {
	const data = { hName: tagName, hProperties: properties, hChildren: children };
	return { type: 'drawing', data } as unknown as RootContent;
}
