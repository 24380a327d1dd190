import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { exportFiles } from '../exports/export-files.ts';
import type { FinishedPage } from '../exports/finished-page.ts';
import { contactPhoto } from '../images/contact-photo.ts';
import { openCache } from '../loader/cache.ts';
import { profileFile } from '../loader/profile.ts';
import type { Site } from '../profile/site.ts';
import { words } from '../words/words.ts';
import type { BuiltPage, BuiltSite } from './built-site.ts';

/** Writes feeds, `llms.txt`, the Markdown twins and other forms of the CV. A file that the owner put there stays. */
export async function writeExports({ root, site, origin, options, pages, outDir }: BuiltSite): Promise<void> {
	const source = { site, origin, words: words(site.lang) };
	const base = site.home.replace(/\/$/, '');
	const cache = await openCache<FinishedPage>(root, 'exports');
	const files = exportFiles(htmlOf(pages, outDir), source, {
		feeds: options.feeds,
		photo: await photoOf(root, site),
		remember({ href, html }, address, read) {
			const digest = createHash('sha256').update(`${address}\n${html}`).digest('base64');
			const known = cache.get(href, digest);
			if (known) return known;
			const page = read();
			cache.set(href, digest, page);
			return page;
		},
	});
	for (const { href, text } of files) {
		const file = path.join(outDir, decodeURI(href.slice(base.length)));
		if (existsSync(file)) continue;
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text);
	}
	await cache.save();
}

/** Pages are read when their turn comes: a large site need not fit into memory. */
function* htmlOf(pages: BuiltPage[], outDir: string): Generator<{ href: string; html: string }> {
	for (const { file, href } of pages) yield { href, html: readFileSync(path.join(outDir, file), 'utf8') };
}

/** The owner's portrait for address books; nothing where it is no picture that can be made smaller. */
async function photoOf(root: string, { profile }: Site): Promise<string | undefined> {
	if (profile.portrait === undefined) return undefined;
	const file = path.join(root, path.dirname(profileFile), profile.portrait);
	return readFile(file)
		.then(contactPhoto)
		.catch(() => undefined);
}
