import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { source } from '../../src/frontmatter/source.ts';
import { type OutputFile, outputOf } from '../../src/rules/output.ts';
import { pngSize } from '../../src/rules/png.ts';
import { inspect, siteRules } from '../../src/rules/site/inspect.ts';
import { run } from '../sites/site.ts';
import { cleanFiles } from './clean-output.ts';
import { released } from './output.ts';
import { type Seed, seeds } from './seeds.ts';

type Files = Map<string, string | Buffer>;

function plant(files: Files, { file, edit }: Seed): void {
	if (edit === null) expect(files.delete(file)).toBe(true);
	else if (typeof edit === 'string' || Buffer.isBuffer(edit)) files.set(file, edit);
	else {
		const text = files.get(file) as string;
		const edited = text.replace(edit[0], () => edit[1]);
		expect(edited, `${file} has no ${edit[0]}`).not.toBe(text);
		files.set(file, edited);
	}
}

function told(files: Files, known: ReadonlySet<string> | null = released): string[] {
	const output = outputOf(
		[...files].map(([file, content]): OutputFile => {
			if (typeof content === 'string') return { file, size: Buffer.byteLength(content), text: content };
			const pixels = pngSize(content);
			return { file, size: content.length, ...(pixels && { pixels }) };
		}),
		known ?? undefined,
	);
	return inspect(output)
		.map(({ code, file, range }) => `${file}:${range ? `${range.line}:${range.column}` : ''} ${code}`)
		.sort();
}

/** What a seed must raise, in the texts as they are in the end. */
function expected(files: Files, { code, file, told: where = file, at, besides = [] }: Seed): string[] {
	return [{ code, file: where, at }, ...besides].map((fault) => {
		const text = files.get(fault.file);
		if (fault.at === null || typeof text !== 'string') return `${fault.file}: ${fault.code}`;
		const index = text.indexOf(fault.at);
		expect(index, `${fault.file} has no ${fault.at}`).toBeGreaterThanOrEqual(0);
		const { line, column } = source('', text).rangeAt(index, index);
		return `${fault.file}:${line}:${column} ${fault.code}`;
	});
}

test('the clean site has no faults, whether or not its content is at hand', () => {
	expect(told(cleanFiles())).toEqual([]);
	// Without content, nobody knows which contacts are released: they are all told, as warnings.
	expect(new Set(told(cleanFiles(), null).map((line) => line.split(' ')[1]))).toEqual(
		new Set(['contact-in-text']),
	);
});

describe('each fault is named by its code and place, and nothing else is', () => {
	test.each(seeds)('$code: $how', (seed) => {
		const files = cleanFiles();
		plant(files, seed);
		expect(told(files)).toEqual(expected(files, seed).sort());
	});
});

test('one site with more than forty faults: all of them, and no other', () => {
	const together = seeds.filter(({ alone }) => !alone);
	expect(together.length).toBeGreaterThan(40);
	const files = cleanFiles();
	for (const seed of together) plant(files, seed);
	expect(told(files)).toEqual(together.flatMap((seed) => expected(files, seed)).sort());
});

test('every rule has a seed', () => {
	const seeded = new Set(seeds.map(({ code }) => code));
	expect(siteRules.map(({ code }) => code).filter((code) => !seeded.has(code))).toEqual([]);
});

describe('the command', () => {
	const clean = fileURLToPath(new URL('../sites/faulty-output/clean/', import.meta.url));
	const roots: string[] = [];
	afterAll(() => Promise.all(roots.map((root) => rm(root, { recursive: true }))));

	async function check(planted: Pick<Seed, 'file' | 'edit'>[], ...options: string[]) {
		const root = await mkdtemp(path.join(os.tmpdir(), 'bonafides-output-'));
		roots.push(root);
		const files = cleanFiles();
		for (const seed of planted) plant(files, seed as Seed);
		for (const [file, content] of files) {
			await mkdir(path.dirname(path.join(root, 'output', file)), { recursive: true });
			await writeFile(path.join(root, 'output', file), content);
		}
		await cp(path.join(clean, 'content'), path.join(root, 'content'), { recursive: true });
		const args = ['src/cli/bin.ts', 'check', '--site', 'output', '--root', root, ...options];
		return run(process.execPath, args, process.cwd());
	}

	test('finds nothing in the clean site and in its content', async () => {
		const { code, output } = await check([], '--strict');
		expect(output).toMatch(/^No problems in \d+ files\n$/);
		expect(code).toBe(0);
	});

	test('tells a fault where its cause stands: in the source of the page, else in the output', async () => {
		const page = 'posts/looms/index.html';
		const { code, output } = await check(
			[
				{ file: page, edit: ['<title>', `<title>${'Looms and looms '.repeat(6)}`] },
				{ file: page, edit: ['lang="en"', ''] },
				{ file: page, edit: ['forgets nothing', 'forgets <a href="./cards.md">nothing</a>'] },
			],
			'--format',
			'json',
		);
		const { diagnostics, command } = JSON.parse(output) as { diagnostics: Diagnostic[]; command: string };
		expect(command).toBe('check');
		expect(diagnostics).toMatchObject([
			{ code: 'wide-title', severity: 'warning', file: 'content/posts/looms.md', line: 2, column: 8 },
			{ code: 'dead-link', file: 'content/posts/looms.md', line: 9, column: 25 },
			{ code: 'missing-lang', severity: 'error', file: 'output/posts/looms/index.html', line: 2, column: 1 },
		]);
		expect(diagnostics[0]!.message).toMatch(/^on \/posts\/looms\/, the title is \d+ pixels wide/);
		expect(diagnostics[2]!.fix).toContain('content/posts/looms.md');
		expect(code).toBe(1);
	});

	test('exits with 0 where there are warnings only', async () => {
		const { code, output } = await check([
			{ file: 'cv/index.html', edit: ['<h1>CV</h1>', '<h1>CV</h1><h1>Life</h1>'] },
		]);
		expect(output).toContain('output/cv/index.html:21:14  warning  one-heading');
		expect(output.endsWith('1 warning in 36 files\n')).toBe(true);
		expect(code).toBe(0);
	});

	test('says so where there is no built site', async () => {
		const { code, output } = await run(
			process.execPath,
			['src/cli/bin.ts', 'check', '--site', 'nowhere', '--root', clean],
			process.cwd(),
		);
		expect(code).toBe(2);
		expect(output).toContain('build the site first');
	});
});
