import type { Element, ElementContent, Properties, Root } from 'hast';
import { toString as textOf } from 'mdast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { printable } from './printable.ts';

/** Elements that work on their page only. */
const bound = new Set(['script', 'style', 'link', 'template', 'noscript', 'meta']);
const addressed = ['href', 'src', 'poster', 'cite', 'data'] as const;
/** What only the sheets and scripts of the page understand. */
const ofThePage = /^(?:on|data(?!Footnote)[A-Z]|tabIndex$|style$|className$|fetchPriority$)/;

/**
 * A part of a page as it may stand elsewhere, which takes it out of the page: without scripts, sheets and the links of its headings, every address complete.
 * @param address the complete address of the page, or its path where the origin is not known
 */
export function portable(part: Element, address: string): Root {
	const tree: Root = { type: 'root', children: part.children };
	visit(tree, (node, index, parent) => {
		if (node.type === 'text') node.value = printable(node.value);
		if (!parent || index === undefined) return;
		const dropped =
			node.type === 'comment' || (node.type === 'element' && (bound.has(node.tagName) || isAnchor(node)));
		if (dropped) {
			(parent.children as ElementContent[]).splice(index, 1);
			return [SKIP, index];
		}
		if (node.type !== 'element') return;
		const source = sourceOf(node);
		if (source) {
			(parent.children as ElementContent[]).splice(index, 1, ...source);
			return [SKIP, index];
		}
		node.properties = moved(node.properties, address);
		// The parts of highlighted code mean nothing without the sheet.
		if (node.tagName === 'code' && parent.type === 'element' && parent.tagName === 'pre')
			node.children = [{ type: 'text', value: textOf(node) }];
	});
	return tree;
}

function isAnchor({ tagName, properties }: Element): boolean {
	return tagName === 'a' && [properties.className].flat().includes('anchor');
}

/** Drawings as their source, and headings without what stands beside them: other readers draw and link by themselves. */
function sourceOf({ tagName, properties, children }: Element): ElementContent[] | undefined {
	const classes = [properties.className].flat();
	if (classes.includes('heading-line')) return children;
	if (tagName === 'math') {
		const block = properties.display === 'block';
		const tex: Element = {
			type: 'element',
			tagName: 'code',
			properties: { className: [block ? 'language-math' : 'math-inline'] },
			children: [{ type: 'text', value: String(properties.alttext ?? '') }],
		};
		return [block ? { type: 'element', tagName: 'pre', properties: {}, children: [tex] } : tex];
	}
	if (!classes.includes('diagram')) return undefined;
	const source: Element[] = [];
	visit({ type: 'root', children }, { tagName: 'pre' }, (pre) => void source.push(pre as Element));
	return source;
}

function moved(properties: Properties, address: string): Properties {
	const kept: Properties = {};
	for (const [name, value] of Object.entries(properties)) {
		if (name === 'className' && Array.isArray(value)) {
			// The language of a block of code is told by its class.
			const languages = value.filter((item) => /^(?:language-|math-)/.test(String(item)));
			if (languages.length > 0) kept.className = languages;
		} else if (!ofThePage.test(name)) kept[name] = typeof value === 'string' ? printable(value) : value;
	}
	for (const name of addressed) {
		const value = kept[name];
		if (typeof value !== 'string') continue;
		const url = completed(value, address);
		if (url === undefined) delete kept[name];
		else kept[name] = url;
	}
	if (kept.srcSet !== undefined) kept.srcSet = candidates(String([kept.srcSet].flat().join(', ')), address);
	return kept;
}

const harmless = /^(?:https?:|mailto:|tel:|xmpp:|data:image\/)/i;
const nowhere = 'http://host.invalid';

/** Undefined for an address that does something rather than leads somewhere. */
function completed(url: string, address: string): string | undefined {
	const base = address.startsWith('/') ? nowhere + address : address;
	if (!URL.canParse(url, base)) return undefined;
	const { href } = new URL(url, base);
	if (!harmless.test(href)) return undefined;
	return href.startsWith(`${nowhere}/`) ? href.slice(nowhere.length) : href;
}

function candidates(srcSet: string, address: string): string {
	return srcSet
		.split(/,\s+/)
		.map((candidate) => {
			const [url = '', ...size] = candidate.trim().split(/\s+/);
			return [completed(url, address) ?? '', ...size].join(' ');
		})
		.join(', ');
}
