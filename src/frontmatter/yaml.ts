import {
	type Document,
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	type ParsedNode,
	parseDocument,
} from 'yaml';
import type { Finding, Range } from '../diagnostics/diagnostic.ts';
import type { Source } from './source.ts';
import { deepNesting, strictFaults } from './strict-faults.ts';
import { type SyntaxFault, syntaxFaults } from './syntax-faults.ts';

export type Path = readonly PropertyKey[];

/** YAML as plain data that remembers where each part of it stands. */
export interface YamlDocument {
	source: Source;
	/** Undefined where the YAML could not be read. Present beside findings that leave the rest its meaning. */
	data: unknown;
	/** The place of a key or a value; of the nearest parent that exists, where the path leads nowhere. */
	locate(path: Path, on?: 'key' | 'value'): Range;
	/** The same document without some of its parts. What is left keeps its place. */
	without(paths: readonly Path[]): YamlDocument;
	findings: Finding[];
}

export interface YamlOptions {
	/** For strangers' files: texts, lists and maps only; no anchors, aliases, tags, merges; limited depth. */
	strict?: boolean;
}

/**
 * Reads a stretch of a source as YAML 1.2. Dates stay texts. With `strict`, scalars stay texts too
 * and everything beyond texts, lists and maps is a `testimonial-yaml` finding.
 */
export function parseYaml(
	source: Source,
	start: number,
	end: number,
	{ strict = false }: YamlOptions = {},
): YamlDocument {
	const text = source.text.slice(start, end);
	const tooDeep = strict ? deepNesting(text) : null;
	const document = parseDocument<ParsedNode>(tooDeep ? '' : text, {
		schema: strict ? 'failsafe' : 'core',
		version: '1.2',
		merge: false,
		prettyErrors: false,
		strict: true,
		uniqueKeys: true,
		stringKeys: true,
		// Not to print: `silent` would keep a second document from being told.
		logLevel: 'error',
	});
	const faults = tooDeep ? [tooDeep] : syntaxFaults(document, text, { strict });
	if (strict) faults.push(...strictFaults(document, text));
	return view(document, faults, { source, start, text, strict });
}

interface Stretch {
	source: Source;
	start: number;
	text: string;
	strict: boolean;
}

function view(document: Document<ParsedNode>, found: readonly SyntaxFault[], stretch: Stretch): YamlDocument {
	const { source, start, text, strict } = stretch;
	const range = (from: number, to: number) => source.rangeAt(start + from, start + to);
	const { data, faults } = dataOf(document, found, strict);
	return {
		source,
		data,
		findings: faults.map(({ code, message, fix, ...at }) => ({
			code,
			file: source.file,
			range: range(at.start, at.end),
			message,
			fix,
		})),
		locate(path, on = 'value') {
			const [from, to] = span(document.contents, path, on) ?? [0, Math.max(text.trimEnd().search(/\n|$/), 0)];
			return range(from, to);
		},
		without(paths) {
			const rest = document.clone();
			for (const path of [...paths].sort(lastFirst)) if (rest.hasIn(path)) rest.deleteIn(path);
			return view(rest, [], stretch);
		},
	};
}

function dataOf(
	document: Document<ParsedNode>,
	faults: readonly SyntaxFault[],
	strict: boolean,
): { data: unknown; faults: readonly SyntaxFault[] } {
	if (faults.some(({ contained }) => strict || !contained)) return { data: undefined, faults };
	try {
		return { data: document.toJS({ maxAliasCount: strict ? 0 : 100 }) ?? {}, faults };
	} catch {
		const bomb: SyntaxFault = {
			code: 'yaml-syntax',
			start: 0,
			end: 1,
			message: 'aliases in this YAML repeat each other too often',
			fix: 'write the values out instead of repeating them by aliases',
			contained: false,
		};
		return { data: undefined, faults: [...faults, bomb] };
	}
}

/** Items of a list change their number when one before them goes. */
function lastFirst(a: Path, b: Path): number {
	const at = a.findIndex((segment, index) => segment !== b[index]);
	if (at < 0) return b.length - a.length;
	return at < b.length ? Number(b[at]) - Number(a[at]) || 0 : -1;
}

function span(root: Node | null, path: Path, on: 'key' | 'value'): [number, number] | null {
	let node: Node | null = root;
	let pair: Pair | null = null;
	for (const segment of path) {
		const next = child(node, segment);
		if (!next) return pair ? spanOf(pair.key) : node === root ? firstKey(root) : spanOf(node);
		if (isPair(next)) {
			pair = next;
			node = isNode(next.value) ? next.value : null;
		} else {
			pair = null;
			node = next;
		}
	}
	if (on === 'key' && pair) return spanOf(pair.key);
	const own = spanOf(node);
	// An empty value has no width: point at its key instead.
	return own && own[1] > own[0] ? own : pair ? spanOf(pair.key) : own;
}

function child(node: Node | null, segment: PropertyKey): Pair | Node | null {
	if (isMap(node))
		return node.items.find((item) => isScalar(item.key) && String(item.key.value) === segment) ?? null;
	if (isSeq(node) && typeof segment === 'number') {
		const item = node.items[segment];
		return isNode(item) ? item : null;
	}
	return null;
}

function firstKey(root: Node | null): [number, number] | null {
	return isMap(root) ? spanOf(root.items[0]?.key) : spanOf(root);
}

function spanOf(node: unknown): [number, number] | null {
	if (!isNode(node) || !node.range) return null;
	return [node.range[0], node.range[1]];
}
