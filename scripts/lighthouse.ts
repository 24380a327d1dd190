/**
 * Prints what Lighthouse says of one page of each kind, on a phone: `npm run lighthouse`. Less than 100 of anything
 * ends it with 1. Takes the longest pages of `dist/` and sends them compressed, as hosts do. What the machine does
 * besides is measured too: a page of which the performance is below 100 is looked at twice more, and the middle one of
 * the three counts, as https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md advises.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import lighthouse, { type Result } from 'lighthouse';
import { launch } from '../tests/browser/browser.ts';
import { specimens } from '../tests/browser/kinds.ts';

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
/** Kinds that search engines are asked to leave out. */
const hidden = ['404', 'search', 'vouch', 'how-to-check'];
const types: Record<string, string> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml; charset=utf-8',
	'.svg': 'image/svg+xml',
};

if (!existsSync(dist)) {
	process.stderr.write('There is no dist/: run `npm run build` first.\n');
	process.exit(1);
}
const site = createServer(async ({ url = '/' }, response) => {
	const { pathname } = new URL(url, 'http://localhost');
	const file = path.join(dist, pathname, pathname.endsWith('/') ? 'index.html' : '');
	const body = await readFile(file).catch(() => undefined);
	if (!body) return response.writeHead(404).end();
	const type = types[path.extname(file)];
	if (!type) return response.end(body);
	response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip' }).end(gzipSync(body));
});
const sitePort = await listen(site);
const port = await freePort();
const browser = await launch([`--remote-debugging-port=${port}`]);
try {
	for (const [name, address] of specimens(dist)) {
		const runs = [await measure(name, address)];
		if (performance(runs[0]!) < 1) runs.push(await measure(name, address), await measure(name, address));
		const { categories, audits } = runs.sort((a, b) => performance(a) - performance(b))[runs.length >> 1]!;
		const scores = Object.values(categories).map(
			({ title, score }) => `${title} ${Math.round((score ?? 0) * 100)}`,
		);
		print(`${name.padEnd(20)} ${scores.join(' · ')}${runs.length > 1 ? ' (the middle of 3)' : ''}`);
		if (Object.values(categories).some(({ score }) => (score ?? 0) < 1)) process.exitCode = 1;
		for (const { auditRefs } of Object.values(categories))
			for (const { id, weight } of auditRefs) {
				const { score = 1, title = id, displayValue = '' } = audits[id] ?? {};
				if (weight > 0 && score !== null && score < 1) print(`${' '.repeat(21)}${title} ${displayValue}`);
			}
	}
} finally {
	await browser.close();
	site.close();
}

async function measure(name: string, address: string): Promise<Result> {
	const result = await lighthouse(`http://127.0.0.1:${sitePort}/${address}`, {
		port,
		logLevel: 'error',
		onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
		// A page that is not to be found asks for that.
		skipAudits: hidden.includes(name) ? ['is-crawlable'] : [],
	});
	if (!result) throw new Error(`Lighthouse says nothing of ${address}.`);
	return result.lhr;
}

function performance({ categories }: Result): number {
	return categories.performance?.score ?? 0;
}

function listen(server: Server): Promise<number> {
	return new Promise((resolve) => {
		server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
	});
}

async function freePort(): Promise<number> {
	const server = createServer();
	const port = await listen(server);
	await new Promise((done) => server.close(done));
	return port;
}

function print(line: string): void {
	process.stdout.write(`${line}\n`);
}
