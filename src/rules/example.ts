/** A small page for the examples of rules. */
export function example(body: string, head = ''): string {
	return `<!doctype html><html lang="en"><head>${head}</head><body>${body}</body></html>`;
}

/** The same with structured data in its head. */
export function described(things: unknown, body = ''): string {
	return example(body, `<script type="application/ld+json">${JSON.stringify(things)}</script>`);
}
