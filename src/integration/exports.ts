import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportFiles } from '../exports/export-files.ts';
import { words } from '../words/words.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** Writes feeds, `llms.txt` and the Markdown twins. A file that the owner put there stays. */
export async function writeExports({ site, origin, options, pages, outDir }: BuiltSite): Promise<void> {
	const source = { site, origin, words: words(site.lang) };
	const base = site.home.replace(/\/$/, '');
	for (const { href, text } of exportFiles(htmlOf(pages, outDir), source, options)) {
		const file = path.join(outDir, decodeURI(href.slice(base.length)));
		if (existsSync(file)) continue;
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
}

/** Pages are read when their turn comes: a large site need not fit into memory. */
function* htmlOf(pages: BuiltPage[], outDir: string): Generator<{ href: string; html: string }> {
	for (const { file, href } of pages) yield { href, html: readFileSync(path.join(outDir, file), 'utf8') };
}
