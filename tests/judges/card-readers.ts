import metascraper from 'metascraper';
import description from 'metascraper-description';
import image from 'metascraper-image';
import title from 'metascraper-title';
import address from 'metascraper-url';
import openGraph from 'open-graph-scraper';
import { unfurl } from 'unfurl.js';

/** What a network shows of a page that somebody shares. */
export interface Shared {
	title: string | undefined;
	description: string | undefined;
	url: string | undefined;
	image: string | undefined;
}

const scrape = metascraper([title(), description(), address(), image()]);

/** A page as three independent readers of cards see it. */
export const cardReaders: Record<string, (url: string, html: string) => Promise<Shared>> = {
	'open-graph-scraper': async (_url, html) => {
		const { result } = await openGraph({ html });
		return {
			title: result.ogTitle,
			description: result.ogDescription,
			url: result.ogUrl,
			image: result.ogImage?.[0]?.url,
		};
	},
	'unfurl.js': async (url, html) => {
		const { open_graph, canonical_url } = await unfurl(url, {
			oembed: false,
			fetch: async () => new Response(html, { headers: { 'Content-Type': 'text/html; charset=utf-8' } }),
		});
		return {
			title: open_graph.title,
			description: open_graph.description,
			url: canonical_url,
			image: open_graph.images?.[0]?.url,
		};
	},
	metascraper: async (url, html) => {
		const read = await scrape({ url, html });
		return { title: read.title, description: read.description, url: read.url, image: read.image };
	},
};
