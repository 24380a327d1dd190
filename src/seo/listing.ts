import { tagsOf } from './tags.ts';

/** What the head of a finished page says to those who list pages. */
export interface Listing {
	noindex: boolean;
	canonical?: string;
}

/** Reads robots and canonical address from the head of a page. */
export function listingOf(html: string): Listing {
	const listing: Listing = { noindex: false };
	for (const { name, attributes } of tagsOf(html)) {
		if (name === 'body') break;
		if (name === 'meta' && attributes.get('name')?.toLowerCase() === 'robots')
			listing.noindex ||= /\bno(?:index|ne)\b/i.test(attributes.get('content') ?? '');
		if (name === 'link' && attributes.get('rel')?.toLowerCase() === 'canonical')
			listing.canonical ??= attributes.get('href');
	}
	return listing;
}
