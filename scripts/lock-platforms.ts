/**
 * Completes package-lock.json with the programs for other platforms that Typst names and a mirror of the registry may
 * lack: `npm ci` refuses a lock without them. Run it after `npm install`: `npx node scripts/lock-platforms.ts`
 */
import { readFile, writeFile } from 'node:fs/promises';

interface Locked {
	version: string;
	dev?: boolean;
	optional?: boolean;
	cpu?: string[];
	os?: string[];
	libc?: string[];
	optionalDependencies?: Record<string, string>;
}

const file = new URL('../package-lock.json', import.meta.url);
const lock = JSON.parse(await readFile(file, 'utf8')) as { packages: Record<string, Locked> };
const compiler = '@myriaddreamin/typst-ts-node-compiler';
const libraries: Record<string, string> = { gnu: 'glibc', musl: 'musl' };

const { optionalDependencies = {} } = lock.packages[`node_modules/${compiler}`]!;
for (const [name, version] of Object.entries(optionalDependencies)) {
	const [os = '', cpu = '', library = ''] = name.slice(compiler.length + 1).split('-');
	const libc = os === 'linux' ? libraries[library] : undefined;
	lock.packages[`node_modules/${name}`] ??= {
		version,
		cpu: [cpu],
		dev: true,
		...(libc ? { libc: [libc] } : {}),
		optional: true,
		os: [os],
	};
}
const { '': root, ...packages } = lock.packages;
const sorted = Object.entries(packages).sort(([a], [b]) => (a < b ? -1 : 1));
lock.packages = { '': root!, ...Object.fromEntries(sorted) };
await writeFile(file, `${JSON.stringify(lock, null, '\t')}\n`);
