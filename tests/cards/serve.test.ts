import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isWholeCard } from '../../src/cards/cache.ts';
import { serveCards } from '../../src/integration/cards.ts';
import { defaultTheme } from '../../src/theme/theme.ts';

type Handler = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

let root: string;
let server: Server;
beforeAll(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'cards-'));
	await write('Ada');
	let handle: Handler = () => {};
	const vite = { middlewares: { use: (handler: Handler) => (handle = handler) } } as unknown as ViteDevServer;
	serveCards(vite, { root, base: '/me', today: '2026-11-10', theme: defaultTheme });
	server = createServer((request, response) =>
		handle(request, response, (error) => response.writeHead(error ? 500 : 404).end()),
	).listen(0);
});
afterAll(async () => {
	server.close();
	await rm(root, { recursive: true, force: true });
});

const write = async (name: string) => {
	await mkdir(path.join(root, 'content'), { recursive: true });
	await writeFile(path.join(root, 'content', 'profile.yaml'), `name: ${name}\n`);
};
const get = (pathname: string) =>
	fetch(`http://localhost:${(server.address() as AddressInfo).port}${pathname}`);

test('a card is drawn when its address is opened, as the content is then', async () => {
	const draw = async () => {
		const response = await get('/me/og/index.png');
		expect(response.headers.get('content-type')).toBe('image/png');
		return Buffer.from(await response.arrayBuffer());
	};
	const before = await draw();
	expect(isWholeCard(before)).toBe(true);
	await write('Grace');
	expect((await draw()).equals(before)).toBe(false);
});

test('what is no card is left to others', async () => {
	for (const pathname of ['/me/og/none.png', '/me/og/%', '/me/', '/other/og/index.png'])
		expect((await get(pathname)).status).not.toBe(200);
});
