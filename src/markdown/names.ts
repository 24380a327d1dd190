import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type Labels, type LabelsOf, labelsFor } from './labels.ts';

/** Whatever can be reached with the keyboard says what it is. */
export function rehypeNames(labels: LabelsOf) {
	return (tree: Root, file: VFile): void => {
		const words = labelsFor(file, labels);
		visit(tree, 'element', (node) => {
			const { properties, children } = node;
			const name = nameOf(node, words);
			if (name) node.properties = { role: 'group', ariaLabel: name, ...properties };
			if (![properties.className].flat().includes('diagram')) return;
			visit({ type: 'root', children }, 'element', (part) => {
				if (part.tagName === 'svg') part.properties.ariaLabel ??= words.diagram;
				if (part.tagName === 'summary') part.children = [{ type: 'text', value: words.asText }];
			});
		});
	};
}

function nameOf({ tagName, properties }: Element, words: Labels): string | undefined {
	if (properties.tabIndex !== 0) return undefined;
	if (tagName === 'pre') return words.code;
	return ([properties.className].flat() as string[]).map((name) => scrolling(name, words)).find(Boolean);
}

function scrolling(className: string, { table, formula, diagram }: Labels): string | undefined {
	return { table, formula, drawing: diagram }[className];
}
