import { LinkChecker, LinkState } from 'linkinator';

export interface Checked {
	/** Addresses of the site that lead somewhere. */
	found: string[];
	/** Links that lead nowhere, with the page that they stand on. */
	broken: string[];
}

/** Follows every link of a served site, from its home page, as linkinator sees them; no other host is asked. */
export async function followLinks(served: string, origin: string): Promise<Checked> {
	const { links } = await new LinkChecker().check({
		path: served,
		recurse: true,
		checkFragments: true,
		checkCss: true,
		concurrency: 20,
		urlRewriteExpressions: [{ pattern: new RegExp(`^${origin}/`), replacement: served }],
		linksToSkip: async (link) => !link.startsWith(served) && !link.startsWith(`${origin}/`),
	});
	const of = (wanted: LinkState) => links.filter(({ state }) => state === wanted);
	return {
		found: [...new Set(of(LinkState.OK).map(({ url }) => url.replace(served, '/')))].sort(),
		broken: of(LinkState.BROKEN).map(({ url, parent, status }) => `${parent} → ${url} (${status})`),
	};
}
