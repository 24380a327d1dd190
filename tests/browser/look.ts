import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export interface Look {
	/** What went wrong, one line each: messages of the console, requests to other hosts, what did not load. */
	faults: string[];
	page: Page;
	/** Goes on to another page in the same window, which is quicker than to open one for each. */
	goTo(url: string): Promise<void>;
}

/**
 * Opens a page in a context of its own, under the policy that it sets itself, hands it over, and closes it.
 * Whatever the browser complains of while it is open stands in `faults`.
 */
export async function look<Result>(
	browser: Browser,
	url: string,
	options: BrowserContextOptions,
	see: (look: Look) => Promise<Result>,
): Promise<Result> {
	const context = await browser.newContext(options);
	try {
		const page = await context.newPage();
		const faults: string[] = [];
		let [host, current] = ['', ''];
		const pending = new Set<Request>();
		// What a page had not loaded when it was left is no fault of it.
		const left = new Set<Request>();
		const goTo = async (next: string) => {
			current = next;
			for (const request of pending) left.add(request);
			({ host } = new URL(next));
			await page.goto(next, { waitUntil: 'load' });
		};
		page.on('console', (message) => {
			if (message.type() === 'error' || message.type() === 'warning')
				faults.push(`${message.type()}: ${message.text()}`);
		});
		page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
		page.on('request', (request) => {
			pending.add(request);
			const at = new URL(request.url());
			if (at.protocol !== 'data:' && at.host !== host) faults.push(`request to ${at.href}`);
		});
		page.on('requestfailed', (request) => {
			pending.delete(request);
			if (!left.has(request)) faults.push(`failed: ${request.url()}`);
		});
		page.on('requestfinished', (request) => pending.delete(request));
		page.on('response', (response) => {
			if (response.status() >= 400 && response.url() !== current)
				faults.push(`${response.status()}: ${response.url()}`);
		});
		await goTo(url);
		return await see({ page, faults, goTo });
	} finally {
		await context.close();
	}
}

/** What reaches beyond the side of the window, and by how much: nothing may. */
export function overflow(page: Page): Promise<string[]> {
	return page.evaluate(() => {
		const width = document.documentElement.clientWidth;
		if (document.documentElement.scrollWidth <= width && document.body.scrollWidth <= width) return [];
		const wide = [...document.querySelectorAll('body *')].filter((element) => {
			const { left, right } = element.getBoundingClientRect();
			return right > width + 0.5 || left < -0.5;
		});
		return [
			`${document.documentElement.scrollWidth} px wide in ${width} px`,
			...wide.slice(0, 5).map((element) => `${element.tagName.toLowerCase()}.${element.className}`),
		];
	});
}

/**
 * What axe finds against accessibility, one line a fault. Text must have a contrast of 4.5 among the rest.
 * @param rules the names of the rules to hold it against; all without them
 */
export async function axeFaults(page: Page, rules?: readonly string[]): Promise<string[]> {
	// Not as an element of the page, which its policy would refuse; once for each time that it is loaded.
	if (!(await page.evaluate("'axe' in window"))) {
		const devtools = await page.context().newCDPSession(page);
		await devtools.send('Runtime.evaluate', { expression: `${axe};0` });
		await devtools.detach();
	}
	const options = { resultTypes: ['violations'], ...(rules && { runOnly: rules }) };
	const violations = await page.evaluate<AxeResults['violations']>(
		`axe.run(document, ${JSON.stringify(options)}).then(({ violations }) => violations)`,
	);
	return violations.flatMap(({ id, nodes }) =>
		nodes.map(
			(node) => `${id}: ${node.html.slice(0, 120)} ${node.any[0]?.message ?? node.failureSummary ?? ''}`,
		),
	);
}
