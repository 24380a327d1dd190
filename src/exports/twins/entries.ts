import type { RootContent } from 'mdast';
import { linkLabel } from '../../profile/link-label.ts';
import type { Page, Post, Project } from '../../profile/site.ts';
import { peersOn } from '../../profile/together.ts';
import { heading, inline, joined, link, list, paragraph } from '../nodes.ts';
import type { Source } from '../source.ts';
import { linkTo, quotation, skillLinks } from '../things.ts';

/** The twin of a post. `body` is its text. */
export function postTwin(post: Post, body: RootContent[], source: Source): RootContent[] {
	const { site, words } = source;
	const series = site.series.find(({ slug }) => slug === post.series?.slug);
	const skills = skillLinks(post.skills, source);
	const facts = [
		words.format.date(post.date),
		post.updated && words.post.updated(post.updated),
		words.post.minutes(post.minutes),
	];
	return [
		heading(1, post.title),
		...paragraph(facts.filter(Boolean).join(' · ')),
		...body,
		...list([
			paragraph(
				...(post.canonical
					? [`${words.post.earlier} `, link(new URL(post.canonical).host, post.canonical), '.']
					: []),
			),
			paragraph(
				...(series
					? [
							`${words.post.part(series.posts.indexOf(post.slug) + 1, series.posts.length)} `,
							linkTo(series, source),
							'.',
						]
					: []),
			),
			skills.length > 0 ? paragraph(`${words.post.skills}: `, ...skills) : [],
			post.tags.length > 0
				? paragraph(
						`${words.post.tags}: `,
						...joined(
							post.tags.map((tag) => linkTo(tag, source)),
							', ',
						),
					)
				: [],
		]),
	];
}

/** The twin of a project. */
export function projectTwin(project: Project, body: RootContent[], source: Source): RootContent[] {
	const { site, words } = source;
	const { title, summary, from, to, url, repository } = project;
	const skills = skillLinks(project.skills, source);
	return [
		heading(1, title),
		...(summary ? paragraph(inline(summary)) : []),
		...paragraph(words.period(from, to)),
		...body,
		...list([
			url ? paragraph(`${words.projects.links}: `, link(linkLabel({ url }), url)) : [],
			repository
				? paragraph(`${words.projects.source}: `, link(linkLabel({ url: repository }), repository))
				: [],
			skills.length > 0 ? paragraph(`${words.projects.shows}: `, ...skills) : [],
		]),
		...peersOn(project, site).flatMap((testimonial) => quotation(testimonial, source)),
	];
}

/** The twin of a page of the owner's own. */
export function pageTwin(page: Page, body: RootContent[]): RootContent[] {
	return [heading(1, page.title), ...body];
}
