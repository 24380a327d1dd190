import { type DefaultTreeAdapterTypes as Html, parse } from 'parse5';
import type { Holes } from './card.ts';

/** An element as satori takes it. */
export interface Element {
	type: string;
	key?: string;
	props: { [name: string]: unknown; style: Style; children: (Element | string)[] };
}
export type Style = Record<string, string | number>;

/** A parsed template: what is drawn, and the style sheets that say how. */
export interface Template {
	root: Element;
	sheets: Element[];
}

/**
 * Parses the template of a card: HTML with style sheets, with holes such as `{{title}}` in texts and attributes.
 * The holes are filled afterwards, by `fill`, so that no data can become markup.
 */
export function parseTemplate(html: string): Template {
	const elements = childElements(parse(html)).flatMap(function body(element): Html.Element[] {
		return ['html', 'head', 'body'].includes(element.tagName)
			? childElements(element).flatMap(body)
			: [element];
	});
	const sheets = elements.filter(({ tagName }) => tagName === 'style').map(elementOf);
	const roots = elements.filter(({ tagName }) => tagName !== 'style' && tagName !== 'script').map(elementOf);
	const [only] = roots;
	const root = only && roots.length === 1 ? only : { type: 'div', props: { style: {}, children: roots } };
	return { root, sheets };
}

/**
 * Fills the holes. `data-if="name"` drops an element whose hole is empty, `data-each="name"` repeats one for every
 * item of a list, and is filled with the holes of the item.
 */
export function fill(element: Element, holes: Holes): Element[] {
	const { 'data-if': condition, 'data-each': list, ...props } = element.props;
	if (typeof list === 'string') {
		const items = holes[list];
		const each = { ...element, props: { ...props, ...(condition ? { 'data-if': condition } : {}) } };
		return Array.isArray(items) ? items.flatMap((item) => fill(each, item)) : [];
	}
	if (typeof condition === 'string' && !holes[condition]?.length) return [];
	const filled = Object.entries(props).map(([name, value]) => [
		name,
		typeof value === 'string' ? fillText(value, holes) : value,
	]);
	const style = Object.entries(props.style).map(([name, value]) => [
		name,
		typeof value === 'string' ? fillText(value, holes) : value,
	]);
	const children = props.children.flatMap((child): (Element | string)[] =>
		typeof child === 'string' ? [fillText(child, holes)] : fill(child, holes),
	);
	return [
		{
			type: element.type,
			props: { ...Object.fromEntries(filled), style: Object.fromEntries(style), children },
		},
	];
}

function fillText(text: string, holes: Holes): string {
	return text.replace(/\{\{\s*([\w-]+)\s*\}\}/g, (_, name: string) => {
		const value = Object.hasOwn(holes, name) ? holes[name] : '';
		return typeof value === 'string' ? value : '';
	});
}

function childElements(parent: Html.ParentNode): Html.Element[] {
	return parent.childNodes.filter((node): node is Html.Element => 'tagName' in node);
}

function elementOf(element: Html.Element): Element {
	const { style = '', ...attributes } = Object.fromEntries(
		element.attrs.map(({ name, value }) => [name, value]),
	);
	const children = element.childNodes.flatMap((node): (Element | string)[] => {
		if ('tagName' in node) return node.tagName === 'script' ? [] : [elementOf(node)];
		if (node.nodeName !== '#text') return [];
		const { value } = node as Html.TextNode;
		// Line breaks between elements only lay out the file.
		return value.trim() === '' && value.includes('\n') ? [] : [value];
	});
	return { type: element.tagName, props: { ...attributes, style: styleOf(style), children } };
}

/** Declarations of a `style` attribute by their names in JavaScript. */
function styleOf(text: string): Style {
	const declarations = text.matchAll(/([-\w]+)\s*:\s*((?:\([^)]*\)|[^;])+)/g);
	return Object.fromEntries(
		[...declarations].map(([, name = '', value = '']) => [
			name.startsWith('--') ? name : name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
			value.trim(),
		]),
	);
}
