import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ViteUserConfig } from 'astro';

type Plugin = Extract<NonNullable<NonNullable<ViteUserConfig['plugins']>[number]>, { name: string }>;

const replaceable = ['components', 'layouts'].map((room) =>
	fileURLToPath(new URL(`../${room}/`, import.meta.url)),
);

/** A component in the user's `components/` takes the place of ours of the same name, wherever we use it. */
export function componentOverrides(root: string): Plugin {
	const folder = path.join(root, 'components');
	return {
		name: 'bonafides:overrides',
		enforce: 'pre',
		resolveId(source, importer) {
			if (!source.endsWith('.astro') || !source.startsWith('.') || !importer) return null;
			const resolved = path.resolve(path.dirname(importer), source);
			if (!replaceable.some((room) => resolved.startsWith(room))) return null;
			const own = path.join(folder, path.basename(source));
			return own !== importer && existsSync(own) ? own : null;
		},
	};
}
