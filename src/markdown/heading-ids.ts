import GithubSlugger from 'github-slugger';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';

/** Gives every heading the id under which GitHub would link it. */
export function remarkHeadingIds() {
	return (tree: Root): void => {
		const slugger = new GithubSlugger();
		visit(tree, 'heading', (heading) => {
			const text = textOf(heading);
			const id = slugger.slug(/[\p{L}\p{N}]/u.test(text) ? text : 'section');
			heading.data ??= {};
			heading.data.hProperties = { ...heading.data.hProperties, id };
		});
	};
}
