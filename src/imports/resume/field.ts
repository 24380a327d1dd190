import { tidy } from '../plain.ts';

/** A value of the résumé and the way to it, such as `work[0].position`. */
export interface Field {
	path: string;
	value: unknown;
}

/** Deeper than any résumé: what lies below shares one path. */
const deepest = 60;

/** True for what says nothing: null, an empty text, an empty list or object. */
export function isBlank(value: unknown): boolean {
	if (value === null || value === undefined) return true;
	if (typeof value === 'string') return tidy(value.slice(0, 1000)) === '' && tidy(value) === '';
	return typeof value === 'object' && Object.keys(value).length === 0;
}

/** A field of an object, or an entry of a list. */
export function child(parent: Field, key: string | number): Field {
	const value = (parent.value as Record<string, unknown>)[key];
	if (typeof key === 'number') return { path: `${parent.path}[${key}]`, value };
	const plain = /^[\p{L}$_][\p{L}\p{N}$_-]*$/u.test(key);
	const step = plain ? `${parent.path && '.'}${key}` : `[${JSON.stringify(key)}]`;
	return { path: parent.path + step, value };
}

/** The texts, numbers and empty places below a field, in order. A loop, because depth is the stranger's choice. */
export function leavesOf(field: Field): Field[] {
	const leaves: Field[] = [];
	const waiting: { field: Field; depth: number }[] = [{ field, depth: 0 }];
	for (let next = waiting.pop(); next; next = waiting.pop()) {
		const { value, path } = next.field;
		if (isBlank(value) || typeof value !== 'object') {
			leaves.push(next.field);
			continue;
		}
		const depth = next.depth + 1;
		const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value as object);
		const parent = next.field;
		for (const key of keys.reverse()) {
			const below =
				depth > deepest ? { path, value: (value as Record<PropertyKey, unknown>)[key] } : child(parent, key);
			waiting.push({ field: below, depth });
		}
	}
	return leaves;
}
