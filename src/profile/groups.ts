import type { Label, Post, PostGroup } from './site.ts';

/** Posts by the labels they carry, in the order of the labels' slugs. */
export function groups(posts: readonly Post[], labels: (post: Post) => readonly Label[]): PostGroup[] {
	const found = new Map<string, PostGroup>();
	for (const post of posts) {
		for (const label of labels(post)) {
			const group = found.get(label.slug) ?? { ...label, posts: [] };
			group.posts.push(post.slug);
			found.set(label.slug, group);
		}
	}
	return [...found.values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
}
