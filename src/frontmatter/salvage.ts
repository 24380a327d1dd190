import type { z } from 'astro/zod';
import type { Path, YamlDocument } from './yaml.ts';

/** More rounds than a schema is deep: each can lay bare a fault one level up. */
const rounds = 8;

/**
 * What is left of a document without its parts at fault, so that the rest can still be held against other files.
 * `least` stands in for keys that are missing at the top. Places are those of the document that comes back.
 */
export function salvage<Schema extends z.ZodType>(
	schema: Schema,
	document: YamlDocument,
	least: Partial<z.input<Schema>> & object,
): { data?: z.output<Schema>; document: YamlDocument } {
	let rest = document;
	for (let round = 0; round < rounds; round++) {
		if (!isRecord(rest.data)) break;
		const result = schema.safeParse({ ...least, ...rest.data });
		if (result.success) return { data: result.data, document: rest };
		rest = rest.without(result.error.issues.flatMap((issue) => partsAtFault(issue, rest.data)));
	}
	return { data: schema.safeParse(least).data, document: rest };
}

function partsAtFault(issue: z.core.$ZodIssue, data: unknown): Path[] {
	const { path } = issue;
	if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => [...path, key]);
	// Of a choice of shapes it is not known which part is wrong, and a whole without a part that it needs is none.
	return [has(data, path) ? path : path.slice(0, -1)];
}

function has(data: unknown, path: Path): boolean {
	let value = data;
	for (const segment of path) {
		if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return false;
		value = (value as Record<PropertyKey, unknown>)[segment];
	}
	return true;
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}
