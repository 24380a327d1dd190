import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { encodePortrait } from '../images/portrait.ts';
import { permalinks } from '../profile/permalinks.ts';
import type { BuiltSite } from './built-site.ts';

/** Writes the pictures of peers: small, and without what their files tell beside pixels. */
export async function writePortraits({ root, outDir, site }: BuiltSite): Promise<void> {
	for (const { id, portrait } of site.testimonials) {
		if (!portrait) continue;
		const target = path.join(outDir, permalinks.portrait(id));
		await mkdir(path.dirname(target), { recursive: true });
		await writeFile(target, await encodePortrait(await readFile(path.join(root, portrait.file))));
	}
}

/** Shows the pictures of peers in a preview, as a build would write them. */
export function servePortraits(server: ViteDevServer, root: string, base: string): void {
	const prefix = base.replace(/\/$/, '');
	server.middlewares.use(async (request, response, next) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		const login = /^\/testimonials\/([a-z\d-]+)\.jpg$/.exec(pathname.slice(prefix.length))?.[1];
		if (login === undefined) return next();
		const bytes = await portraitOf(root, login).catch(() => undefined);
		response.writeHead(bytes ? 200 : 404, { 'Content-Type': 'image/jpeg' });
		response.end(bytes);
	});
}

async function portraitOf(root: string, login: string): Promise<Buffer | undefined> {
	for (const format of ['jpg', 'png', 'webp']) {
		const file = path.join(root, 'content/testimonials', `${login}.${format}`);
		const bytes = await readFile(file).catch(() => undefined);
		if (bytes) return encodePortrait(bytes);
	}
	return undefined;
}
