/**
 * Compiles `src/` to `build/`, which is what the package publishes: JavaScript with types, the rest as it is but for
 * scripts that a browser fetches, which are made small, and the command line in a few files. With `--noCheck` it leaves
 * types to `npm run check`, and takes half the time.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, cpSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { minifySync } from 'vite';
import { bundleCli } from './bundle-cli.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const typescript = fileURLToPath(import.meta.resolve('typescript/bin/tsc'));

rmSync(path.join(root, 'build'), { recursive: true, force: true });
execFileSync(process.execPath, [typescript, '-p', 'tsconfig.build.json', ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit',
});

for (const file of globSync('src/**/*', { cwd: root, withFileTypes: true })) {
	if (!file.isFile() || file.name.endsWith('.ts')) continue;
	const from = path.join(file.parentPath, file.name);
	const to = path.join(root, 'build', path.relative(path.join(root, 'src'), from));
	mkdirSync(path.dirname(to), { recursive: true });
	if (file.name.endsWith('.astro'))
		writeFileSync(
			to,
			readFileSync(from, 'utf8').replace(/(\b(?:from\s+|import\()['"]\.{1,2}\/[^'"]+)\.ts(?=['"])/g, '$1.js'),
		);
	else if (file.name.endsWith('.js')) writeFileSync(to, minified(from));
	else if (!file.name.endsWith('.md')) cpSync(from, to);
}

await bundleCli(path.join(root, 'build'));
chmodSync(path.join(root, 'build/cli/bin.js'), 0o755);

function minified(file: string): string {
	const { code, errors } = minifySync(file, readFileSync(file, 'utf8'), { module: true });
	if (errors.length > 0) throw new Error(`${file}: ${errors.map(({ message }) => message).join('; ')}`);
	return code;
}
