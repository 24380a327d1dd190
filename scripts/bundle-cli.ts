import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';

/** Too large, native, or there only beside a site: they stay packages of their own. */
const packages = ['astro', 'beautiful-mermaid', 'pagefind', 'satori', 'sharp', 'temml', 'vite'];

/** Rooms whose files stand beside their code, such as fonts: they stay where they are. */
const rooms = ['cv'];

/**
 * Joins the compiled command line and what it imports into a few files, a command in each: hundreds of small modules
 * take longer to find and to load than a pull request takes to judge.
 */
export async function bundleCli(folder: string): Promise<void> {
	const cli = path.join(folder, 'cli');
	const bundled = path.join(folder, '.cli');
	await build({
		root: folder,
		configFile: false,
		logLevel: 'warn',
		build: {
			ssr: true,
			minify: false,
			outDir: bundled,
			target: 'node22',
			license: { fileName: 'licenses.md' },
			rolldownOptions: {
				input: { bin: path.join(cli, 'bin.js') },
				external: [
					...packages.map((name) => new RegExp(`^${name}(?:$|/(?!zod$))`)),
					...rooms.map((name) => new RegExp(`^(?:\\.\\./)+${name}/`)),
				],
				output: { format: 'es', chunkFileNames: '[name]-[hash].js' },
			},
		},
		ssr: { noExternal: true },
	});
	rmSync(cli, { recursive: true });
	renameSync(bundled, cli);
}
