import path from 'node:path';
import type { AstroIntegrationLogger } from 'astro';
import type { ViteDevServer } from 'vite';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { formatPretty } from '../diagnostics/pretty.ts';
import type { CheckResult } from '../loader/check.ts';
import { stops } from '../loader/stops.ts';
import { ownFiles, ownFolders } from './own-files.ts';

interface Watched {
	root: string;
	/** The user's own files when the routes were settled: what came since is not among these. */
	own: string;
	check: () => Promise<CheckResult>;
	logger: AstroIntegrationLogger;
}

/**
 * Checks the content again with every change, and shows the first error in the browser for as long as there is one.
 * Starts the server anew when pages and components of the user's own come or go.
 */
export function watchContent(server: ViteDevServer, { root, own, check, logger }: Watched): void {
	let shown: CheckResult | undefined;
	const show = (result: CheckResult) => {
		const first = result.diagnostics.find(stops);
		const before = shown;
		shown = first && result;
		if (first) server.environments.client.hot.send({ type: 'error', err: overlay(root, first, result) });
		else if (before) server.environments.client.hot.send({ type: 'full-reload' });
	};
	server.environments.client.hot.on('vite:client:connect', () => shown && show(shown));

	// A check that takes long tells nothing any more when another one has begun.
	let latest = 0;
	const checkAgain = async (tell: (result: CheckResult) => void) => {
		const turn = ++latest;
		const result = await check();
		if (turn !== latest) return;
		tell(result);
		show(result);
	};

	// A restart puts another watcher in its place.
	const { watcher } = server;
	let waiting: NodeJS.Timeout | undefined;
	const content = path.join(root, 'content') + path.sep;
	const folders = ownFolders.map((folder) => path.join(root, folder) + path.sep);
	let restarting: NodeJS.Timeout | undefined;
	// Which routes and components there are is settled when Astro reads its configuration: it has to do so again.
	const restartIfOthers = (delay: number) => {
		clearTimeout(restarting);
		restarting = setTimeout(() => {
			if (watcher !== server.watcher || ownFiles(root) === own) return;
			watcher.emit('change', path.join(root, 'astro.config.mjs'));
			// Astro is deaf to this while it starts.
			restartIfOthers(1000);
		}, delay);
	};
	// What came while the watcher looked around for the first time is not told.
	watcher.on('ready', () => restartIfOthers(100));
	watcher.on('all', (event, file) => {
		if ((event === 'add' || event === 'unlink') && folders.some((folder) => file.startsWith(folder)))
			restartIfOthers(100);
		if (!file.startsWith(content)) return;
		clearTimeout(waiting);
		waiting = setTimeout(() => {
			checkAgain((result) => {
				if (result.diagnostics.length > 0) logger.warn(`content:\n${formatPretty(result)}`);
			}).catch((error: unknown) => logger.error(String(error)));
		}, 100);
	});
	// What is wrong from the start, Astro tells itself.
	checkAgain(() => {}).catch(() => {});
}

function overlay(
	root: string,
	{ file, line, column, message, fix, code }: Diagnostic,
	{ sources, diagnostics }: CheckResult,
) {
	const more = diagnostics.filter(stops).length - 1;
	const text = file === null ? undefined : sources.get(file);
	return {
		name: code,
		title: code,
		message: more > 0 ? `${message} (and ${more} more, listed in the terminal)` : message,
		stack: '',
		hint: fix,
		id: file ?? undefined,
		plugin: 'bonafides',
		frame:
			text && line !== null
				? text
						.split('\n')
						.slice(Math.max(0, line - 3), line + 2)
						.join('\n')
				: undefined,
		loc:
			file === null || line === null ? undefined : { file: path.join(root, file), line, column: column ?? 1 },
	};
}
