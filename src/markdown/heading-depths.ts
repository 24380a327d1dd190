import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** The page's title is its one first heading: a text that has first headings of its own is moved down by one. */
export function remarkHeadingDepths() {
	return (tree: Root): void => {
		let first = false;
		visit(tree, 'heading', ({ depth }) => {
			first ||= depth === 1;
		});
		if (!first) return;
		visit(tree, 'heading', (heading) => {
			heading.depth = Math.min(heading.depth + 1, 6) as typeof heading.depth;
		});
	};
}
