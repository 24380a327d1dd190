import { parse as parseToml } from 'smol-toml';
import { isMap, isScalar, parseDocument } from 'yaml';

/** A post taken apart. */
export interface FrontMatter {
	/** No prototype: keys are the stranger's choice. */
	data: Record<string, unknown>;
	body: string;
	/** What had to be mended to read it. */
	mended: { key: string; value: string; why: string }[];
	/** False where the file starts with no frontmatter at all. */
	found: boolean;
}

/** Splits a file of any blog into frontmatter (YAML, TOML or JSON) and body. Never fails: what no parser takes is read line by line. */
export function readFrontMatter(text: string): FrontMatter {
	const open = /^\s*(---|\+\+\+|;;;)[^\S\n]*(?:yaml|toml)?[^\S\n]*\r?\n/.exec(text);
	if (!open) return { data: {}, body: text, mended: [], found: false };
	const rest = text.slice(open[0].length);
	const mark = open[1] === '---' ? '(?:---|\\.\\.\\.)' : open[1]!.replaceAll('+', '\\+');
	const close = new RegExp(`^${mark}[^\\S\\n]*(?:\\r?\\n|$)`, 'm').exec(rest);
	if (!close) return { data: {}, body: text, mended: [], found: false };
	const head = rest.slice(0, close.index).replaceAll('\r\n', '\n');
	const body = rest.slice(close.index + close[0].length);
	return { body, found: true, ...(open[1] === '+++' ? readToml(head) : readYaml(head)) };
}

type Head = Pick<FrontMatter, 'data' | 'mended'>;

function readToml(head: string): Head {
	try {
		return { data: plain(parseToml(head)), mended: [] };
	} catch {
		return readLines(head, /^([\w.-]+)[^\S\n]*=[^\S\n]*/);
	}
}

function readYaml(head: string): Head {
	const spaced = head.replace(/^[\t ]*\t[\t ]*/gm, (indent) => indent.replaceAll('\t', '  '));
	const document = parseDocument(spaced, { ...yamlOptions, uniqueKeys: false });
	if (document.errors.length > 0)
		return readLines(spaced, /^(?:["']?)([\p{L}\w][\p{L}\w .-]*?)(?:["']?)[^\S\n]*:(?=\s|$)[^\S\n]*/u);
	const data = toPlain(document);
	if (data === undefined) return readLines(spaced, /^([\p{L}\w][\p{L}\w .-]*?)[^\S\n]*:(?=\s|$)[^\S\n]*/u);
	const mended: Head['mended'] =
		spaced === head ? [] : [{ key: 'frontmatter', value: '', why: 'it was indented with tabs' }];
	if (isMap(document.contents)) {
		const seen = new Set<string>();
		for (const { key, value } of document.contents.items) {
			const name = String(isScalar(key) ? key.value : key);
			if (seen.has(name))
				mended.push({ key: name, value: String(value), why: 'it stands there twice; the last one counts' });
			seen.add(name);
		}
	}
	return { data, mended };
}

const yamlOptions = {
	version: '1.2',
	schema: 'core',
	strict: false,
	merge: true,
	logLevel: 'silent',
	prettyErrors: false,
} as const;

function toPlain(document: { toJS: () => unknown }): Record<string, unknown> | undefined {
	try {
		return plain(document.toJS());
	} catch {
		return undefined;
	}
}

/** Each key by itself, so that one that cannot be read does not take the others with it. */
function readLines(head: string, keyPattern: RegExp): Head {
	const data: Record<string, unknown> = Object.create(null);
	const mended: Head['mended'] = [];
	const chunks: string[] = [];
	for (const line of head.split('\n')) {
		if (keyPattern.test(line) || chunks.length === 0) chunks.push(line);
		else chunks[chunks.length - 1] += `\n${line}`;
	}
	for (const chunk of chunks) {
		const match = keyPattern.exec(chunk);
		if (!match?.[1]) {
			if (chunk.trim() && !chunk.trim().startsWith('#'))
				mended.push({ key: 'frontmatter', value: chunk.trim(), why: 'this could not be read' });
			continue;
		}
		const document = parseDocument(chunk.replace(/^([\w.-]+)\s*=/, '$1:'), {
			...yamlOptions,
			uniqueKeys: false,
		});
		const value = document.errors.length === 0 ? toPlain(document)?.[match[1]] : undefined;
		if (value !== undefined) {
			data[match[1]] = value;
			continue;
		}
		const raw = chunk.slice(match[0].length).trim();
		const text = raw
			.replace(/^(["'])([\s\S]*)\1$/, '$2')
			.replace(/\s+/g, ' ')
			.trim();
		data[match[1]] = text;
		if (text)
			mended.push({ key: match[1], value: raw, why: 'it is not valid there and was read as plain text' });
	}
	return { data, mended };
}

/** Plain data: dates become the texts that they were written as, and no key is special. */
function plain(value: unknown): Record<string, unknown> {
	const copy = plainValue(value, 0);
	return typeof copy === 'object' && copy !== null && !Array.isArray(copy)
		? (copy as Record<string, unknown>)
		: {};
}

function plainValue(value: unknown, depth: number): unknown {
	if (value instanceof Date) return value.toISOString();
	if (typeof value === 'bigint') return String(value);
	if (value === null || typeof value !== 'object' || depth > 20) return value;
	if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1));
	const copy: Record<string, unknown> = Object.create(null);
	for (const [key, item] of Object.entries(value)) copy[key] = plainValue(item, depth + 1);
	return copy;
}
