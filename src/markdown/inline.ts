import type { RootContent } from 'hast';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const inline = unified()
	.use(remarkParse)
	.use(remarkRehype)
	.use(rehypeSanitize, {
		tagNames: ['a', 'br', 'code', 'em', 'strong'],
		attributes: { a: ['href'] },
		protocols: { href: ['http', 'https', 'mailto'] },
	})
	.use(rehypeStringify)
	.freeze();

/** A short text of the profile as HTML: emphasis, code and links, and nothing else. Paragraphs become line breaks. */
export function renderInline(text: string): string {
	const paragraphs = text.trim().split(/\n{2,}/);
	return paragraphs.map((paragraph) => String(inline.processSync(paragraph)).trim()).join('<br><br>');
}

/** A stretch of text with one look. */
export interface Span {
	text: string;
	strong?: true;
	emph?: true;
	code?: true;
	href?: string;
}

/** The same text in stretches, for what draws by itself. Paragraphs and breaks become spaces. */
export function inlineSpans(text: string): Span[] {
	const tree = inline.runSync(inline.parse(text));
	return spansOf(tree.children, {}).map((span) => ({ ...span, text: span.text.replace(/\s+/g, ' ') }));
}

function spansOf(nodes: RootContent[], look: Omit<Span, 'text'>): Span[] {
	return nodes.flatMap((node): Span[] => {
		if (node.type === 'text') return [{ text: node.value, ...look }];
		if (node.type !== 'element') return [];
		const { tagName, properties, children } = node;
		if (tagName === 'br') return [{ text: ' ', ...look }];
		const { href } = properties;
		return spansOf(children, {
			...look,
			...(tagName === 'strong' || tagName === 'em' || tagName === 'code'
				? { [tagName === 'em' ? 'emph' : tagName]: true }
				: {}),
			...(typeof href === 'string' ? { href } : {}),
		});
	});
}

const plain = unified().use(remarkParse).freeze();

/** A short text of the profile without its marks. */
export function plainText(text: string): string {
	return textOf(plain.parse(text) as Root)
		.replace(/\s+/g, ' ')
		.trim();
}

/** A text of the profile as plain text with its paragraphs. Undefined where marks give some of it a meaning. */
export function unmarked(text: string): string | undefined {
	const paragraphs = (plain.parse(text) as Root).children.map((block) =>
		block.type === 'paragraph' && block.children.every(({ type }) => type === 'text')
			? textOf(block)
			: undefined,
	);
	return paragraphs.includes(undefined) ? undefined : paragraphs.join('\n\n');
}
