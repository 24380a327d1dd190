import type { Root as HtmlRoot } from 'hast';
import type { Nodes, Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import rehypeSanitize from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { excessiveMarkup, type MarkupFault, nestedTooDeeply, strictLimits } from './strict-limits.ts';

/** A stretch of the Markdown, in UTF-16 units. */
interface Stretch {
	start: number;
	end: number;
}

/** A link as a stranger wrote it, for the caller to judge. */
interface StrictLink extends Stretch {
	url: string;
	title: string | null;
	/** The words that carry the link. */
	text: string;
	/** True where an address or an e-mail address stands in the text without the marks of a link. */
	bare: boolean;
}

/** Text after escapes and character references have been decoded. */
interface Decoded extends Stretch {
	value: string;
}

/** A stranger's words, taken apart. */
export interface StrictMarkdown {
	/** Safe in a page whatever the input was: only `strictTags`, and `href` and `rel` on links. */
	html: string;
	/** Plain text; blocks are apart by an empty line. */
	text: string;
	/** The author's paragraphs as plain text; those inside quotations only where there are no others. */
	paragraphs: string[];
	/** Passages that the author made strong, outside of quotations. */
	strong: string[];
	links: StrictLink[];
	decoded: Decoded[];
	/** Markup that is not allowed. */
	faults: MarkupFault[];
}

/** The elements that a stranger's words can become. */
export const strictTags = ['p', 'em', 'strong', 'ul', 'ol', 'li', 'blockquote', 'code', 'br', 'a'];

/** Reads what `remark-gfm` reads. That one brings a writer of Markdown along, and browsers would load it. */
const reader = unified()
	.use(remarkParse)
	.data({
		micromarkExtensions: [gfm({ singleTilde: false })],
		fromMarkdownExtensions: [gfmFromMarkdown()],
	})
	.freeze();

const writer = unified()
	.use(remarkRehype)
	.use(rehypeSanitize, {
		tagNames: strictTags,
		attributes: { a: ['href'] },
		protocols: { href: ['https'] },
		strip: ['script', 'style'],
	})
	.use(rehypeForeignLinks)
	.use(rehypeStringify)
	.freeze();

/**
 * Reads a stranger's Markdown: paragraphs, emphasis, lists, quotations, inline code, hard breaks and links.
 * All else is a fault. Text with more markup than `strictLimits` is not parsed: its one fault comes back alone.
 */
export function parseStrict(markdown: string): StrictMarkdown {
	const excess = excessiveMarkup(markdown);
	if (excess) {
		return { html: '', text: '', paragraphs: [], strong: [], links: [], decoded: [], faults: [excess] };
	}
	const tree = reader.parse(markdown) as Root;
	const own: string[] = [];
	const quoted: string[] = [];
	const strong: string[] = [];
	const links: StrictLink[] = [];
	const decoded: Decoded[] = [];
	const faults: MarkupFault[] = [];

	walk(tree, [], (node, parents) => {
		const place = placeOf(node, parents);
		const isQuoted = parents.some(({ type }) => type === 'blockquote');
		const refusal = refusalOf(node);
		if (refusal) {
			const replacement = plainTextOf(node, markdown.slice(place.start, place.end));
			faults.push({ ...place, ...refusal, ...(replacement !== undefined && { replacement }) });
		}
		// Indentation nests as well, over many lines; each such list is told once.
		if (isContainer(node) && parents.filter(isContainer).length === strictLimits.nesting) {
			faults.push({ ...place, ...nestedTooDeeply });
		}
		if (node.type === 'paragraph') (isQuoted ? quoted : own).push(textOf(node));
		else if (node.type === 'strong' && !isQuoted) strong.push(textOf(node));
		else if (node.type === 'link') {
			const stretch = node.position ? place : find(textOf(node), markdown, place);
			const bare = !node.position || !/[[<]/.test(markdown.charAt(stretch.start));
			links.push({ ...stretch, url: node.url, title: node.title ?? null, text: textOf(node), bare });
			decoded.push({ ...stretch, value: `${node.url} ${node.title ?? ''}` });
		}
		if ('value' in node) decoded.push({ ...place, value: node.value });
	});

	return {
		html: String(writer.stringify(writer.runSync(tree))).trim(),
		text: tree.children.map(textOf).filter(Boolean).join('\n\n'),
		paragraphs: own.length > 0 ? own : quoted,
		strong,
		links,
		decoded,
		faults,
	};
}

function isContainer({ type }: Nodes): boolean {
	return type === 'list' || type === 'blockquote';
}

/** Recursion is bounded: `strictLimits` keep the tree shallow. */
function walk(node: Nodes, parents: Nodes[], see: (node: Nodes, parents: Nodes[]) => void): void {
	see(node, parents);
	if ('children' in node) for (const child of node.children) walk(child, [...parents, node], see);
}

const refusals: Partial<Record<Nodes['type'], { message: string; fix: string }>> = {
	html: refuse('HTML', 'remove it; write a `<` that is meant as text as `\\<`'),
	heading: refuse('a heading', 'remove the `#` marks, or the line of === or --- below the words'),
	thematicBreak: refuse('a horizontal line', 'remove the line'),
	code: refuse('a code block', 'remove the fences, or the spaces at the start of the lines'),
	image: refuse('an image', 'describe it in words'),
	imageReference: refuse('an image', 'describe it in words'),
	table: refuse('a table', 'write sentences or a list'),
	delete: refuse('crossed-out text', 'remove it'),
	definition: refuse('an address apart from its link', 'write [words](https://…) where the link stands'),
	linkReference: refuse('a link to an address elsewhere', 'write [words](https://…)'),
	footnoteDefinition: refuse('a footnote', 'write it into the text'),
	footnoteReference: refuse('a footnote', 'write it into the text'),
};

const allowed = new Set<string>([
	'root',
	'paragraph',
	'text',
	'emphasis',
	'strong',
	'list',
	'listItem',
	'blockquote',
	'inlineCode',
	'break',
	'link',
	// Their table is the fault.
	'tableRow',
	'tableCell',
]);

function refuse(what: string, fix: string): { message: string; fix: string } {
	return { message: `${what} is not allowed, expected plain paragraphs`, fix };
}

function refusalOf(node: Nodes): { message: string; fix: string } | undefined {
	if (node.type === 'listItem' && typeof node.checked === 'boolean') {
		return refuse('a list of boxes to tick', 'remove the `[ ]`');
	}
	// Only numbers from 1 on can be shown, and a sentence such as “2019. What a year” must keep its number.
	if (node.type === 'list' && node.ordered && node.start !== 1) {
		return {
			message: `the line starts a list with the number ${node.start}, expected 1`,
			fix: `write \`${node.start}\\.\` if it is no list`,
		};
	}
	if (allowed.has(node.type)) return undefined;
	return refusals[node.type] ?? refuse('this markup', 'write plain text');
}

/** What is left of refused markup on one line when its marks are gone. */
function plainTextOf(node: Nodes, raw: string): string | undefined {
	if (/[\r\n]/.test(raw)) return undefined;
	switch (node.type) {
		case 'html':
			return '';
		case 'heading':
			return raw.replace(/^#+[ \t]*|[ \t]+#*$/g, '');
		case 'image':
			return node.alt ?? '';
		case 'delete':
			return raw.replace(/^~~|~~$/g, '');
		default:
			return undefined;
	}
}

/** Plain text as a reader sees it; a line break inside of a paragraph is a space. */
function textOf(node: Nodes): string {
	switch (node.type) {
		case 'text':
		case 'inlineCode':
		case 'html':
		case 'code':
			return node.value.replace(/[ \t]*(?:\r\n?|\n)[ \t]*/g, ' ');
		case 'break':
			return '\n';
		case 'image':
		case 'imageReference':
			return node.alt ?? '';
		case 'list':
		case 'listItem':
		case 'blockquote':
		case 'table':
			return node.children.map(textOf).filter(Boolean).join('\n');
		default:
			return 'children' in node ? node.children.map(textOf).join('') : '';
	}
}

/** The node's stretch of the Markdown, or that of its nearest parent that has one. */
function placeOf(node: Nodes, parents: Nodes[]): Stretch {
	const { position } = [node, ...parents.toReversed()].find((candidate) => candidate.position) ?? {};
	return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 };
}

function find(text: string, markdown: string, within: Stretch): Stretch {
	const start = markdown.indexOf(text, within.start);
	return start < 0 || start >= within.end ? within : { start, end: start + text.length };
}

/** A link leads to a whole https address or is none: the sanitiser lets relative ones pass. It passes on no credit. */
function rehypeForeignLinks() {
	return (tree: HtmlRoot): void => {
		visit(tree, 'element', ({ tagName, properties, children }, index, parent) => {
			if (tagName !== 'a') return;
			if (/^https:\/\//i.test(String(properties.href))) properties.rel = ['nofollow', 'ugc', 'noopener'];
			else if (parent && index !== undefined) {
				parent.children.splice(index, 1, ...children);
				return index;
			}
		});
	};
}
