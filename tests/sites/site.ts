import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sites = fileURLToPath(new URL('.', import.meta.url));
const temporary = fileURLToPath(new URL('../.tmp/', import.meta.url));
const astro = fileURLToPath(new URL('../../node_modules/astro/bin/astro.mjs', import.meta.url));

/** The day on which fixture sites are built. */
export const today = '2026-11-10';

export interface SiteOptions {
	/** Files to write over those of the fixture; `null` removes one. */
	files?: Record<string, string | Uint8Array | null>;
	/** What stands in `defineConfig({ … })` beside the integration. */
	config?: string;
	/** What stands in `bonafides({ … })`. */
	options?: string;
}

/**
 * Lays out a site under a name of its own: a copy of `tests/sites/<fixture>/`, or an empty one, with files over it.
 * It lies inside the repository, so that it finds the installed packages, and the compiled package by its own name.
 */
export async function layOut(
	name: string,
	fixture: string | null,
	{ files = {}, config = "site: 'https://example.com',", options = '' }: SiteOptions = {},
): Promise<string> {
	const root = path.join(temporary, name);
	await rm(root, { recursive: true, force: true });
	await mkdir(root, { recursive: true });
	if (fixture !== null) await cp(path.join(sites, fixture), root, { recursive: true });
	await writeFile(
		path.join(root, 'astro.config.mjs'),
		`import { defineConfig } from 'astro/config';\nimport bonafides from 'bonafides';\nexport default defineConfig({ ${config} integrations: [bonafides({ ${options} })] });\n`,
	);
	for (const [file, text] of Object.entries(files)) await put(root, file, text);
	return root;
}

/** Lays out the sample: the content of this repository, as a site of its own. */
export async function layOutSample(name: string, options: SiteOptions = {}): Promise<string> {
	const root = await layOut(name, null, options);
	for (const folder of ['content', 'public']) {
		const from = fileURLToPath(new URL(`../../${folder}`, import.meta.url));
		await cp(from, path.join(root, folder), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
			if (folder !== 'public' || error.code !== 'ENOENT') throw error;
		});
	}
	return root;
}

/** Writes one file of a site, or removes it. */
export async function put(root: string, file: string, text: string | Uint8Array | null): Promise<void> {
	const absolute = path.join(root, file);
	if (text === null) return rm(absolute, { force: true });
	await mkdir(path.dirname(absolute), { recursive: true });
	await writeFile(absolute, text);
}

export interface Run {
	code: number;
	/** Standard output and error together, without colours. */
	output: string;
}

/** Runs a real `astro build` in a site that was laid out, on the day of the fixtures or another one. */
export function build(root: string, day = today): Promise<Run> {
	return run(process.execPath, [astro, 'build'], root, { SOURCE_DATE_EPOCH: epochOf(day) });
}

function epochOf(day: string): string {
	return String(Date.parse(`${day}T12:00:00Z`) / 1000);
}

/** Lays a fixture out and builds it; a build that fails fails the test, with what it said. */
export async function built(name: string, fixture: string | null, options?: SiteOptions): Promise<string> {
	const root = await layOut(name, fixture, options);
	await rebuild(root);
	return root;
}

/** Builds a site that was laid out before; a build that fails fails the test, with what it said. */
export async function rebuild(root: string, day = today): Promise<string> {
	const { code, output } = await build(root, day);
	if (code !== 0) throw new Error(`the build of ${path.basename(root)} ended with ${code}:\n${output}`);
	return output;
}

/** Runs a program in a folder, with the day of the fixtures and without a terminal. */
export function run(
	program: string,
	args: readonly string[],
	cwd: string,
	more: NodeJS.ProcessEnv = {},
): Promise<Run> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, {
			cwd,
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...environment(), ...more },
		});
		let output = '';
		child.stdout.on('data', (chunk) => (output += String(chunk)));
		child.stderr.on('data', (chunk) => (output += String(chunk)));
		child.on('error', reject);
		child.on('close', (code) => resolve({ code: code ?? -1, output }));
	});
}

/** The environment of a site's commands: nothing of the test runner's, no colours, and the day of the fixtures. */
export function environment(): NodeJS.ProcessEnv {
	return {
		...process.env,
		ASTRO_TELEMETRY_DISABLED: '1',
		ASTRO_DEV_BACKGROUND: '0',
		NO_COLOR: '1',
		FORCE_COLOR: undefined,
		NODE_ENV: undefined,
		VITEST: undefined,
		// Vitest describes itself by these, and Vite would take them for the site's.
		DEV: undefined,
		PROD: undefined,
		MODE: undefined,
		SSR: undefined,
		BASE_URL: undefined,
		SOURCE_DATE_EPOCH: epochOf(today),
	};
}

/** Text of a built page: `/posts/` is `dist/posts/index.html`. */
export function page(root: string, address: string): Promise<string> {
	return readFile(path.join(root, 'dist', address, address.endsWith('/') ? 'index.html' : ''), 'utf8');
}

/** Every built file with the digest of its bytes. */
export async function digests(root: string): Promise<Record<string, string>> {
	const found: Record<string, string> = {};
	for await (const entry of glob('**/*', { cwd: path.join(root, 'dist'), withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const absolute = path.join(entry.parentPath, entry.name);
		found[path.relative(path.join(root, 'dist'), absolute)] = createHash('sha256')
			.update(await readFile(absolute))
			.digest('hex');
	}
	return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
