import { readFileSync } from 'node:fs';

interface Manifest {
	version: string;
	engines: { node: string };
	peerDependencies: { astro: string };
}

/** The folder of this package: the same two levels up from `src/cli/` and from the compiled `build/cli/`. */
export const packageFolder = new URL('../../', import.meta.url);

/** What this package says about itself. */
export function manifest(): Manifest {
	return JSON.parse(readFileSync(new URL('package.json', packageFolder), 'utf8'));
}
