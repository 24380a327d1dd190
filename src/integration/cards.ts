import { cp, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { cardsOf } from '../cards/cards-of.ts';
import { openStudio } from '../cards/studio.ts';
import { diagnose } from '../diagnostics/diagnose.ts';
import { formatPretty } from '../diagnostics/pretty.ts';
import { checkSite } from '../loader/check.ts';
import { assemble } from '../profile/assemble.ts';
import type { BuiltSite } from './built-site.ts';

/** Writes the cards of all pages, and tells what they lack. */
export async function writeCards({ outDir, cards, logger }: BuiltSite): Promise<void> {
	if (!cards) return;
	const { drawn, reused, findings } = await cards.done();
	await moveInto(cards.folder, outDir);
	logger.info(`cards: ${drawn} drawn, ${reused} as they were`);
	if (findings.length === 0) return;
	const diagnostics = findings.map(diagnose);
	const files = new Set(findings.map(({ file }) => file)).size;
	logger.warn(`cards:\n${formatPretty({ diagnostics, counts: { files }, sources: new Map() })}`);
}

/** Moves what lies in one folder into another, which may have folders of the same names. */
async function moveInto(from: string, to: string): Promise<void> {
	for (const name of await readdir(from)) {
		const [source, target] = [path.join(from, name), path.join(to, name)];
		// To rename costs nothing, and works where the target is new and on the same disk.
		await rename(source, target).catch(() => cp(source, target, { recursive: true }));
	}
	await rm(from, { recursive: true });
}

/** Draws a card in a preview the moment its address is opened, as its content and template are then. */
export function serveCards(
	server: ViteDevServer,
	{ root, base, today, theme }: Pick<BuiltSite, 'root' | 'base' | 'today' | 'theme'>,
): void {
	const prefix = decodeURI(base.replace(/\/$/, ''));
	const read = async () => {
		const { content } = (await checkSite(root, { today })).loaded;
		return content && assemble(content, { base, trailingSlash: 'ignore', today }).site;
	};
	server.middlewares.use((request, response, next) => {
		const { pathname } = new URL(request.url ?? '/', 'http://localhost');
		if (!/\/og\/.+\.png$/.test(pathname)) return next();
		void (async () => {
			const site = await read();
			const wanted = decodeURI(pathname);
			const spec =
				site && cardsOf(site).find(({ path }) => [`${prefix}/${path}`, `/${path}`].includes(wanted));
			if (!spec) return next();
			const { png, fault } = await (await openStudio(root, theme).sit(spec)).draw();
			if (fault) server.config.logger.warn(`${fault.file}: ${fault.reason}`);
			response.writeHead(200, { 'Content-Type': 'image/png', 'Cache-Control': 'no-store' });
			response.end(png);
		})().catch(next);
	});
}
