import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** Packages that the owner may have installed, or not. */
export interface Packages {
	/** Version of an installed package; undefined where it is not there. */
	version(name: string): string | undefined;
	/** Absolute path of a file in an installed package. */
	file(name: string, file: string): string;
}

/** Looks for packages from the owner's folder first, then beside this one. */
export function openPackages(root: string): Packages {
	const places = [createRequire(path.join(root, 'package.json')), createRequire(import.meta.url)];
	const known = new Map<string, { folder: string; version: string } | undefined>();
	const find = (name: string) => {
		if (!known.has(name)) known.set(name, locate(name, places));
		return known.get(name);
	};
	return {
		version: (name) => find(name)?.version,
		file: (name, file) => path.join(find(name)?.folder ?? '', file),
	};
}

function locate(name: string, places: NodeJS.Require[]): { folder: string; version: string } | undefined {
	for (const require of places) {
		try {
			const manifest = require.resolve(`${name}/package.json`);
			const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
			return { folder: path.dirname(manifest), version };
		} catch {
			// Not installed here.
		}
	}
	return undefined;
}
