import type { Post, Site, Testimonial } from '../../src/profile/site.ts';

/** A post whose every text is the given one. */
export function post(slug: string, text: string, more: Partial<Post> = {}): Post {
	return {
		slug,
		file: `content/posts/${slug}.md`,
		href: `/posts/${slug}/`,
		title: text,
		description: text,
		date: '2026-03-04',
		skills: [],
		tags: [{ name: text, slug: 'tag', href: '/posts/tags/tag/' }],
		draft: false,
		future: false,
		lang: 'en',
		aliases: [],
		minutes: 3,
		headings: [],
		...more,
	};
}

/** Words of a stranger whose every text is the given one. */
export function testimonial(id: string, text: string, more: Partial<Testimonial> = {}): Testimonial {
	return {
		id,
		file: `content/testimonials/${id}.md`,
		href: `/testimonials/${id}/`,
		name: text,
		login: id,
		relationship: 'manager',
		together: { at: text, from: '2019', to: '2021' },
		role: text,
		skills: [],
		suggests: [{ skill: text, because: text }],
		disclosure: text,
		lang: 'en',
		date: '2026-02-03',
		confirmed: true,
		html: '',
		text,
		quote: text,
		...more,
	};
}

/** A site of some posts and testimonials. */
export function site(name: string, more: Partial<Site> = {}): Site {
	const { posts = [], testimonials = [] } = more;
	return {
		lang: 'en',
		home: '/',
		profile: { name },
		skills: [],
		suggested: [],
		posts,
		projects: [],
		pages: [],
		unlisted: { posts: [], projects: [], pages: [], skills: [] },
		given: [],
		testimonials,
		tags: [],
		series: [],
		sections: [
			...(posts.length > 0 ? [{ id: 'posts' as const, href: '/posts/' }] : []),
			...(testimonials.length > 0 ? [{ id: 'testimonials' as const, href: '/testimonials/' }] : []),
		],
		nav: [],
		...more,
	};
}
