import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../sites/site.ts';
import type { Checked } from './linkinator.ts';

const program = fileURLToPath(import.meta.resolve('hyperlink/lib/cli.js'));
const temporary = fileURLToPath(new URL('../.tmp/', import.meta.url));

/** Follows every link between the files of a built site, cards and other absolute addresses included, by hyperlink. */
export async function followFiles(dist: string, origin: string): Promise<Checked> {
	const copy = await mkdtemp(path.join(temporary, 'hyperlink-'));
	await cp(dist, copy, { recursive: true });
	for (const file of globSync('**/*.{html,xml}', { cwd: copy })) prepare(path.join(copy, file));
	const pages = globSync('**/*.html', { cwd: copy });
	const { output } = await run(
		process.execPath,
		[program, '--internal', '--canonicalroot', `${origin}/`, '--root', copy, ...pages],
		copy,
	);
	await rm(copy, { recursive: true });
	const outcomes = output.split('\n').filter((line) => /^(?:not )?ok \d/.test(line));
	return {
		found: outcomes.filter((line) => line.startsWith('ok')).map((line) => line.replace(/^ok \d+ /, '')),
		broken: outcomes.filter((line) => line.startsWith('not')),
	};
}

/** Writes a file as hyperlink understands it. */
function prepare(file: string): void {
	const text = readFileSync(file, 'utf8');
	writeFileSync(file, plainLabels(decodedFragments(text)));
}

/** Browsers decode the fragment of an address before they look for an id; hyperlink takes it as it is written. */
function decodedFragments(text: string): string {
	return text.replace(/#(?:%[\dA-F]{2}|[\w.~-])+/g, (fragment) => decodeURIComponent(fragment));
}

/** To hyperlink a drawing within a page is XML, in which no attribute may hold the bracket that HTML allows there. */
function plainLabels(text: string): string {
	return text.replace(/ aria-label="[^"]*"/g, (label) => label.replaceAll('<', '‹'));
}
