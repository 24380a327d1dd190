import type { Post, Site } from './site.ts';

const postsAPage = 50;

/** One page of the list of all posts. */
export interface PostsPage {
	number: number;
	posts: Post[];
	href: string;
	newer?: string;
	older?: string;
}

/** All posts, cut into pages. The first has the address of the section. */
export function postsPages(site: Site): PostsPage[] {
	const first = site.sections.find(({ id }) => id === 'posts')?.href ?? site.home;
	const count = Math.max(1, Math.ceil(site.posts.length / postsAPage));
	// The addresses of the further pages have the form that the section's own has.
	const hrefOf = (number: number) =>
		number === 1 ? first : `${first.replace(/\/$/, '')}/page/${number}${first.endsWith('/') ? '/' : ''}`;
	return Array.from({ length: count }, (_, index) => {
		const number = index + 1;
		return {
			number,
			posts: site.posts.slice(index * postsAPage, number * postsAPage),
			href: hrefOf(number),
			newer: number > 1 ? hrefOf(number - 1) : undefined,
			older: number < count ? hrefOf(number + 1) : undefined,
		};
	});
}
