import type { Browser, Page } from 'playwright-core';

export interface Watched {
	page: Page;
	/** What ran on the pages that were opened, or reached for another page or host; one line each. */
	executed: string[];
	/** Opens a page, and touches everything that could make it run something. */
	visit(url: string): Promise<void>;
	close(): Promise<void>;
}

/** Functions that texts call to show that they run. */
export const called = ['alert', 'confirm', 'prompt', 'print', 'open'];

/**
 * A page under watch. No policy protects it: what that would stop, nothing may try.
 * @param change what stands in place of every page of the site
 */
export async function watch(browser: Browser, change?: (html: string) => string): Promise<Watched> {
	const context = await browser.newContext({ bypassCSP: true });
	const executed: string[] = [];
	let own = '';
	await context.exposeFunction('executes', (name: string) => void executed.push(`called: ${name}`));
	await context.addInitScript((names) => {
		const { executes } = window as unknown as { executes(name: string): void };
		for (const name of names) Object.assign(window, { [name]: () => executes(name) });
	}, called);
	const page = await context.newPage();
	context.on('page', () => executed.push('another page'));
	page.on('pageerror', ({ message }) => executed.push(`error: ${message}`));
	page.on('console', (message) => executed.push(`console: ${message.text()}`));
	page.on('request', (request) => {
		const { host, protocol } = new URL(request.url());
		if (protocol !== 'data:' && host !== new URL(own).host) executed.push(`request: ${request.url()}`);
	});
	page.on('framenavigated', (frame) => {
		if (frame === page.mainFrame() && frame.url().split('?')[0] !== own)
			executed.push(`navigation: ${frame.url()}`);
	});
	if (change)
		await context.route('**/*', async (route) => {
			if (route.request().url() !== own) return route.abort();
			const response = await route.fetch();
			await route.fulfill({ response, body: change(await response.text()) });
		});
	return {
		page,
		executed,
		async visit(url) {
			own = url;
			await page.goto(url);
			await page.evaluate(touch);
		},
		close: () => context.close(),
	};
}

/** Runs in the page: makes every handler run, follows every link that is code, and waits for what that began. */
async function touch(): Promise<void> {
	for (const element of document.querySelectorAll('*'))
		for (const { name } of element.attributes)
			if (name.startsWith('on')) element.dispatchEvent(new Event(name.slice(2)));
	for (const link of document.querySelectorAll<HTMLElement>('[href^="javascript:" i]')) link.click();
	await new Promise((resolve) => setTimeout(resolve, 20));
}
