import type { RootContent } from 'mdast';
import type { PostsPage } from '../../profile/posts-pages.ts';
import type { Post, PostGroup } from '../../profile/site.ts';
import { heading, joined, link, list, paragraph } from '../nodes.ts';
import { complete, type Source } from '../source.ts';
import { linkTo, postList, projectList } from '../things.ts';

/** The twin of one page of the list of posts. */
export function postsTwin(page: PostsPage, source: Source): RootContent[] {
	const { site, words } = source;
	const labels = [
		{ title: words.lists.series, labels: site.series },
		{ title: words.lists.tags, labels: site.tags },
	];
	return [
		heading(1, page.number === 1 ? words.sections.posts : words.titles.postsPage(page.number)),
		...postList(page.posts, source),
		...paragraph(
			...joined(
				[
					page.newer !== undefined && link(words.lists.newer, complete(page.newer, source)),
					page.older !== undefined && link(words.lists.older, complete(page.older, source)),
				],
				' · ',
			),
		),
		...labels.flatMap((group) =>
			group.labels.length === 0
				? []
				: [heading(2, group.title), ...list(group.labels.map((label) => paragraph(linkTo(label, source))))],
		),
	];
}

/** The twin of the posts of a tag or a series. */
export function groupTwin(title: string, group: PostGroup, source: Source): RootContent[] {
	const posts = group.posts.map((slug) => source.site.posts.find((post) => post.slug === slug) as Post);
	return [heading(1, title), ...postList(posts, source)];
}

/** The twin of the list of projects. */
export function projectsTwin(source: Source): RootContent[] {
	return [heading(1, source.words.sections.projects), ...projectList(source.site.projects, source)];
}
