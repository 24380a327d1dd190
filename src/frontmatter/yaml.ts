import {
	isAlias,
	isMap,
	isNode,
	isPair,
	isScalar,
	isSeq,
	type Node,
	type Pair,
	type ParsedNode,
	parseDocument,
	visit,
	type YAMLError,
} from 'yaml';
import type { Finding, Range } from '../diagnostics/diagnostic.ts';
import type { Source } from './source.ts';

export type Path = readonly PropertyKey[];

/** YAML as plain data that remembers where each part of it stands. */
export interface YamlDocument {
	source: Source;
	/** Undefined where the YAML could not be read. */
	data: unknown;
	/** The place of a key or a value; of the nearest parent that exists, where the path leads nowhere. */
	locate(path: Path, on?: 'key' | 'value'): Range;
	findings: Finding[];
}

export interface YamlOptions {
	/** For strangers' files: texts, lists and maps only; no anchors, aliases, tags, merges; limited depth. */
	strict?: boolean;
}

/** Deeper nesting than any schema has. */
const strictDepth = 8;

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
	const findings: Finding[] = [];
	const range = (from: number, to: number) => source.rangeAt(start + from, start + to);
	const report = (code: Finding['code'], from: number, to: number, message: string, fix: string) =>
		findings.push({ code, file: source.file, range: range(from, to), message, fix });

	const tooDeep = strict ? deepIndicator(text) : null;
	if (tooDeep !== null) {
		report(
			'testimonial-yaml',
			tooDeep,
			tooDeep + 1,
			'the frontmatter is nested too deeply',
			'use plain keys and values',
		);
		return { source, data: undefined, locate: () => range(0, 0), findings };
	}

	const document = parseDocument<ParsedNode>(text, {
		schema: strict ? 'failsafe' : 'core',
		version: '1.2',
		merge: false,
		prettyErrors: false,
		strict: true,
		uniqueKeys: true,
		stringKeys: true,
		logLevel: 'silent',
	});
	for (const error of document.errors) {
		const [from, to] = error.pos;
		const { code, message, fix } = describe(error, text);
		report(code, from, Math.max(to, from + 1), message, fix);
	}
	if (strict) {
		visit(document, {
			Node(_key, node) {
				const offset = node.range?.[0] ?? 0;
				const stop = node.range?.[1] ?? offset;
				if (isAlias(node)) {
					report('testimonial-yaml', offset, stop, 'an alias is not allowed here', 'write the text itself');
				} else if ('anchor' in node && node.anchor) {
					report(
						'testimonial-yaml',
						offset,
						stop,
						'an anchor is not allowed here',
						`remove \`&${node.anchor}\``,
					);
				}
				if (!isAlias(node) && hasExplicitTag(node, text)) {
					report(
						'testimonial-yaml',
						offset,
						stop,
						'a tag is not allowed here',
						'remove the word that starts with `!`',
					);
				}
			},
			Pair(_key, pair) {
				const key = isScalar(pair.key) ? String(pair.key.value) : null;
				const at = isNode(pair.key) ? pair.key.range : null;
				if (key === null || key === '<<' || key in Object.prototype) {
					report(
						'testimonial-yaml',
						at?.[0] ?? 0,
						at?.[1] ?? 1,
						`\`${key ?? '…'}\` is not allowed as a key`,
						'remove this line',
					);
				}
			},
		});
	} else {
		visit(document, {
			Alias(_key, alias) {
				if (alias.resolve(document)) return;
				const [from, to] = spanOf(alias) ?? [0, 1];
				report(
					'yaml-syntax',
					from,
					to,
					`\`*${alias.source}\` refers to something that is not there`,
					fixes.BAD_ALIAS!,
				);
			},
		});
	}
	for (const warning of strict ? document.warnings : []) {
		report(
			'testimonial-yaml',
			warning.pos[0],
			warning.pos[1],
			firstLine(warning.message),
			'use plain keys and values',
		);
	}

	let data: unknown;
	if (findings.length === 0) {
		try {
			data = document.toJS({ maxAliasCount: strict ? 0 : 100 }) ?? {};
		} catch (error) {
			report(
				'yaml-syntax',
				0,
				1,
				firstLine(String(error)),
				'write the values out instead of repeating them by aliases',
			);
		}
	}
	return {
		source,
		data,
		findings,
		locate(path, on = 'value') {
			const [from, to] = span(document.contents, path, on) ?? [0, Math.max(text.trimEnd().search(/\n|$/), 0)];
			return range(from, to);
		},
	};
}

function span(root: Node | null, path: Path, on: 'key' | 'value'): [number, number] | null {
	let node: Node | null = root;
	let pair: Pair | null = null;
	for (const segment of path) {
		const next = child(node, segment);
		if (!next) return pair ? spanOf(pair.key) : firstKey(root);
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

function hasExplicitTag(node: Node, text: string): boolean {
	if (!('tag' in node) || !node.tag) return false;
	const before = text.slice(0, node.range?.[0] ?? 0);
	return /![^\s]*\s*$/.test(before) || text[node.range?.[0] ?? 0] === '!';
}

/** Offset of the bracket or indentation that nests deeper than any schema does, before the parser runs. */
function deepIndicator(text: string): number | null {
	let depth = 0;
	for (const match of text.matchAll(/[[{\]}]|(?:[-?][ \t]+){9,}/g)) {
		const mark = match[0];
		if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
		else if (mark === '[' || mark === '{') depth++;
		else return match.index;
		if (depth > strictDepth) return match.index;
	}
	return null;
}

function describe(error: YAMLError, text: string): Pick<Finding, 'code' | 'message' | 'fix'> {
	if (error.code === 'DUPLICATE_KEY') {
		const key = /^[^\s:]+/.exec(text.slice(error.pos[0]))?.[0] ?? 'this key';
		return {
			code: 'duplicate-key',
			message: `\`${key}\` stands twice here, expected once`,
			fix: 'keep one of them and remove the other',
		};
	}
	return {
		code: 'yaml-syntax',
		message: `this is not valid YAML: ${lower(firstLine(error.message))}`,
		fix: fixes[error.code] ?? 'put texts with special characters in quotes, and check the indentation',
	};
}

const fixes: Partial<Record<YAMLError['code'], string>> = {
	TAB_AS_INDENT: 'indent with spaces, not tabs',
	MISSING_CHAR: 'close the quote or bracket that was opened before',
	BAD_INDENT: 'indent this line like its neighbours',
	BLOCK_AS_IMPLICIT_KEY: 'put the text in quotes, because it contains a colon',
	MULTILINE_IMPLICIT_KEY: 'write `key: value`, with a colon and a space',
	BAD_ALIAS: 'put the text in quotes, because it starts with * or &',
};

function firstLine(message: string): string {
	return message.split('\n', 1)[0]!;
}

function lower(message: string): string {
	return message.charAt(0).toLowerCase() + message.slice(1);
}
