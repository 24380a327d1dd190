/** Writes the generated parts of README.md; with --check, only says whether they are fresh. */
import { readFile, writeFile } from 'node:fs/promises';
import { program } from '../src/cli/program.ts';
import { reference } from '../src/cli/reference.ts';
import { catalogue } from '../src/diagnostics/catalogue.ts';

const file = new URL('../README.md', import.meta.url);

const parts: Record<string, string> = { commands: reference(program()), codes: codes() };

function codes(): string {
	const rows = Object.entries(catalogue).map(
		([code, { severity, when }]) => `| \`${code}\` | ${severity} | ${when} |`,
	);
	return ['| Code | | When |', '| --- | --- | --- |', ...rows, ''].join('\n');
}

const readme = await readFile(file, 'utf8');
let fresh = readme;
for (const [name, text] of Object.entries(parts)) {
	const [start, end] = [`<!-- ${name} -->\n`, `<!-- /${name} -->`];
	if (!fresh.includes(start) || !fresh.includes(end))
		throw new Error(`README.md has no ${start.trim()} … ${end}`);
	const [before = '', after = ''] = [fresh.split(start)[0], fresh.split(end)[1]];
	fresh = `${before}${start}\n${text}\n${end}${after}`;
}
if (fresh === readme) process.stdout.write('README.md is fresh\n');
else if (process.argv.includes('--check')) {
	process.stderr.write('README.md is stale: run `npx node scripts/reference.ts`\n');
	process.exitCode = 1;
} else await writeFile(file, fresh);
