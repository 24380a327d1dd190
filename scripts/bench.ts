/**
 * Measures builds of 10, 100 and 1,000 posts of about 800 words, beside a bare Astro site of the same posts.
 * `npm run bench` runs all; `npm run bench -- 100` runs one size.
 */
import { readdirSync } from 'node:fs';
import { appendFile, rm } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeSites } from './bench/corpus.ts';
import { type Measured, measure } from './bench/measure.ts';
import { medianReview } from './bench/review.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = path.join(root, 'tests/.tmp/bench');
const astro = path.join(root, 'node_modules/astro/bin/astro.mjs');
const cli = path.join(root, 'build/cli/bin.js');
const sizes = process.argv.slice(2).map(Number).filter(Boolean);

print(
	`Node ${process.versions.node}, ${availableParallelism()} processors, ${new Date().toISOString().slice(0, 10)}\n`,
);
print('| posts | run | wall s | CPU s | peak MB | pages | cards | search files |');
print('| --- | --- | --- | --- | --- | --- | --- | --- |');
for (const size of sizes.length > 0 ? sizes : [10, 100, 1000]) {
	await rm(folder, { recursive: true, force: true });
	const { ours, bare } = await writeSites(folder, size);
	const build = [astro, 'build'];
	const plain = await row(size, 'bare Astro, clean', build, bare);
	await row(size, 'bare Astro, again', build, bare);
	const clean = await row(size, 'Bonafides, clean', build, ours);
	await row(size, 'Bonafides, again', build, ours);
	await appendFile(path.join(ours, 'content/posts/post-3.md'), '\nOne more sentence.\n');
	await row(size, 'Bonafides, one edit', build, ours);
	await rm(path.join(ours, '.bonafides'), { recursive: true, force: true });
	await row(size, 'check, clean', [cli, 'check'], ours);
	await row(size, 'check, again', [cli, 'check'], ours);
	print(`| ${size} | clean against bare | ${(clean.wall / plain.wall).toFixed(2)} × | | | | | |`);
}
print(`\nbonafides review: ${(await medianReview(folder, cli)).toFixed(0)} ms, the median of 20 runs`);

async function row(size: number, name: string, args: readonly string[], cwd: string): Promise<Measured> {
	const measured = await measure(args, cwd);
	const { wall, cpu, peak } = measured;
	const dist = files(path.join(cwd, 'dist'));
	const counts =
		args[0] === astro
			? [count(dist, /\.html$/), count(dist, /^og\/.*\.png$/), count(dist, /^pagefind\//)]
			: ['', '', ''];
	print(
		`| ${size} | ${name} | ${wall.toFixed(1)} | ${cpu.toFixed(1)} | ${peak.toFixed(0)} | ${counts.join(' | ')} |`,
	);
	return measured;
}

function files(below: string): string[] {
	try {
		return readdirSync(below, { recursive: true, encoding: 'utf8' });
	} catch {
		return [];
	}
}

function count(names: readonly string[], pattern: RegExp): number {
	return names.filter((name) => pattern.test(name)).length;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
