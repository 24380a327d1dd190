import type { z } from 'astro/zod';
import type { Code } from '../diagnostics/catalogue.ts';
import type { Finding } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { Path, YamlDocument } from './yaml.ts';

type Issue = z.core.$ZodIssue;

/**
 * Holds a document against a schema. Every fault of the document is a finding with its place.
 * @param examples what would be right for keys at the top, to be told where one is missing or wrong
 */
export function validate<Schema extends z.ZodType>(
	schema: Schema,
	document: YamlDocument,
	examples: Readonly<Record<string, string>> = {},
): { data?: z.output<Schema>; findings: Finding[] } {
	const { data, findings } = document;
	if (data === undefined) return { findings };
	const result = schema.safeParse(data);
	const faults = result.error?.issues.flatMap((issue) => findingsOf(issue, schema, document, examples)) ?? [];
	if (findings.length + faults.length > 0) return { findings: [...findings, ...faults] };
	return { data: result.data, findings: [] };
}

function findingsOf(
	issue: Issue,
	schema: z.ZodType,
	document: YamlDocument,
	examples: Readonly<Record<string, string>>,
): Finding[] {
	const at = (
		code: Code,
		path: Path,
		on: 'key' | 'value',
		message: string,
		fix: string,
		replacement?: string,
	): Finding => ({
		code,
		file: document.source.file,
		range: document.locate(path, on),
		message,
		fix,
		...(replacement !== undefined && { replacement }),
	});
	const { path } = issue;
	const name = nameOf(path);
	const example = path.length === 1 && Object.hasOwn(examples, path[0]!) ? examples[name] : undefined;

	switch (issue.code) {
		case 'unrecognized_keys':
			return issue.keys.map((key) => {
				const known = keysAt(schema, path);
				const near = nearest(key, known);
				const expected = near
					? `did you mean \`${near}\`?`
					: known.length > 0
						? `expected one of ${list(known)}`
						: 'expected none';
				const fix = near
					? `write \`${near}\`, or remove the key`
					: 'remove the key, or move it to where it belongs';
				return at(
					'unknown-key',
					[...path, key],
					'key',
					`\`${key}\` is not a key ${path.length > 0 ? `of \`${nameOf(path)}\`` : 'here'}, ${expected}`,
					fix,
					near,
				);
			});
		case 'invalid_union': {
			// A union of shapes: where the value has one of the shapes, its own issues say more than “no match”.
			const value = valueAt(document.data, path);
			if (value === undefined || value === null) return [missing()];
			const inner = issue.errors.find(
				(errors) => !errors.some((error) => error.path.length === 0 && error.code === 'invalid_type'),
			);
			if (inner) {
				return inner.flatMap((error) =>
					findingsOf({ ...error, path: [...path, ...error.path] } as Issue, schema, document, examples),
				);
			}
			const kinds = issue.errors.flatMap((errors) =>
				errors.flatMap((error) => (error.code === 'invalid_type' ? [kind(error.expected)] : [])),
			);
			return [wrongType([...new Set(kinds)].join(' or '))];
		}
		case 'invalid_type': {
			const value = valueAt(document.data, path);
			if (value === undefined || value === null) return [missing()];
			return asText(value) ?? [wrongType(kind(issue.expected))];
		}
		case 'invalid_value': {
			const value = valueAt(document.data, path);
			if (value === undefined || value === null) return [missing()];
			const choices = issue.values.map(String);
			const near = typeof value === 'string' ? nearest(value, choices) : undefined;
			return [
				at(
					'wrong-value',
					path,
					'value',
					`\`${show(value)}\` is not possible for \`${name}\`, expected ${choices.length === 1 ? `\`${choices[0]}\`` : `one of ${list(choices)}`}`,
					near ? `write \`${near}\`` : `write ${choices.length === 1 ? `\`${choices[0]}\`` : 'one of them'}`,
					near ?? (choices.length === 1 ? choices[0] : undefined),
				),
			];
		}
		case 'too_small':
			return [
				at(
					'missing-key',
					path,
					'value',
					`\`${name}\` is empty, expected a text`,
					`fill in \`${name}\`, or remove it`,
				),
			];
		case 'too_big':
			return [
				at(
					'wrong-value',
					path,
					'value',
					`\`${name}\` is too long, expected at most ${issue.maximum}`,
					'shorten it',
				),
			];
		case 'custom': {
			const { code = 'wrong-value', fix = 'correct the value' } = (issue.params ?? {}) as {
				code?: Code;
				fix?: string;
			};
			return [at(code, path, 'value', issue.message, fix, example)];
		}
		default:
			return [at('wrong-value', path, 'value', `\`${name}\`: ${issue.message}`, 'correct the value')];
	}

	function missing(): Finding {
		const present = hasKey(document.data, path);
		const subject = quoted(path);
		return present
			? at('missing-key', path, 'key', `${subject} is empty`, `fill in ${subject}, or remove the key`)
			: {
					...at('missing-key', path.slice(0, -1), 'key', `${subject} is missing`, `add ${subject}`),
					...(example !== undefined && { addition: `${name}: ${example}` }),
				};
	}

	function wrongType(expected: string, fix = `write ${expected}`, replacement?: string): Finding {
		const found = kindOf(valueAt(document.data, path));
		return at(
			'wrong-type',
			path,
			'value',
			`${quoted(path)} is ${found}, expected ${expected}`,
			fix,
			replacement,
		);
	}

	/** YAML reads 2024 and yes-or-no words as more than text: what they would be as text is what matters. */
	function asText(value: unknown): Finding[] | undefined {
		if (typeof value !== 'number' && typeof value !== 'boolean') return undefined;
		const [expected] = schemasAt(schema, path) as z.ZodType[];
		const result = expected?.safeParse(String(value));
		if (result?.success) return [wrongType('a text', `put it in quotes: "${value}"`, `"${value}"`)];
		const faults = result?.error.issues.filter(({ code }) => code === 'custom');
		return faults?.length
			? faults.flatMap((fault) => findingsOf({ ...fault, path: [...path] }, schema, document, examples))
			: undefined;
	}
}

/** The keys that a schema has at a path, for “did you mean”. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
	return schemasAt(schema, path)
		.flatMap(unwrap)
		.flatMap(({ _zod: { def } }) =>
			def.type === 'object' ? Object.keys((def as z.core.$ZodObjectDef).shape) : [],
		);
}

/** What a schema says of a path; more than one where it gives a choice of shapes. */
function schemasAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType[] {
	let candidates = [schema];
	for (const segment of path) {
		candidates = candidates.flatMap(unwrap).flatMap(({ _zod: { def } }) => {
			if (def.type === 'array') return [(def as z.core.$ZodArrayDef).element];
			const next = def.type === 'object' && (def as z.core.$ZodObjectDef).shape[String(segment)];
			return next ? [next] : [];
		});
	}
	return candidates;
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType[] {
	const { def } = schema._zod;
	if (def.type === 'optional') return unwrap((def as z.core.$ZodOptionalDef).innerType);
	if (def.type === 'pipe') return unwrap((def as z.core.$ZodPipeDef).in);
	if (def.type === 'union') return (def as z.core.$ZodUnionDef).options.flatMap(unwrap);
	return [schema];
}

function valueAt(data: unknown, path: Path): unknown {
	let value = data;
	for (const segment of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
		value = (value as Record<PropertyKey, unknown>)[segment];
	}
	return value;
}

function hasKey(data: unknown, path: Path): boolean {
	const parent = valueAt(data, path.slice(0, -1));
	return (
		path.length > 0 && typeof parent === 'object' && parent !== null && Object.hasOwn(parent, path.at(-1)!)
	);
}

function nameOf(path: Path): string {
	return path.reduce<string>(
		(name, segment) =>
			typeof segment === 'number'
				? `${name}[${segment}]`
				: name
					? `${name}.${String(segment)}`
					: String(segment),
		'',
	);
}

function quoted(path: Path): string {
	return path.length === 0 ? 'the file' : `\`${nameOf(path)}\``;
}

const kinds: Record<string, string> = {
	string: 'a text',
	number: 'a number',
	int: 'a whole number',
	boolean: '`true` or `false`',
	array: 'a list',
	object: 'a mapping of keys',
	null: 'empty',
};

function kind(expected: string): string {
	return kinds[expected] ?? expected;
}

function kindOf(value: unknown): string {
	if (value === null) return 'empty';
	return kind(Array.isArray(value) ? 'array' : typeof value);
}

function show(value: unknown): string {
	const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
	return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

function list(words: readonly string[]): string {
	const shown = words.slice(0, 12).map((word) => `\`${word}\``);
	return words.length > shown.length ? `${shown.join(', ')}, …` : shown.join(', ');
}
