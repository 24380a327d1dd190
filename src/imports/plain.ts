import type { Element, Root as HtmlRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes, PhrasingContent, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeRemark from 'rehype-remark';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const tags =
	'a|abbr|address|article|b|blockquote|br|center|cite|code|dd|del|div|dl|dt|em|font|footer|h[1-6]|header|hr|i|img|ins|li|main|mark|ol|p|pre|q|s|script|section|small|span|strike|strong|style|sub|sup|table|tbody|td|th|thead|tr|u|ul';
const markup = new RegExp(
	`</(?:${tags})\\s*>|<(?:br|hr|p|li|ul|ol|div|img)(?:\\s[^<>]*)?/?>|&(?:[a-z]{2,8}|#\\d{1,7}|#x[\\da-f]{1,6});`,
	'i',
);
const foreignTag = new RegExp(`<(?!/?(?:${tags})(?:\\s[^<>]*)?/?>)`, 'gi');

const toMarkdownTree = unified().use(rehypeRemark, {
	handlers: {
		// Nothing is fetched: of a picture its description stays.
		img: (_state: unknown, { properties }: Element) => ({
			type: 'text',
			value: String(properties.alt ?? ''),
		}),
	},
});
const writer = unified().use(remarkStringify, {
	bullet: '-',
	emphasis: '*',
	rule: '-',
	listItemIndent: 'one',
});

/** True where a text holds tags or entities of HTML, not only the odd `<` or `&`. */
export function hasMarkup(text: string): boolean {
	return markup.test(text);
}

/** True where the author meant Markdown: links, bold or code. */
export function looksLikeMarkdown(text: string): boolean {
	return /\[[^\]\n]+\]\(https?:\/\/[^\s)]+\)|\*\*[^\s*](?:[^*\n]*[^\s*])?\*\*|`[^`\n]+`/.test(text);
}

/** Text as every file can hold it: no control characters, no halves of characters, one kind of line end. */
export function tidy(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[\u2028\u2029]/g, '\n')
		.replace(/(?!\t|\n)[\p{Cc}\uFEFF\uFFFE\uFFFF]/gu, '')
		.trim();
}

/** HTML as paragraphs and list items of plain text. */
export function htmlToPlain(html: string): { paragraphs: string[]; items: string[] } {
	const tree = htmlTree(html);
	if (!tree) return { paragraphs: [withoutTags(html)].filter(Boolean), items: [] };
	const paragraphs: string[] = [];
	const items: string[] = [];
	const walk = (node: RootContent) => {
		if (node.type === 'list') for (const item of node.children) items.push(lineOf(item));
		else if (node.type === 'blockquote') node.children.forEach(walk);
		else if (node.type === 'table')
			for (const row of node.children) paragraphs.push(row.children.map(lineOf).join(' · '));
		else paragraphs.push(lineOf(node));
	};
	tree.children.forEach(walk);
	return { paragraphs: paragraphs.filter(Boolean), items: items.filter(Boolean) };
}

/** HTML as Markdown. */
export function htmlToMarkdown(html: string): string {
	const tree = htmlTree(html);
	return tree ? tidy(unescapeHarmless(writer.stringify(tree))) : plainToMarkdown(withoutTags(html));
}

/**
 * Plain text as Markdown that shows exactly this text. Empty lines divide paragraphs. With `addressesAsCode`,
 * addresses of the web and of mail become code, which no reader of Markdown turns into links.
 */
export function plainToMarkdown(
	text: string,
	{ addressesAsCode = false }: { addressesAsCode?: boolean } = {},
): string {
	const paragraphs = text.split(/\n\s*\n/).map((part) =>
		part
			.split('\n')
			.map((line) => line.trim())
			.filter(Boolean)
			.join('\n'),
	);
	const root: Root = {
		type: 'root',
		children: paragraphs.filter(Boolean).map((value) => ({
			type: 'paragraph',
			children: addressesAsCode ? withCode(value) : [{ type: 'text', value }],
		})),
	};
	return unescapeHarmless(writer.stringify(root)).trim();
}

function withCode(text: string): PhrasingContent[] {
	return text
		.split(/((?:https?:\/\/|www\.)[^\s<>]+|(?:mailto:|xmpp:)?[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/i)
		.map((value, index) => ({ type: index % 2 === 1 ? ('inlineCode' as const) : ('text' as const), value }))
		.filter(({ value }) => value !== '');
}

/** The writer escapes more than it must: `P\&L` and `snake\_case` would mean the same without. */
function unescapeHarmless(markdown: string): string {
	return markdown
		.replace(/\\&(?!(?:[a-z][a-z\d]*|#\d+|#x[\da-f]+);)/gi, '&')
		.replace(/(?<=[\p{L}\p{N}])\\_(?=[\p{L}\p{N}])/gu, '_');
}

function htmlTree(html: string): Root | undefined {
	try {
		const tree: HtmlRoot = fromHtml(html.replace(foreignTag, '&lt;'), { fragment: true });
		visit(tree, 'element', (node) => {
			// Their text is content to a reader of the source, and would vanish.
			if (/^(?:script|style)$/.test(node.tagName)) node.tagName = 'p';
		});
		return toMarkdownTree.runSync(tree) as Root;
	} catch (error) {
		// The libraries recurse; markup nested thousands of levels deep is not worth more than its text.
		if (error instanceof RangeError) return undefined;
		throw error;
	}
}

function withoutTags(html: string): string {
	return tidy(html.replace(new RegExp(`</?(?:${tags})(?:\\s[^<>]*)?/?>`, 'gi'), ' '));
}

function lineOf(node: Nodes): string {
	const parts: string[] = [];
	visit(node, (inner) => {
		if (inner.type === 'text' || inner.type === 'inlineCode' || inner.type === 'code')
			parts.push(inner.value);
		else if (inner.type === 'break') parts.push('\n');
		else if (inner.type === 'paragraph' || inner.type === 'listItem') parts.push(' ');
	});
	const text = parts.length > 0 ? parts.join('') : textOf(node);
	return text
		.replace(/[^\S\n]+/g, ' ')
		.replace(/ ?\n ?/g, '\n')
		.trim();
}
