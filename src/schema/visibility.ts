import { z } from 'astro/zod';

/** Who sees something that has a page of its own. */
export function pageVisibility() {
	return z
		.enum(['public', 'unlisted', 'private'])
		.optional()
		.describe(
			'Who sees this. `unlisted`: whoever knows its address; no list, search, feed, CV or other page leads there. `private`: nobody. Default: public.',
		);
}

/** Who sees something that is part of other pages. */
export function itemVisibility() {
	return z
		.enum(['public', 'private'])
		.optional()
		.describe(
			'`private` keeps this out of everything that is published. It has no page of its own, so it cannot be `unlisted`. Default: public.',
		);
}
