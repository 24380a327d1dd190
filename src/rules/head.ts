import type { Output } from './output.ts';
import type { Page, PageElement } from './page.ts';
import { targetOf } from './target.ts';

/** The meta element of a name or property. */
export function metaOf(page: Page, name: string): PageElement | undefined {
	return page
		.all('meta')
		.find(
			({ attributes }) =>
				(attributes.name ?? attributes.property)?.toLowerCase() === name && attributes.content,
		);
}

/** The canonical links of a page; there should be one. */
export function canonicals(page: Page): PageElement[] {
	return page.all('link').filter(({ attributes }) => relOf(attributes.rel).includes('canonical'));
}

/** The words of a `rel`. */
export function relOf(rel: string | undefined): string[] {
	return (rel ?? '').toLowerCase().split(/\s+/);
}

/** The element that sends readers on to another page, and the address it sends them to. */
export function refreshOf(page: Page): { element: PageElement; url: string } | undefined {
	for (const element of page.all('meta')) {
		if (element.attributes['http-equiv']?.toLowerCase() !== 'refresh') continue;
		const url = /^\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)/i.exec(
			element.attributes.content ?? '',
		)?.[1];
		if (url !== undefined) return { element, url: url.trim() };
	}
	return undefined;
}

/** Whether a page asks search engines to leave it out. */
export function isNoindex(page: Page): boolean {
	return /\b(?:noindex|none)\b/i.test(metaOf(page, 'robots')?.attributes.content ?? '');
}

/** Whether search engines may show the page: neither noindex, nor a redirect, nor the page of errors. */
export function isIndexable(page: Page): boolean {
	return page.file !== '404.html' && !isNoindex(page) && !refreshOf(page);
}

/** Whether a page names an address elsewhere as its own, as a text does that appeared there first. */
export function isCopy(page: Page, output: Output): boolean {
	return canonicals(page).some(
		({ attributes }) => targetOf(output, page, attributes.href ?? '').kind === 'elsewhere',
	);
}
