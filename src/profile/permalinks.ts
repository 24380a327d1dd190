/** How the host of a site forms its addresses: Astro's `base` and `trailingSlash`. */
export interface Addressing {
	base: string;
	trailingSlash: 'always' | 'never' | 'ignore';
}

/** Makes the address on this host from a path of the site, as one that already knows the host does. */
export type Link = (path: string) => string;

/** Paths of the site's own pages, without base and always with a trailing slash. */
export const permalinks = {
	home: () => '/',
	cv: () => '/cv/',
	cvPdf: () => '/cv.pdf',
	skills: () => '/skills/',
	skill: (id: string) => `/skills/${id}/`,
	projects: () => '/projects/',
	project: (slug: string) => `/projects/${slug}/`,
	posts: (page = 1) => (page === 1 ? '/posts/' : `/posts/page/${page}/`),
	post: (slug: string) => `/posts/${slug}/`,
	tag: (slug: string) => `/posts/tags/${slug}/`,
	series: (slug: string) => `/posts/series/${slug}/`,
	testimonials: () => '/testimonials/',
	testimonial: (id: string) => `/testimonials/${id}/`,
	/** What anybody needs to check where the words come from. */
	proof: (login: string) => `/testimonials/${login}.proof.json`,
	portrait: (login: string) => `/testimonials/${login}.jpg`,
	howToCheck: () => '/testimonials/how-to-check/',
	given: () => '/given/',
	search: () => '/search/',
	vouch: () => '/vouch/',
	page: (slug: string) => `/${slug}/`,
};

/** The address of a path on this host. A fragment is kept; letters beyond ASCII are percent-encoded. */
export function address(path: string, { base, trailingSlash }: Addressing): string {
	const [pathname = '', fragment] = path.split('#', 2) as [string, string?];
	const prefix = base.replace(/\/+$/, '');
	const bare = pathname.replace(/\/+$/, '');
	const isFile = /\.[a-z0-9]+$/i.test(bare) && !pathname.endsWith('/');
	const slash = isFile || (trailingSlash === 'never' && prefix + bare !== '') ? '' : '/';
	return `${encodeURI(prefix + bare)}${slash}${fragment === undefined ? '' : `#${fragment}`}`;
}
