import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Body } from './body.ts';
import { mdxNames } from './mdx-names.ts';

/** An address that a body mentions, with its offsets in the whole file. */
export interface Reference {
	kind: 'link' | 'image' | 'embed' | 'import';
	url: string;
	start: number;
	end: number;
}

interface BodyHeading {
	depth: number;
	slug: string;
	text: string;
}

/** What the rest of the package needs to know of a body without rendering it. */
export interface BodyFacts {
	references: Reference[];
	headings: BodyHeading[];
	/** Names of JSX components that the body uses without importing or defining them. */
	components: { name: string; start: number; end: number }[];
	/** Plain text of the first paragraph. */
	excerpt: string;
	/** Reading time in whole minutes, at least 1. */
	minutes: number;
}

/** Elements of raw HTML that lead somewhere, or load something when a page is opened. */
const addressed =
	/<(a|img|iframe|video|audio|embed|object|script|source|link)\b[^>]*?\s(?:src|href|data|poster)\s*=\s*["']?([^"'\s>]+)/gi;
const comments = /<!--[\s\S]*?(?:-->|$)/g;

/** Walks a body once and collects its facts. */
export function inspectBody(body: Body): BodyFacts {
	const references: Reference[] = [];
	const headings: BodyHeading[] = [];
	let pictured: Set<string> | undefined;
	const { unknown, imports } = body.mdx ? mdxNames(body.tree) : { unknown: [], imports: [] };

	visit(body.tree, (node) => {
		switch (node.type) {
			case 'link':
				references.push({ kind: 'link', url: node.url, ...placeOfUrl(body, node, node.url) });
				break;
			case 'definition':
				pictured ??= imageIdentifiers(body.tree);
				references.push({
					kind: pictured.has(node.identifier) ? 'image' : 'link',
					url: node.url,
					...placeOfUrl(body, node, node.url),
				});
				break;
			case 'image':
				references.push({ kind: 'image', url: node.url, ...placeOfUrl(body, node, node.url) });
				break;
			case 'heading':
				headings.push({
					depth: node.depth,
					slug: String(node.data?.hProperties?.id ?? ''),
					text: textOf(node),
				});
				break;
			case 'html':
				for (const match of withoutComments(node.value).matchAll(addressed)) {
					const [all, tag = '', url = ''] = match;
					const start =
						body.start + (node.position?.start.offset ?? 0) + match.index + all.length - url.length;
					references.push({ kind: kindOf(tag.toLowerCase()), url, start, end: start + url.length });
				}
				break;
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement': {
				const attribute = node.attributes.find(
					(candidate) =>
						candidate.type === 'mdxJsxAttribute' && candidate.name === (node.name === 'a' ? 'href' : 'src'),
				);
				if (
					node.name &&
					/^(a|img|iframe|video|audio|embed|source)$/.test(node.name) &&
					typeof attribute?.value === 'string'
				) {
					const url = attribute.value;
					references.push({ kind: kindOf(node.name), url, ...placeOfUrl(body, node, url) });
				}
				break;
			}
		}
	});

	for (const { name, start, end } of imports)
		references.push({ kind: 'import', url: name, start: body.start + start, end: body.start + end });
	const components = unknown.map(({ name, start, end }) => ({
		name,
		start: body.start + start,
		end: body.start + end,
	}));
	const text = textOf(body.tree, { includeImageAlt: false, includeHtml: false });
	return { references, headings, components, excerpt: excerptOf(body.tree), minutes: readingTime(text) };
}

const denseLetter = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * Minutes to read a text at 230 words a minute, or 400 characters of Chinese, Japanese or Korean
 * (Brysbaert 2019 for English; rounded for the rest).
 */
export function readingTime(text: string): number {
	const dense = text.match(denseLetter)?.length ?? 0;
	const words = text.replace(denseLetter, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
	return Math.max(1, Math.round(words / 230 + dense / 400));
}

function excerptOf(tree: Root): string {
	const paragraph = tree.children.find(
		(node) =>
			node.type === 'paragraph' &&
			textOf(node, { includeImageAlt: false }).trim() !== '' &&
			// What an expression says is known only when the page is rendered.
			!holds(node, 'mdxTextExpression'),
	);
	return paragraph ? textOf(paragraph, { includeImageAlt: false }).replace(/\s+/g, ' ').trim() : '';
}

function holds(node: Nodes, type: Nodes['type']): boolean {
	return node.type === type || ('children' in node && node.children.some((child) => holds(child, type)));
}

function kindOf(tag: string): Reference['kind'] {
	return tag === 'a' ? 'link' : tag === 'img' ? 'image' : 'embed';
}

/** Blanks, so that all else keeps its offset. */
function withoutComments(html: string): string {
	return html.replace(comments, (comment) => ' '.repeat(comment.length));
}

/** The place of the address itself within a link, an image or a definition: after its words, before its title. */
function placeOfUrl(body: Body, node: Nodes, url: string): { start: number; end: number } {
	const start = body.start + (node.position?.start.offset ?? 0);
	const end = body.start + (node.position?.end.offset ?? 0);
	const words = node.type === 'link' ? node.children.at(-1)?.position?.end.offset : undefined;
	const from = words === undefined ? start : body.start + words;
	const text = body.source.text.slice(from, end);
	const opening = node.type === 'image' ? /\]\(/ : node.type === 'definition' ? /\]:/ : null;
	const at = text.indexOf(url, opening ? Math.max(0, text.search(opening)) : 0);
	return at < 0 ? { start, end } : { start: from + at, end: from + at + url.length };
}

/** Names under which definitions stand for pictures. */
function imageIdentifiers(tree: Root): Set<string> {
	const identifiers = new Set<string>();
	visit(tree, 'imageReference', (node) => void identifiers.add(node.identifier));
	return identifiers;
}
