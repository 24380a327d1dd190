import type { RootContent } from 'mdast';
import { postsPages } from '../../profile/posts-pages.ts';
import type { SectionId } from '../../profile/site.ts';
import type { FinishedPage } from '../finished-page.ts';
import { type Header, headerText } from '../header.ts';
import { markdownText } from '../markdown-text.ts';
import { complete, type Source } from '../source.ts';
import { cvTwin } from './cv.ts';
import { pageTwin, postTwin, projectTwin } from './entries.ts';
import { homeTwin } from './home.ts';
import { groupTwin, postsTwin, projectsTwin } from './lists.ts';
import { skillsTwin, skillTwin } from './skills.ts';
import { testimonialsTwin, testimonialTwin } from './testimonials.ts';

/** What is known of a page before it is read. */
interface Twin {
	header?: Partial<Header>;
	/** Its Markdown. `text` is the running text of the finished page. */
	blocks: (text: RootContent[]) => RootContent[];
}

/**
 * Makes the writer of Markdown twins. Posts, projects, pages and whatever the owner added are made of the finished
 * page, all others of the same value as the page.
 */
export function twinWriter(source: Source): (page: FinishedPage, href: string) => string {
	const known = knownTwins(source);
	return (page, href) => {
		const { header, blocks } = known.get(href) ?? { blocks: (text) => text };
		const complement: Header = {
			title: page.title,
			canonical: page.canonical ?? (source.origin === undefined ? undefined : complete(href, source)),
			author: source.site.profile.name,
			about: undefined,
			date: undefined,
			updated: undefined,
			lang: page.lang ?? source.site.lang,
		};
		return `${headerText({ ...complement, ...header })}\n${markdownText(blocks(written(page.text)))}`;
	};
}

/** Markdown that is written already stands as it is. */
function written(markdown: string): RootContent[] {
	return markdown === '' ? [] : [{ type: 'html', value: markdown.trimEnd() }];
}

function knownTwins(source: Source): Map<string, Twin> {
	const { site, words } = source;
	const owner = site.profile.name;
	const sections: Record<SectionId, Twin> = {
		cv: { blocks: () => cvTwin(source) },
		skills: { blocks: () => skillsTwin(source) },
		testimonials: { blocks: () => testimonialsTwin(source) },
		projects: { blocks: () => projectsTwin(source) },
		posts: { blocks: () => [] },
	};
	return new Map<string, Twin>([
		[site.home, { blocks: () => homeTwin(source) }],
		...site.sections.map(({ id, href }) => [href, sections[id]] as const),
		...postsPages(site).map((page) => [page.href, { blocks: () => postsTwin(page, source) }] as const),
		...site.tags.map(
			(tag) => [tag.href, { blocks: () => groupTwin(words.titles.tag(tag.name), tag, source) }] as const,
		),
		...site.series.map(
			(group) =>
				[group.href, { blocks: () => groupTwin(words.titles.series(group.name), group, source) }] as const,
		),
		...site.skills.map((skill) => [skill.href, { blocks: () => skillTwin(skill, source) }] as const),
		...site.testimonials.map((testimonial) => {
			const { href, name, date, lang } = testimonial;
			const header = { author: name, about: owner, date, lang };
			return [href, { header, blocks: () => testimonialTwin(testimonial, source) }] as const;
		}),
		...site.posts.map((post) => {
			const { href, title, date, updated, lang } = post;
			const header = { title, date, updated, lang };
			return [href, { header, blocks: (text: RootContent[]) => postTwin(post, text, source) }] as const;
		}),
		...site.projects.map((project) => {
			const { href, title, lang } = project;
			const blocks = (text: RootContent[]) => projectTwin(project, text, source);
			return [href, { header: { title, lang }, blocks }] as const;
		}),
		...site.pages.map((page) => {
			const { href, title, lang } = page;
			const blocks = (text: RootContent[]) => pageTwin(page, text);
			return [href, { header: { title, lang }, blocks }] as const;
		}),
		// A site without posts has one empty page of them, at the address of the home page.
		[site.home, { blocks: () => homeTwin(source) }],
	]);
}
