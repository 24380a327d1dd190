import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { jsonSchemas } from '../../scripts/schemas.ts';

const folder = new URL('../../src/schema/json/', import.meta.url);

/** Keys that still wait for a word. Never add one. */

interface Node {
	description?: string;
	additionalProperties?: boolean;
	properties?: Record<string, Node>;
	items?: Node;
	anyOf?: Node[];
}

/** Every object of a schema, with the path to it. */
function objects(node: Node, path: string): { path: string; node: Node }[] {
	const nested = [
		...Object.entries(node.properties ?? {}).map(([key, value]) => [`${path}.${key}`, value] as const),
		...(node.items ? [[`${path}[]`, node.items] as const] : []),
		...(node.anyOf ?? []).map((option, index) => [`${path}|${index}`, option] as const),
	];
	return [
		...(node.properties ? [{ path, node }] : []),
		...nested.flatMap(([inner, value]) => objects(value, inner)),
	];
}

describe.each([...jsonSchemas()])('%s', (name, text) => {
	const schema: Node = JSON.parse(text);

	test('is what the zod schema says now (npx node scripts/schemas.ts)', async () => {
		expect(await readFile(new URL(name, folder), 'utf8')).toBe(text);
	});

	test('refuses unknown keys at every depth', () => {
		const found = objects(schema, name);
		expect(found.length).toBeGreaterThan(0);
		expect(found.filter(({ node }) => node.additionalProperties !== false).map(({ path }) => path)).toEqual(
			[],
		);
	});

	test('explains every key', () => {
		const keys = objects(schema, name).flatMap(({ path, node }) =>
			Object.entries(node.properties ?? {}).map(([key, { description }]) => ({
				key: `${path}.${key}`,
				description,
			})),
		);
		expect(keys.filter(({ description }) => !description).map(({ key }) => key)).toEqual([]);
	});
});

test('no schema is left over from a kind that is gone', async () => {
	expect((await readdir(folder)).sort()).toEqual([...jsonSchemas().keys()].sort());
});
