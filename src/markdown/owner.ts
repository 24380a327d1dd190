import type { Element, ElementContent, Parent, Root } from 'hast';
import rehypeHighlight from 'rehype-highlight';
import type { PluggableList } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { rehypeHeadingLinks } from './heading-links.ts';
import type { LabelsOf } from './labels.ts';
import { rehypeNames } from './names.ts';
import { rehypeNotes } from './notes.ts';

/** Turns an address as written in a file into the address that the page uses. */
export type ResolveLink = (url: string, file: string) => string;

export interface OwnerOptions {
	resolve: ResolveLink;
	labels: LabelsOf;
}

/** The part of the owner's pipeline after HTML has been made of Markdown: the same for Markdown and MDX. */
export function ownerPlugins({ resolve, labels }: OwnerOptions): PluggableList {
	return [
		[rehypeHighlight, { detect: false }],
		[rehypeLinks, resolve],
		rehypeForeign,
		[rehypeHeadingLinks, labels],
		rehypeTables,
		rehypeTasks,
		[rehypeNotes, labels],
		[rehypeNames, labels],
	];
}

/** True for an address on another host. */
export function isForeign(url: string): boolean {
	return /^(?:[a-z][a-z\d+.-]*:)?\/\//i.test(url);
}

/** A picture in a text is as wide as its column. */
const sizes = '(min-width: 46rem) 42rem, 100vw';

/** Relative links to files become links to their pages; links from the root of the site get its base path. */
function rehypeLinks(resolve: ResolveLink) {
	return (tree: Root, file: VFile): void => {
		visit(tree, 'element', (node) => {
			const { tagName, properties } = node;
			if (tagName === 'a' && typeof properties.href === 'string')
				properties.href = resolve(properties.href, file.path);
			if (typeof properties.src !== 'string') return;
			// An image beside the file is left to Astro; one in public/ only needs the base path.
			if (properties.src.startsWith('/')) properties.src = resolve(properties.src, file.path);
			else if (tagName === 'img' && properties.sizes === undefined) properties.sizes = sizes;
		});
	};
}

const embedded = new Set(['img', 'iframe', 'video', 'audio', 'embed', 'object']);
const silent = new Set(['script', 'link', 'source', 'track']);

/** A page makes no request to another host: what would be loaded from there becomes a link to it. */
function rehypeForeign() {
	return (tree: Root): void => {
		visit(tree, 'element', (node, index, parent) => {
			const url = [
				node.properties.src,
				node.properties.data,
				node.tagName === 'link' ? node.properties.href : undefined,
			].find((value): value is string => typeof value === 'string');
			if (typeof node.properties.poster === 'string' && isForeign(node.properties.poster))
				delete node.properties.poster;
			if (typeof node.properties.srcSet === 'string' || Array.isArray(node.properties.srcSet)) {
				if ([node.properties.srcSet].flat().some((candidate) => isForeign(String(candidate).trim())))
					delete node.properties.srcSet;
			}
			if (url === undefined || !isForeign(url) || !parent || index === undefined) return;
			if (silent.has(node.tagName)) {
				parent.children.splice(index, 1);
				return index;
			}
			if (!embedded.has(node.tagName)) return;
			const label =
				String(node.properties.alt || node.properties.title || '').trim() ||
				new URL(url, 'https://example.com').hostname;
			parent.children[index] = inLink(parent)
				? { type: 'text', value: label }
				: {
						type: 'element',
						tagName: 'a',
						properties: { href: url.startsWith('//') ? `https:${url}` : url },
						children: [{ type: 'text', value: label }],
					};
			return SKIP;
		});
	};
}

function inLink(parent: Parent): boolean {
	return parent.type === 'element' && (parent as Element).tagName === 'a';
}

/** A wide table or block of code scrolls by itself, and can be reached with the keyboard to do so. */
function rehypeTables() {
	return (tree: Root): void => {
		visit(tree, 'element', (node, index, parent) => {
			if (node.tagName === 'pre') node.properties.tabIndex = 0;
			if (node.tagName !== 'table' || !parent || index === undefined) return;
			visit(node, 'element', ({ properties }) => {
				const { align, className } = properties;
				if (typeof align !== 'string') return;
				// HTML has given the attribute up, and MDX would make an inline style of it.
				delete properties.align;
				properties.className = [...(Array.isArray(className) ? className : []), `align-${align}`];
			});
			const wrapper: ElementContent = {
				type: 'element',
				tagName: 'div',
				properties: { className: ['table'], tabIndex: 0 },
				children: [node],
			};
			parent.children[index] = wrapper;
			return SKIP;
		});
	};
}

/** The words of a task are the label of its box. What is nested below them is not. */
function rehypeTasks() {
	return (tree: Root): void => {
		visit(tree, 'element', (node, _index, parent) => {
			if (!isTask(node) || !parent || inLabel(parent)) return;
			const nested = parent.children.findIndex(isBlock);
			const words = parent.children.splice(0, nested < 0 ? parent.children.length : nested);
			parent.children.unshift({
				type: 'element',
				tagName: 'label',
				properties: {},
				children: words as ElementContent[],
			});
			return SKIP;
		});
	};
}

/** The box that Markdown makes of `[x]`. */
function isTask({ tagName, properties }: Element): boolean {
	return (
		tagName === 'input' && properties.type === 'checkbox' && properties.disabled === true && !properties.id
	);
}

function inLabel(parent: Parent): boolean {
	return parent.type === 'element' && (parent as Element).tagName === 'label';
}

function isBlock(node: Parent['children'][number]): boolean {
	return node.type === 'element' && /^(?:ul|ol|p|pre|blockquote|table|div)$/.test((node as Element).tagName);
}
