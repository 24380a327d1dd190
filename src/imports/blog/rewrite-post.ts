import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { source } from '../../frontmatter/source.ts';
import { parseBody } from '../../markdown/body.ts';
import { inspectBody } from '../../markdown/inspect.ts';
import { applyEdits } from './edits.ts';
import type { Post } from './post.ts';
import { bodyEdits } from './rewrite-body.ts';
import { mdxEdits } from './rewrite-mdx.ts';
import type { Surroundings } from './surroundings.ts';

/** Finds the edits of the body, and how the post is to be written. */
export function rewritePost(post: Post, around: Surroundings, tell: Surroundings['tell']): void {
	if (post.mdx) {
		const tree = parseBody(source(post.path, post.body), 0, { mdx: true }).body?.tree;
		if (tree) {
			const { edits, isPlain } = mdxEdits(tree, post.body, around);
			const all = [...edits, ...bodyEdits(tree, post.body, around)];
			const result = applyEdits(
				post.body,
				all.map((edit) => ({ ...edit, text: typeof edit.text === 'string' ? edit.text : 'x' })),
			);
			const asMdx = parseBody(source(post.path, result), 0, { mdx: true }).body;
			if (asMdx && inspectBody(asMdx).components.length === 0) {
				const asMarkdown = isPlain && parseBody(source(post.path, result), 0, { mdx: false }).body;
				post.edits = all;
				post.mdx = !asMarkdown || shapeOf(asMdx.tree) !== shapeOf(asMarkdown.tree);
				return;
			}
		}
		post.mdx = false;
		tell('body', 'cleaned', { why: 'it cannot be read as MDX, so it became Markdown' });
		post.body = withoutImports(post.body, tell);
	}
	const tree = parseBody(source(post.path, post.body), 0, { mdx: false }).body?.tree;
	if (tree) post.edits = bodyEdits(tree, post.body, around);
}

/** The kinds of all nodes in order: Markdown has indented code and HTML, where MDX has text. */
function shapeOf(tree: Root): string {
	const types: string[] = [];
	visit(tree, ({ type }) => void types.push(type));
	return types.join(' ');
}

function withoutImports(body: string, tell: Surroundings['tell']): string {
	return body.replace(/^(?:\s*import\s[^;]*?['"][^'"\n]+['"];?[^\S\n]*\n)+/, (imports) => {
		tell('import', 'lost', { value: imports.trim(), why: 'a site of Bonafides has no such module' });
		return '';
	});
}
