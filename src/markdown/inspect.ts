import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Body } from './body.ts';

/** An address that a body mentions, with its offsets in the whole file. */
export interface Reference {
	kind: 'link' | 'image' | 'embed';
	url: string;
	start: number;
	end: number;
}

export interface BodyHeading {
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

/** Elements of raw HTML that load something when a page is opened. */
const embeds =
	/<(img|iframe|video|audio|embed|object|script|source|link)\b[^>]*?\s(?:src|href|data|poster)\s*=\s*["']?([^"'\s>]+)/gi;

/** Walks a body once and collects its facts. */
export function inspectBody(body: Body): BodyFacts {
	const references: Reference[] = [];
	const headings: BodyHeading[] = [];
	const components: BodyFacts['components'] = [];
	const defined = definedNames(body.tree);
	const place = (node: Nodes, from = 0, length?: number) => {
		const start = body.start + (node.position?.start.offset ?? 0) + from;
		return {
			start,
			end: length === undefined ? body.start + (node.position?.end.offset ?? 0) : start + length,
		};
	};

	visit(body.tree, (node) => {
		switch (node.type) {
			case 'link':
				references.push({ kind: 'link', url: node.url, ...placeOfUrl(body, node, node.url) });
				break;
			case 'definition':
				references.push({
					kind: isImageDefinition(body.tree, node.identifier) ? 'image' : 'link',
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
				for (const match of node.value.matchAll(embeds)) {
					const [all, tag, url = ''] = match;
					const from = match.index + all.length - url.length;
					references.push({
						kind: tag?.toLowerCase() === 'img' ? 'image' : 'embed',
						url,
						...place(node, from, url.length),
					});
				}
				break;
			case 'mdxJsxFlowElement':
			case 'mdxJsxTextElement': {
				const root = node.name?.split('.', 1)[0];
				if (root && /^\p{Lu}/u.test(root) && !defined.has(root)) {
					components.push({ name: root, ...place(node, 1, root.length) });
				}
				const source = node.attributes.find(
					(attribute) => attribute.type === 'mdxJsxAttribute' && attribute.name === 'src',
				);
				if (
					node.name &&
					/^(img|iframe|video|audio|embed|source)$/.test(node.name) &&
					typeof source?.value === 'string'
				) {
					references.push({
						kind: node.name === 'img' ? 'image' : 'embed',
						url: source.value,
						...placeOfUrl(body, node, source.value),
					});
				}
				break;
			}
		}
	});

	const text = textOf(body.tree, { includeImageAlt: false, includeHtml: false });
	return { references, headings, components, excerpt: excerptOf(body.tree), minutes: readingTime(text) };
}

/**
 * Minutes to read a text at 230 words a minute, or 400 characters of Chinese, Japanese or Korean
 * (Brysbaert 2019 for English; rounded for the rest).
 */
export function readingTime(text: string): number {
	const dense =
		text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu)?.length ?? 0;
	const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu)?.length ?? 0;
	return Math.max(1, Math.round(Math.max(0, words - dense) / 230 + dense / 400));
}

function excerptOf(tree: Root): string {
	const paragraph = tree.children.find(
		(node) => node.type === 'paragraph' && textOf(node, { includeImageAlt: false }).trim() !== '',
	);
	return paragraph ? textOf(paragraph, { includeImageAlt: false }).replace(/\s+/g, ' ').trim() : '';
}

/** The place of the address itself within a link, an image or a definition. */
function placeOfUrl(body: Body, node: Nodes, url: string): { start: number; end: number } {
	const start = body.start + (node.position?.start.offset ?? 0);
	const end = body.start + (node.position?.end.offset ?? 0);
	const at = body.source.text.slice(start, end).lastIndexOf(url);
	return at < 0 ? { start, end } : { start: start + at, end: start + at + url.length };
}

function isImageDefinition(tree: Root, identifier: string): boolean {
	let image = false;
	visit(tree, 'imageReference', (node) => {
		if (node.identifier === identifier) image = true;
	});
	return image;
}

function definedNames(tree: Root): Set<string> {
	const names = new Set<string>();
	visit(tree, 'mdxjsEsm', (node) => {
		const statements = node.data?.estree?.body ?? [];
		for (const statement of statements) {
			if (statement.type === 'ImportDeclaration') {
				for (const specifier of statement.specifiers) names.add(specifier.local.name);
			}
			const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
			if (declaration?.type === 'VariableDeclaration') {
				for (const { id } of declaration.declarations) if (id.type === 'Identifier') names.add(id.name);
			}
			if (declaration?.type === 'FunctionDeclaration') names.add(declaration.id?.name ?? '');
		}
	});
	return names;
}
