import type { Site } from '../profile/site.ts';
import type { Words } from '../words/words.ts';

/** What all exports are made of, besides finished pages. */
export interface Source {
	site: Site;
	words: Words;
	/** Origin of absolute addresses. Without it links stay paths, and there are no feeds. */
	origin?: string;
}

/** An address as complete as it can be. */
export function complete(href: string, { origin }: Pick<Source, 'origin'>): string {
	return origin === undefined || !URL.canParse(href, origin) ? href : new URL(href, origin).href;
}
