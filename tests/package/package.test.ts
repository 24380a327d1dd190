import {
	cp,
	glob,
	mkdir,
	mkdtemp,
	readdir,
	readFile,
	realpath,
	rm,
	symlink,
	writeFile,
} from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { faultsOf, readPages } from '../sites/html.ts';
import { layOut, type Run, rebuild, run } from '../sites/site.ts';

vi.setConfig({ hookTimeout: 400_000, testTimeout: 60_000 });

const repository = fileURLToPath(new URL('../../', import.meta.url));

interface Packed {
	filename: string;
	files: { path: string; mode: number }[];
}

let folder = '';
let clone = '';
let site = '';
let packed: Packed;
const runs: Record<string, Run> = {};

/** Runs a line of the README as somebody would who has Node 24: outside this repository and without its settings. */
function shell(line: string, cwd: string): Promise<Run> {
	return run('/bin/sh', ['-c', line], cwd, {
		...Object.fromEntries(
			Object.keys(process.env).flatMap((key) => (/^npm_/i.test(key) ? [[key, undefined]] : [])),
		),
		PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env.PATH}`,
		INIT_CWD: undefined,
		NODE_PATH: undefined,
		npm_config_cache: path.join(folder, 'npm'),
		npm_config_audit: 'false',
		npm_config_fund: 'false',
		npm_config_update_notifier: 'false',
		npm_config_prefer_offline: 'true',
		GIT_CONFIG_NOSYSTEM: '1',
	});
}

async function must(line: string, cwd: string): Promise<Run> {
	const outcome = await shell(line, cwd);
	if (outcome.code !== 0) throw new Error(`\`${line}\` ended with ${outcome.code}:\n${outcome.output}`);
	return outcome;
}

/** The lines that the README has people type who start from the packed file. */
async function readmeLines(): Promise<string[]> {
	const readme = await readFile(path.join(repository, 'README.md'), 'utf8');
	const block = [...readme.matchAll(/```sh\n([\s\S]*?)```/g)]
		.map(([, text = '']) => text)
		.find((text) => text.includes('npm pack'));
	return (block ?? '').split('\n').map((line) => line.replace(/\s+#.*$/, '').trim());
}

beforeAll(async () => {
	folder = await realpath(await mkdtemp(path.join(os.tmpdir(), 'bonafides-package-')));
	clone = path.join(folder, 'bonafides');
	site = path.join(folder, 'my-site');
	await mkdir(clone);
	// What npm downloaded before is used again; what it unpacks goes away with the folder.
	const { output: cache } = await run('/bin/sh', ['-c', 'npm config get cache 2>/dev/null'], folder);
	await mkdir(path.join(folder, 'npm'));
	await mkdir(path.join(cache.trim(), '_cacache'), { recursive: true });
	await symlink(path.join(cache.trim(), '_cacache'), path.join(folder, 'npm', '_cacache'));

	const { output } = await must(
		`npm pack --ignore-scripts --json --pack-destination '${clone}' 2>/dev/null`,
		repository,
	);
	packed = JSON.parse(output)[0];

	const lines = await readmeLines();
	const create =
		lines.find((line) => line.startsWith('npx --yes --package ./')) ?? 'the README has no npx line';
	runs.create = await must(create, clone);
	const start =
		lines.find((line) => line.startsWith('cd ../my-site')) ?? 'the README does not say how to start';
	expect(start).toContain('npm run dev');
	runs.install = await must(start.replace('npm run dev', 'npm ls bonafides astro'), clone);
	runs.check = await shell('npm run check', site);
	runs.build = await must('npm run build', site);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('the packed file', () => {
	test('holds the compiled package, its templates and its papers, and nothing else', () => {
		const files = packed.files.map(({ path: file }) => file);
		const others = files.filter((file) => !/^(?:build|templates)\//.test(file));
		expect(others.toSorted()).toEqual(['LICENSE', 'README.md', 'package.json']);
		expect(files.filter((file) => /(?<!\.d)\.ts$|\.test\.|\.tsbuildinfo$|\.map$/.test(file))).toEqual([]);
		for (const file of ['build/index.js', 'build/index.d.ts', 'build/cli/bin.js', 'build/routes/index.astro'])
			expect(files).toContain(file);
	});

	test('names no path of the machine that made it', async () => {
		const inside = path.join(site, 'node_modules/bonafides');
		const places = [repository.replace(/\/$/, ''), os.homedir()].filter((place) => place.length > 5);
		for await (const entry of glob('{build,templates}/**/*', { cwd: inside, withFileTypes: true })) {
			if (!entry.isFile()) continue;
			const file = path.join(entry.parentPath, entry.name);
			const text = await readFile(file, 'latin1');
			for (const place of places) expect(text.includes(place), `${place} in ${file}`).toBe(false);
		}
	});

	test('brings everything that the manifest promises', async () => {
		const inside = path.join(site, 'node_modules/bonafides');
		const manifest = JSON.parse(await readFile(path.join(inside, 'package.json'), 'utf8'));
		const files = new Set(packed.files.map(({ path: file }) => file));
		const promised = [manifest.bin.bonafides, ...Object.values(manifest.exports).flatMap(leaves)];
		for (const target of promised.map((file) => path.posix.normalize(file)))
			expect(
				target.endsWith('*')
					? [...files].some((file) => file.startsWith(target.slice(0, -1)))
					: files.has(target),
				target,
			).toBe(true);
		const bin = packed.files.find(({ path: file }) => file === path.posix.normalize(manifest.bin.bonafides));
		expect(await readFile(path.join(inside, bin!.path), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/);
	});
});

describe('a site made with it', () => {
	test('has no problems', () => {
		expect(runs.check).toMatchObject({ code: 0 });
		expect(runs.check?.output).toMatch(/No problems|^\d+ warnings? in/m);
		expect(runs.check?.output).not.toMatch(/^\S+:\d+:\d+ {2}error/m);
	});

	test('needs no `src/` and no package but Astro and this one', async () => {
		const { dependencies, devDependencies } = JSON.parse(
			await readFile(path.join(site, 'package.json'), 'utf8'),
		);
		expect(Object.keys(dependencies).toSorted()).toEqual(['astro', 'bonafides']);
		expect(devDependencies).toBeUndefined();
		expect(await readdir(site)).not.toContain('src');
	});

	test('has pages without a fault', async () => {
		expect(await faultsOf(site, { site: null })).toEqual([]);
	});

	test('has the pages that the same files make in this repository', async () => {
		const twin = await layOut('created', null);
		for (const entry of await readdir(site))
			if (!/^(?:node_modules|dist|\.bonafides|\.astro|\.git|package-lock\.json)$/.test(entry))
				await cp(path.join(site, entry), path.join(twin, entry), { recursive: true });
		// Here the package is found by its own name, in the repository around the site.
		await rm(path.join(twin, 'package.json'));
		await rebuild(twin);
		const [here, there] = await Promise.all([readPages(twin), readPages(site)]);
		expect(there.map(({ file, text }) => ({ file, text }))).toEqual(
			here.map(({ file, text }) => ({ file, text })),
		);
		expect(there.length).toBeGreaterThan(4);
	});

	test.each([
		['bundler', { module: 'esnext', moduleResolution: 'bundler' }],
		['nodenext', { module: 'nodenext', moduleResolution: 'nodenext' }],
	])('finds the types of the package by %s', async (name, resolution) => {
		const config = `tsconfig.${name}.json`;
		const compilerOptions = {
			...resolution,
			target: 'es2024',
			strict: true,
			noEmit: true,
			skipLibCheck: true,
			types: [],
		};
		await writeFile(path.join(site, config), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }));
		await writeFile(
			path.join(site, `${name}.ts`),
			`import type { AstroIntegration } from 'astro';
import bonafides, { type Options } from 'bonafides';
import { getSite } from 'bonafides/site';

export const options: Options = { nav: [{ label: 'Talks', href: '/talks/' }] };
export const integration: AstroIntegration = bonafides(options);
export const skills: Promise<string[]> = getSite().then(({ site }) => site.skills.map(({ name }) => name));
// @ts-expect-error: an option that does not exist
bonafides({ navigation: [] });
// @ts-expect-error: the types are known, not \`any\`
getSite().then(({ site }) => site.skils);
`,
		);
		const tsc = path.join(repository, 'node_modules/typescript/bin/tsc');
		expect(await run(process.execPath, [tsc, '-p', config], site)).toEqual({ code: 0, output: '' });
	});
});

function leaves(value: unknown): string[] {
	return typeof value === 'string'
		? [value]
		: Object.values(value as Record<string, unknown>).flatMap(leaves);
}
