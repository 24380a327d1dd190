import type { Post, Site } from './site.ts';

/** The posts before and after one, by date; none where it is unlisted. */
export function neighbours(site: Site, post: Post): { older?: Post; newer?: Post } {
	const at = site.posts.indexOf(post);
	if (at < 0) return {};
	return { newer: site.posts[at - 1], older: site.posts[at + 1] };
}

/** Up to `most` posts that share skills (first) or tags with one, the nearest first. */
export function relatedPosts(site: Site, post: Post, most = 3): Post[] {
	const tags = new Set(post.tags.map(({ slug }) => slug));
	const score = (other: Post) =>
		2 * other.skills.filter((id) => post.skills.includes(id)).length +
		other.tags.filter(({ slug }) => tags.has(slug)).length;
	return site.posts
		.map((other) => ({ other, points: other.slug === post.slug ? 0 : score(other) }))
		.filter(({ points }) => points > 0)
		.sort((a, b) => b.points - a.points)
		.slice(0, most)
		.map(({ other }) => other);
}

/** All of a kind that have a page, unlisted ones too. */
export function allWithPages<Kind extends keyof Site['unlisted']>(
	site: Site,
	kind: Kind,
): Site['unlisted'][Kind][number][] {
	return [...site[kind], ...site.unlisted[kind]];
}
