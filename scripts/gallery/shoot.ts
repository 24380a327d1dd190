import type { Browser, Page } from 'playwright-core';

/** The sizes of the windows, by their width. */
export const windows = [
	{ width: 390, height: 844, columns: 6 },
	{ width: 768, height: 1024, columns: 4 },
	{ width: 1280, height: 800, columns: 2 },
	{ width: 1680, height: 1050, columns: 2 },
] as const;

export const schemes = ['light', 'dark'] as const;

/** One window, in which a page is looked at. */
export type Window = (typeof windows)[number];
export type Scheme = (typeof schemes)[number];

/** What one page looks like in one window. */
export interface Shot {
	window: Window;
	scheme: Scheme;
	picture: Buffer;
}

const screens = 2.5;

/** Takes pictures of a page in every window, from its top down to two screens and a half. */
export async function* shoot(
	browser: Browser,
	url: string,
	wanted: readonly Window[],
	colours: readonly Scheme[],
): AsyncGenerator<Shot> {
	const page = await browser.newPage();
	try {
		for (const window of wanted)
			for (const scheme of colours)
				yield { window, scheme, picture: await picture(page, url, window, scheme) };
	} finally {
		await page.close();
	}
}

async function picture(
	page: Page,
	url: string,
	{ width, height }: Window,
	colorScheme: Scheme,
): Promise<Buffer> {
	await page.setViewportSize({ width, height });
	await page.emulateMedia({ colorScheme });
	// Loaded anew, so that the sizes of pictures and what is folded are those of the window.
	await page.goto(url, { waitUntil: 'load' });
	await page.evaluate(() => document.fonts.ready);
	const whole = await page.evaluate(() => document.documentElement.scrollHeight);
	const most = Math.round(height * screens);
	// Pictures that are loaded late stand below the first window.
	await page.setViewportSize({ width, height: Math.min(Math.max(whole, height), most) });
	await page.evaluate(() =>
		Promise.allSettled(
			[...document.images].filter(({ loading }) => loading !== 'lazy').map((image) => image.decode()),
		),
	);
	const clip = { x: 0, y: 0, width, height: Math.min(Math.max(whole, height), most) };
	// A busy machine may fail to draw in time: it is asked once more.
	return page.screenshot({ clip }).catch(() => page.screenshot({ clip }));
}
