import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Root, RootContent } from 'mdast';
import rehypeRemark from 'rehype-remark';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';

const reader = unified().use(rehypeRemark, { newlines: false }).freeze();
const writer = unified()
	.use(remarkGfm, { singleTilde: false, tablePipeAlign: false })
	.use(remarkStringify, { bullet: '-', rule: '-', emphasis: '*', fences: true })
	.freeze();

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
