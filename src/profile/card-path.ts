/** Where the card of a page lies, below the root of the site: `og/posts/x.png`. `href` may be percent-encoded. */
export function cardPath(href: string, home: string): string {
	const base = home.replace(/\/+$/, '');
	const path = (href.startsWith(base) ? href.slice(base.length) : href).split('#', 1)[0]!;
	return `og/${decodeURI(path).replace(/^\/+|\/+$/g, '') || 'index'}.png`;
}
