/** Takes the picture of the sample's home page that README.md shows, of the site in `dist/`. */
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { chromium as browserType } from 'playwright-core';
import sharp from 'sharp';

const root = fileURLToPath(new URL('..', import.meta.url));
const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.svg': 'image/svg+xml' };

const server = createServer(async (request, response) => {
	const { pathname } = new URL(request.url ?? '/', 'http://localhost');
	const file = path.join(root, 'dist', path.normalize(pathname), pathname.endsWith('/') ? 'index.html' : '');
	if (!(await stat(file).catch(() => null))?.isFile()) return response.writeHead(404).end();
	response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
	return createReadStream(file).pipe(response);
}).listen(0, '127.0.0.1');

const browser = await browserType.launch({
	executablePath: await chromium.executablePath(),
	args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1.5 });
await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
await page.evaluate(() => document.fonts.ready);
await mkdir(path.join(root, '.github'), { recursive: true });
await sharp(await page.screenshot())
	.png({ palette: true, quality: 90, effort: 10 })
	.toFile(path.join(root, '.github/home.png'));
await browser.close();
server.close();
