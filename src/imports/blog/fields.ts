import { foldKey } from '../fold-key.ts';
import { isRecord } from '../is-record.ts';

/** Keys by name, in any case and nested one level deep, each to be used once. */
export class Fields {
	readonly #values = new Map<string, unknown>();
	readonly #used = new Set<string>();

	constructor(data: Record<string, unknown>) {
		for (const [key, value] of Object.entries(data)) {
			const isGroup = /^(?:taxonomies|extra|params|header|seo)$/i.test(key) && isRecord(value);
			if (!isGroup) this.#values.set(key, value);
			else for (const [inner, item] of Object.entries(value)) this.#values.set(`${key}.${inner}`, item);
		}
	}

	all(wanted: readonly string[]): { key: string; value: unknown }[] {
		return wanted.flatMap((name) =>
			[...this.#values]
				.filter(
					([key, value]) =>
						foldKey(key) === foldKey(name) && !this.#used.has(key) && value !== null && value !== '',
				)
				.map(([key, value]) => ({ key, value })),
		);
	}

	first(wanted: readonly string[]): { key: string; value: unknown } | undefined {
		return this.all(wanted)[0];
	}

	use(key: string): void {
		this.#used.add(key);
	}

	rest(): { key: string; value: unknown }[] {
		return [...this.#values].filter(([key]) => !this.#used.has(key)).map(([key, value]) => ({ key, value }));
	}
}
