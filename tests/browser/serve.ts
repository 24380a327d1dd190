import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';

const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.svg': 'image/svg+xml',
	'.webp': 'image/webp',
	'.png': 'image/png',
	'.jpg': 'image/jpeg',
	'.woff2': 'font/woff2',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
};

export interface Served {
	/** Address of the site's home page, with a slash at its end. */
	url: string;
	close(): Promise<void>;
}

/** A path as it is written, where it is no valid encoding of another. */
function decode(pathname: string): string {
	try {
		return decodeURIComponent(pathname);
	} catch {
		return pathname;
	}
}

/** Serves a folder of built pages on this machine only, below a base path, as a plain host of files does. */
export function serve(folder: string, base = '/'): Promise<Served> {
	const server = createServer(async (request, response) => {
		const address = decode(new URL(request.url ?? '/', 'http://localhost').pathname);
		const inside = address.slice(base.length);
		const names =
			inside === '' || inside.endsWith('/') ? [`${inside}index.html`] : [inside, `${inside}.html`];
		let [file, body] = ['', undefined as Buffer | undefined];
		for (const name of address.startsWith(base) ? names : []) {
			file = path.join(folder, name);
			body ??= await readFile(file).catch(() => undefined);
			if (body) break;
		}
		const type = types[body ? path.extname(file) : '.html'] ?? 'application/octet-stream';
		response.writeHead(body ? 200 : 404, { 'Content-Type': type });
		response.end(body ?? (await readFile(path.join(folder, '404.html')).catch(() => 'Not found')));
	});
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => {
			const { port } = server.address() as AddressInfo;
			resolve({
				url: `http://127.0.0.1:${port}${base}`,
				close: () =>
					new Promise((done) => {
						server.close(() => done());
						server.closeAllConnections();
					}),
			});
		});
	});
}
