import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { indexPages } from '../search/index-pages.ts';
import type { BuiltSite } from './built-site.ts';

const folder = 'pagefind';

/** Writes the index that the page of search and its dialog read. */
export async function writeSearchIndex({ site, pages, outDir }: BuiltSite): Promise<void> {
	if (site.search === undefined) return;
	const texts = await Promise.all(
		pages.map(async ({ file, href }) => ({ href, html: await readFile(path.join(outDir, file), 'utf8') })),
	);
	const target = path.join(outDir, folder);
	await rm(target, { recursive: true, force: true });
	for (const file of await indexPages(texts)) {
		const absolute = path.join(target, file.path);
		await mkdir(path.dirname(absolute), { recursive: true });
		await writeFile(absolute, file.bytes);
	}
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
