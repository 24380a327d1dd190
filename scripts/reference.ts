/** Writes the generated parts of README.md; with --check, only says whether they are fresh. */
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'astro/zod';
import { program } from '../src/cli/program.ts';
import { reference } from '../src/cli/reference.ts';
import { catalogue } from '../src/diagnostics/catalogue.ts';
import { givenSchema } from '../src/schema/given.ts';
import { optionsSchema } from '../src/schema/options.ts';
import { pageSchema, postSchema, projectSchema } from '../src/schema/post.ts';
import { profileSchema } from '../src/schema/profile.ts';
import { relayedSchema } from '../src/schema/testimonial.ts';

const file = new URL('../README.md', import.meta.url);

const parts: Record<string, string> = {
	commands: reference(program()),
	options: keys(optionsSchema),
	keys: [
		keysOf('content/profile.yaml', profileSchema),
		keysOf('content/posts/*.md', postSchema),
		keysOf('content/projects/*.md', projectSchema),
		keysOf('content/pages/*.md', pageSchema),
		keysOf('content/given/*.md', givenSchema),
		keysOf('content/testimonials/relayed/*.md', relayedSchema),
	].join('\n'),
	codes: codes(),
};

interface JsonSchema {
	description?: string;
	properties?: Record<string, JsonSchema>;
	items?: JsonSchema;
	anyOf?: JsonSchema[];
	required?: string[];
}

function keysOf(file: string, schema: z.ZodType): string {
	return `<details><summary><code>${file}</code></summary>\n\n${keys(schema)}\n</details>\n`;
}

function keys(schema: z.ZodType): string {
	const rows = rowsOf(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema, '');
	return ['| Key | |', '| --- | --- |', ...rows, ''].join('\n');
}

function rowsOf({ properties = {}, required = [], items, anyOf = [] }: JsonSchema, before: string): string[] {
	const own = Object.entries(properties).flatMap(([key, schema]) => [
		`| \`${before}${key}\` | ${required.includes(key) ? '**required.** ' : ''}${schema.description ?? ''} |`,
		...rowsOf(schema, `${before}${key}${schema.items ? '[].' : '.'}`),
	]);
	return [...own, ...[items ?? [], anyOf].flat().flatMap((schema) => rowsOf(schema, before))];
}

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
