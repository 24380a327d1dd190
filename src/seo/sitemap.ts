/** A page that search engines may list. */
export interface SitemapEntry {
	/** Absolute address, percent-encoded, as in its canonical link. */
	url: string;
	/** When its content last changed: a day, or a time with zone. Left out where nobody knows. */
	modified?: string;
}

/** A sitemap (sitemaps.org 0.9) in the order of the addresses. */
export function sitemapXml(entries: readonly SitemapEntry[]): string {
	const urls = entries
		.toSorted((a, b) => (a.url < b.url ? -1 : 1))
		.map(
			({ url, modified }) =>
				`\t<url><loc>${xml(url)}</loc>${modified ? `<lastmod>${xml(modified)}</lastmod>` : ''}</url>\n`,
		);
	return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}

function xml(text: string): string {
	return text.replace(/[<>&"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
