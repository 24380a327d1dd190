import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fingerprint } from './fingerprint.ts';

/** Results by file and digest, kept between runs in `.bonafides/cache/`. */
export interface Cache<Value> {
	get(file: string, digest: string): Value | undefined;
	set(file: string, digest: string, value: Value): void;
	/** Writes what this run used, and forgets the rest. A cache that cannot be written is no fault. */
	save(): Promise<void>;
}

/** Opens a cache. One that is damaged, or that another version wrote, is empty. */
export async function openCache<Value>(root: string, name: string, enabled = true): Promise<Cache<Value>> {
	const file = path.join(root, '.bonafides', 'cache', `${name}.json`);
	const version = fingerprint();
	const before = enabled ? await load<Value>(file, version) : new Map<string, [string, Value]>();
	const used = new Map<string, [string, Value]>();
	let changed = false;
	return {
		get(key, digest) {
			const entry = before.get(key);
			if (entry?.[0] !== digest) return undefined;
			used.set(key, entry);
			return entry[1];
		},
		set(key, digest, value) {
			used.set(key, [digest, value]);
			changed = true;
		},
		async save() {
			if (!enabled || (!changed && used.size === before.size)) return;
			const temporary = `${file}.${process.pid}.tmp`;
			try {
				await mkdir(path.dirname(file), { recursive: true });
				await writeFile(temporary, JSON.stringify({ version, entries: [...used] }));
				await rename(temporary, file);
			} catch {
				// A read-only checkout is still checked, only not faster the next time.
			}
		},
	};
}

async function load<Value>(file: string, version: string): Promise<Map<string, [string, Value]>> {
	try {
		const stored = JSON.parse(await readFile(file, 'utf8')) as {
			version: string;
			entries: [string, [string, Value]][];
		};
		return new Map(stored.version === version ? stored.entries : []);
	} catch {
		return new Map();
	}
}
