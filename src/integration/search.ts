import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { openCache } from '../loader/cache.ts';
import { type IndexedPage, type IndexFile, indexPages } from '../search/index-pages.ts';
import type { BuiltSite } from './built-site.ts';

const folder = 'pagefind';

/** Writes the index that the page of search and its dialog read. While no page changes, it stays as it is. */
export async function writeSearchIndex({ root, site, pages, outDir }: BuiltSite): Promise<void> {
	if (site.search === undefined) return;
	const texts = await Promise.all(
		pages.map(async ({ file, href }) => ({ href, html: await readFile(path.join(outDir, file), 'utf8') })),
	);
	const files = await keptIndex(root, texts);
	const target = path.join(outDir, folder);
	await rm(target, { recursive: true, force: true });
	const folders = new Set(files.map((file) => path.dirname(path.join(target, file.path))));
	await Promise.all([...folders].map((name) => mkdir(name, { recursive: true })));
	await Promise.all(files.map((file) => writeFile(path.join(target, file.path), file.bytes)));
}

/** The index of some pages: the one that was made last, if it was made of the same. */
async function keptIndex(root: string, pages: IndexedPage[]): Promise<IndexFile[]> {
	const cache = await openCache<{ path: string; base64: string }[]>(root, 'search');
	const hash = createHash('sha256');
	for (const { href, html } of pages) hash.update(`${href} ${html.length} `).update(html);
	const digest = hash.digest('base64');
	const known = cache.get(folder, digest);
	if (known) return known.map(({ path, base64 }) => ({ path, bytes: Buffer.from(base64, 'base64') }));
	const files = await indexPages(pages);
	const kept = files.map(({ path, bytes }) => ({ path, base64: Buffer.from(bytes).toString('base64') }));
	cache.set(folder, digest, kept);
	await cache.save();
	return files;
}

/** Lets a preview search what the last build found: it has no finished pages of its own. */
export function serveSearchIndex(server: ViteDevServer, outDir: string, base: string): void {
	const prefix = `${base.replace(/\/$/, '')}/${folder}/`;
	server.middlewares.use(async (request, response, next) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		if (!pathname.startsWith(prefix)) return next();
		const root = path.join(outDir, folder);
		const file = path.join(root, decodeURIComponent(pathname.slice(prefix.length)));
		const bytes = file.startsWith(root) ? await readFile(file).catch(() => undefined) : undefined;
		const type = { '.js': 'text/javascript', '.json': 'application/json' }[path.extname(file)];
		response.writeHead(bytes ? 200 : 404, { 'Content-Type': type ?? 'application/octet-stream' });
		response.end(bytes);
	});
}
