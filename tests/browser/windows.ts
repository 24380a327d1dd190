import type { Page } from 'playwright-core';

/** The sizes of the windows that pages are looked at in. */
export const sizes = { phone: { width: 390, height: 844 }, desk: { width: 1280, height: 800 } };

/** Shows a page in light and in dark, on a phone and on a desk, one after the other. */
export async function inEveryWindow(page: Page, see: (window: string) => Promise<void>): Promise<void> {
	for (const colorScheme of ['light', 'dark'] as const)
		for (const [size, viewport] of Object.entries(sizes)) {
			await page.emulateMedia({ colorScheme });
			await page.setViewportSize(viewport);
			await see(`in ${colorScheme}, on a ${size}`);
		}
}
