import { existsSync } from 'node:fs';
import { type Browser, chromium, type LaunchOptions } from 'playwright-core';
import { bundledBrowser } from './bundled.ts';

const installed = [
	'/usr/bin/google-chrome',
	'/usr/bin/chromium',
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
	'--hide-scrollbars',
	'--force-color-profile=srgb',
];

/**
 * Starts a browser: the one that CHROME_PATH names, else the one that npm brought for Linux on x64, else an installed
 * Chrome, with `more` flags than it needs.
 * @throws where there is none: a test that needs a browser fails without one, it is never skipped
 */
export async function launch(more: readonly string[] = []): Promise<Browser> {
	const start = (program: string, env?: NodeJS.ProcessEnv) => startWith(more, program, env);
	const { CHROME_PATH } = process.env;
	if (CHROME_PATH) return start(CHROME_PATH);
	if (process.platform === 'linux' && process.arch === 'x64') {
		const { executablePath, env } = await bundledBrowser();
		// The libraries of the system come first: those that were brought along are older.
		return start(executablePath).catch(() => start(executablePath, { ...process.env, ...env }));
	}
	const found = installed.find((file) => existsSync(file));
	if (found) return start(found);
	throw new Error(
		'The browser tests need Chrome or Chromium: install it, or set CHROME_PATH to its program.',
	);
}

async function startWith(
	more: readonly string[],
	executablePath: string,
	env: NodeJS.ProcessEnv = process.env,
): Promise<Browser> {
	const options: LaunchOptions = {
		executablePath,
		args: [...flags, ...more],
		env: env as LaunchOptions['env'],
	};
	try {
		return await chromium.launch(options);
	} catch (error) {
		throw new Error(`${executablePath} does not start. Set CHROME_PATH to a Chrome or Chromium that does.`, {
			cause: error,
		});
	}
}
