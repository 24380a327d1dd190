import type { Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { type LabelsOf, labelsFor } from './labels.ts';

/** A link to each heading, to be copied. It stands beside the heading, whose name stays its own words. */
export function rehypeHeadingLinks(labels: LabelsOf) {
	return (tree: Root, file: VFile): void => {
		const { section } = labelsFor(file, labels);
		visit(tree, 'element', (node, index, parent) => {
			const { id } = node.properties;
			if (!/^h[2-6]$/.test(node.tagName) || typeof id !== 'string' || id === 'footnote-label') return;
			if (!parent || index === undefined) return;
			parent.children[index] = {
				type: 'element',
				tagName: 'div',
				properties: { className: ['heading-line'] },
				children: [
					node,
					{
						type: 'element',
						tagName: 'a',
						properties: {
							className: ['anchor'],
							href: `#${encodeURIComponent(id)}`,
							ariaLabel: section(textOf(node)),
						},
						children: [{ type: 'text', value: '#' }],
					},
				],
			};
			return SKIP;
		});
	};
}
