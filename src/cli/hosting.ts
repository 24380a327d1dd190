/** What Astro needs to know about where a site will live. */
export interface Hosting {
	site?: string;
	base?: string;
}

/**
 * Derives Astro's `site` and `base` from what a person knows: an address, and a repository (owner/name) that GitHub Pages
 * publishes. Without an address it is the one that GitHub Pages gives; a repository called after its owner has no folder.
 */
export function hosting(address: string | undefined, repository: string | undefined): Hosting {
	const [owner, name] = repository?.toLowerCase().split('/') ?? [];
	const pages = owner === undefined ? undefined : `${owner}.github.io`;
	if (address === undefined && pages === undefined) return {};

	const { origin, pathname, host } = new URL(address ?? `https://${pages}`);
	const folder = pathname.replace(/\/+$/, '');
	if (folder !== '') return { site: origin, base: folder };
	const inFolder = host === pages && name !== pages;
	return { site: origin, base: inFolder ? `/${repository?.split('/')[1]}` : undefined };
}
