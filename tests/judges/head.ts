import type { BuiltPage } from '../sites/html.ts';

/** The `content` of a meta element, by its name or property. */
export function meta(page: BuiltPage, name: string): string | undefined {
	return page.all('meta').find(({ attributes }) => [attributes.name, attributes.property].includes(name))
		?.attributes.content;
}

/** What the page says is its address. */
export function canonical(page: BuiltPage): string | undefined {
	return page.all('link').find(({ attributes }) => attributes.rel === 'canonical')?.attributes.href;
}

/** The content security policy of the page; empty where it has none. */
export function policy(page: BuiltPage): string {
	return equivalent(page, 'Content-Security-Policy') ?? '';
}

/** Whether the page only leads to another one. */
export function isRedirect(page: BuiltPage): boolean {
	return equivalent(page, 'refresh') !== undefined;
}

/** Whether a search engine may list the page. */
export function isIndexable(page: BuiltPage): boolean {
	return !meta(page, 'robots')?.includes('noindex');
}

function equivalent(page: BuiltPage, name: string): string | undefined {
	return page.all('meta').find(({ attributes }) => attributes['http-equiv'] === name)?.attributes.content;
}
