import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import type { Range } from '../diagnostics/diagnostic.ts';
import { source } from '../frontmatter/source.ts';
import { type Contact, contactsIn } from './contacts.ts';

/** An element of a page that rules ask about. */
export interface PageElement {
	name: string;
	attributes: Readonly<Record<string, string>>;
	/** Its text, of elements that rules read; elsewhere empty. */
	text: string;
	range: Range | null;
	/** Where an attribute stands, or the element where it has none of that name. */
	at(attribute: string): Range | null;
}

/** An object of the structured data on a page. */
interface Thing {
	types: string[];
	data: Readonly<Record<string, unknown>>;
	/** The key that holds it; undefined for what stands in the graph itself. */
	under?: string;
	script: Script;
}

/** A script element with structured data. */
interface Script {
	range: Range | null;
	/** Where a text stands in it, or the element where it does not. */
	find(text: string): Range | null;
}

/** One page, as much of it as the rules ask for. */
export interface Page {
	/** Path below the folder of the site, with `/`. */
	file: string;
	/** Decoded path of its address, without base path, with a slash at the end unless it is a file's. */
	address: string;
	/** Elements with an attribute that matters, in the order of the page. */
	elements: readonly PageElement[];
	all(name: string): readonly PageElement[];
	/** Each id with the elements that have it. */
	ids: ReadonlyMap<string, readonly PageElement[]>;
	/** What can be read on the page, alternative texts included, without spaces. */
	letters: string;
	/** Contacts in texts and comments, visible or not. */
	contacts: readonly (Contact & { range: Range | null })[];
	things: readonly Thing[];
	/** Structured data that cannot be parsed. */
	malformed: readonly { range: Range | null; reason: string }[];
}

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const read = new Set(['title', 'h1', 'style', 'script']);
const unseen = new Set(['script', 'style', 'template', 'title']);
const alwaysKept = new Set(['html', 'img', 'h1', 'title', 'meta', 'link', 'script', 'style', 'base']);
const ignored = /^(?:class$|data-|aria-|width$|height$|role$|lang$|dir$|hidden$|d$|viewBox$|fill$|tabindex$)/;

/** Parses a page; undefined where the file is no document of HTML, such as a proof for a search engine. */
export function parsePage(file: string, html: string): Page | undefined {
	if (!/^\uFEFF?\s*(?:<!--.*?-->\s*)*<(?:!doctype|html)\b/is.test(html)) return undefined;
	const elements: PageElement[] = [];
	const ids = new Map<string, PageElement[]>();
	const contacts: Page['contacts'][number][] = [];
	const things: Thing[] = [];
	const malformed: Page['malformed'][number][] = [];
	const letters: string[] = [];

	const noteContacts = (text: string, range: Range | null) => {
		for (const contact of contactsIn(text)) contacts.push({ ...contact, range });
	};
	const document = parse(html, { sourceCodeLocationInfo: true, scriptingEnabled: false });
	const waiting: { node: Node; seen: boolean }[] = document.childNodes
		.toReversed()
		.map((node) => ({ node, seen: true }));
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { node } = next;
		let { seen } = next;
		if (node.nodeName === '#text') {
			const { value } = node as DefaultTreeAdapterTypes.TextNode;
			if (seen) letters.push(value);
			if (seen) noteContacts(value, rangeOf(node.sourceCodeLocation));
		} else if (node.nodeName === '#comment') {
			noteContacts((node as DefaultTreeAdapterTypes.CommentNode).data, rangeOf(node.sourceCodeLocation));
		}
		if (!('tagName' in node)) continue;
		const element = elementOf(node);
		const { attributes } = element;
		if (alwaysKept.has(element.name) || Object.keys(attributes).some((name) => !ignored.test(name)))
			elements.push(element);
		if (attributes.id !== undefined) ids.set(attributes.id, [...(ids.get(attributes.id) ?? []), element]);
		seen &&= !unseen.has(element.name) && attributes.hidden === undefined;
		if (seen) for (const name of ['alt', 'aria-label']) letters.push(attributes[name] ?? '');
		if (element.name === 'script' && attributes.type?.toLowerCase() === 'application/ld+json')
			readThings(element, node, things, malformed);
		for (const child of node.childNodes.toReversed()) waiting.push({ node: child, seen });
	}

	const byName = Map.groupBy(elements, ({ name }) => name);
	return {
		file,
		address: addressOf(file),
		elements,
		all: (name) => byName.get(name) ?? [],
		ids,
		letters: withoutSpaces(letters.join('')),
		contacts,
		things,
		malformed,
	};
}

/** A text as it is compared with what can be read on a page. */
export function withoutSpaces(text: string): string {
	return text.normalize('NFC').replace(/[\s\u00AD\u200B]+/g, '');
}

/** The path at which a host shows a file. */
function addressOf(file: string): string {
	const path = `/${file}`.replace(/\/index\.html$/, '/').replace(/\.html$/, '/');
	return path === '/404/' ? '/404.html' : path;
}

function elementOf(node: Element): PageElement {
	const location = node.sourceCodeLocation;
	const range = rangeOf(location?.startTag ?? location);
	return {
		name: node.tagName,
		attributes: Object.fromEntries(
			node.attrs.map(({ prefix, name, value }) => [prefix ? `${prefix}:${name}` : name, value]),
		),
		text: read.has(node.tagName) ? textOf(node) : '',
		range,
		at: (attribute) => rangeOf(location?.attrs?.[attribute]) ?? range,
	};
}

function textOf(node: Element): string {
	return node.childNodes
		.map((child) =>
			child.nodeName === '#text'
				? (child as DefaultTreeAdapterTypes.TextNode).value
				: 'tagName' in child
					? textOf(child)
					: '',
		)
		.join('');
}

interface Location {
	startLine: number;
	startCol: number;
	endLine: number;
	endCol: number;
}

function rangeOf(location: Location | null | undefined): Range | null {
	if (!location) return null;
	const { startLine, startCol, endLine, endCol } = location;
	return { line: startLine, column: startCol, endLine, endColumn: endCol };
}

function readThings(
	{ range, text }: PageElement,
	node: Element,
	things: Thing[],
	malformed: { range: Range | null; reason: string }[],
): void {
	const start = node.childNodes[0]?.sourceCodeLocation;
	const script: Script = {
		range,
		find(wanted) {
			const index = text.indexOf(wanted);
			if (index < 0 || !start) return range;
			const within = source('', text).rangeAt(index, index + wanted.length);
			const moved = (line: number, column: number) => (line === 1 ? column + start.startCol - 1 : column);
			return {
				line: within.line + start.startLine - 1,
				column: moved(within.line, within.column),
				endLine: within.endLine + start.startLine - 1,
				endColumn: moved(within.endLine, within.endColumn),
			};
		},
	};
	try {
		collect(JSON.parse(text), undefined);
	} catch (error) {
		malformed.push({ range, reason: (error as Error).message });
	}

	function collect(value: unknown, under: string | undefined): void {
		if (Array.isArray(value)) for (const item of value) collect(item, under);
		if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
		const data = value as Record<string, unknown>;
		// A graph holds things and is none.
		if (!('@graph' in data))
			things.push({ types: [data['@type'] ?? []].flat().map(String), data, script, ...(under && { under }) });
		for (const [key, inner] of Object.entries(data)) collect(inner, key === '@graph' ? undefined : key);
	}
}
