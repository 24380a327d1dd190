import { plainText } from '../markdown/inline.ts';
import { foremost } from '../profile/foremost.ts';
import { postsPages } from '../profile/posts-pages.ts';
import type { Post, PostGroup, SectionId, Site } from '../profile/site.ts';
import type { Words } from '../words/words.ts';
import type { CardSpec, Holes } from './card.ts';
import type { Maker } from './maker.ts';
import { marksHoles } from './marks-holes.ts';
import { voiceHoles } from './voice-holes.ts';

interface List {
	href: string;
	title: string;
	/** How much there is, in one line. */
	facts?: string;
	/** What stands first on the page. Where that is one or two, there is room for what they say. */
	items?: Holes[];
	/** What the page is about, where it is a list of posts: their titles stand on their own cards. */
	topics?: Holes[];
}

/** The cards of pages that list something. */
export function listCards({ site, words, card }: Maker): CardSpec[] {
	const section = (id: SectionId, list: Omit<List, 'href'>): List[] => {
		const found = site.sections.find((section) => section.id === id);
		return found ? [{ href: found.href, ...list }] : [];
	};
	const ofPosts = (posts: Post[]) => {
		const dates = posts.map(({ date }) => date).sort();
		return {
			facts: [words.counts.post(posts.length), words.years(dates[0], dates.at(-1))].join(', '),
			topics: topicsOf(posts, site, words),
		};
	};
	const inGroup = ({ posts }: PostGroup) =>
		ofPosts(posts.flatMap((slug) => site.posts.find((post) => post.slug === slug) ?? []));
	const furtherPages = site.posts.length > 0 ? postsPages(site).slice(1) : [];
	const lists: List[] = [
		...section('projects', {
			title: words.sections.projects,
			items: site.projects.map(({ title, from, to, summary }) => ({
				title,
				end: words.years(from, to),
				note: plainText(summary),
			})),
		}),
		...section('posts', { title: words.sections.posts, ...ofPosts(site.posts) }),
		...furtherPages.map(({ number, href, posts }) => ({
			href,
			title: words.titles.postsPage(number),
			...ofPosts(posts),
		})),
		...section('skills', {
			title: words.sections.skills,
			items: site.skills.map((skill) => ({ title: skill.name, ...marksHoles(skill, words) })),
		}),
		...section('testimonials', {
			title: words.titles.testimonials,
			items: voicesOf(site, words),
		}),
		...site.tags.filter(isListed).map((group) => ({
			href: group.href,
			title: words.titles.tag(group.name),
			...inGroup(group),
		})),
		...site.series.filter(isListed).map((group) => ({
			href: group.href,
			title: words.titles.series(group.name),
			...inGroup(group),
		})),
	];
	return lists.map(({ href, title, facts = '', items = [], topics = [] }) =>
		card({
			kind: 'list',
			href,
			holes: {
				title,
				facts,
				topics: topics.slice(0, 3),
				[['one', 'one', 'few'][items.length] ?? 'items']: items.slice(0, 4),
			},
		}),
	);
}

/** Two voices speak for themselves; of more, the first speaks, and the next are named. */
function voicesOf({ testimonials, lang, profile }: Site, words: Words): Holes[] {
	const [first, ...others] = foremost(testimonials, lang);
	if (!first || others.length < 2)
		return [first ?? [], others].flat().map((voice) => voiceHoles(voice, profile.name, words));
	const names = others.slice(0, 3).map((voice) => voice.name);
	return [{ ...voiceHoles(first, profile.name, words), others: words.format.list(names) }];
}

/** A list of a single post is not for search engines, and has no card. */
function isListed({ posts }: PostGroup): boolean {
	return posts.length > 1;
}

/** What posts are about: the skills that they show, else their tags; what most of them share comes first. */
function topicsOf(posts: Post[], site: Site, words: Words): Holes[] {
	const skills = posts.flatMap((post) => site.skills.filter(({ id }) => post.skills.includes(id)));
	const names = (skills.length > 0 ? skills : posts.flatMap(({ tags }) => tags)).map(({ name }) => name);
	return [...Map.groupBy(names, (name) => name)]
		.sort(([, a], [, b]) => b.length - a.length)
		.map(([title, { length }]) => ({ title, end: words.counts.post(length) }));
}
