import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';

const installed = [
	'/usr/bin/google-chrome',
	'/usr/bin/google-chrome-stable',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
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
 * Chrome.
 * @throws where there is none: a test that needs a browser fails without one, it is never skipped
 */
export async function launch(): Promise<Browser> {
	const executablePath = await findBrowser();
	try {
		return await playwright.launch({ executablePath, args: flags });
	} catch (error) {
		throw new Error(`${executablePath} does not start. Set CHROME_PATH to a Chrome or Chromium that does.`, {
			cause: error,
		});
	}
}

async function findBrowser(): Promise<string> {
	const { CHROME_PATH } = process.env;
	if (CHROME_PATH) {
		if (existsSync(CHROME_PATH)) return CHROME_PATH;
		throw new Error(`CHROME_PATH is ${CHROME_PATH}, where there is no file.`);
	}
	if (process.platform === 'linux' && process.arch === 'x64') return chromium.executablePath();
	const found = installed.find((file) => existsSync(file));
	if (found) return found;
	throw new Error(
		'The browser tests need Chrome or Chromium: install it, or set CHROME_PATH to its program.',
	);
}
