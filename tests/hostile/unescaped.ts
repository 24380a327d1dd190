const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', amp: '&' };

/** A page as it would be if nothing in it had been escaped, neither for HTML nor for JSON in HTML. */
export function unescaped(html: string): string {
	return html.replace(
		/&(?:(lt|gt|quot|amp)|#(\d+)|#x([\da-f]+));|\\u(00[\da-f]{2})/gi,
		(_, name: string | undefined, decimal: string | undefined, hex = '', json = '') =>
			name
				? named[name]!
				: String.fromCodePoint(decimal ? Number(decimal) : Number.parseInt(hex || json, 16)),
	);
}
