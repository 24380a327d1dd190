import path from 'node:path';
import { plainText } from '../markdown/inline.ts';
import { cardPath } from '../profile/card-path.ts';
import { foremost } from '../profile/foremost.ts';
import { marksOf } from '../profile/marks.ts';
import { postsPages } from '../profile/posts-pages.ts';
import { relationOf } from '../profile/relation.ts';
import { roleOf } from '../profile/role.ts';
import type { Picture, Post, PostGroup, SectionId, Site, Skill, Testimonial } from '../profile/site.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import type { CardSpec, Holes } from './card.ts';
import { directionOf } from './text.ts';

/** The cards of all pages that a search engine may list: one a page. */
export function cardsOf(site: Site): CardSpec[] {
	const words = wordsOf(site.lang);
	const { name } = site.profile;
	const make = {
		site,
		words,
		card: (spec: Omit<CardSpec, 'path' | 'lang' | 'file'> & { lang?: string; file?: string }): CardSpec => ({
			file: profileFile,
			...spec,
			lang: spec.lang ?? site.lang,
			path: cardPath(spec.href, site.home),
			holes: {
				name,
				bare: spec.holes.description ? '' : (spec.holes.title ?? ''),
				// A card is laid out the way in which its largest text runs.
				dir: directionOf(largest(spec.holes) ?? name, wordsOf(spec.lang ?? site.lang).format.direction),
				...spec.holes,
			},
		}),
	};
	return [
		...site.posts.filter(({ draft, future }) => !draft && !future).map((post) => postCard(make, post)),
		...projectCards(make),
		...site.testimonials.map((testimonial) => testimonialCard(make, testimonial)),
		...pageCards(make),
		profileCard(make),
		...cvCards(make),
		...site.skills.map((skill) => skillCard(make, skill)),
		...listCards(make),
	];
}

const profileFile = 'content/profile.yaml';

interface Maker {
	site: Site;
	words: Words;
	card(spec: Omit<CardSpec, 'path' | 'lang' | 'file'> & { lang?: string; file?: string }): CardSpec;
}

function largest({ title, quote }: Holes): string | undefined {
	return [title, quote].find((text) => typeof text === 'string' && text !== '') as string | undefined;
}

/** Small facts in one line. */
const line = (facts: (string | undefined | false)[]) => facts.filter(Boolean).join(' · ');

function profileCard({ site, words, card }: Maker): CardSpec {
	const { profile } = site;
	const role = roleOf(profile, words);
	const { city, region, country } = profile.location ?? {};
	const place = [city ?? region, country && words.format.country(country)].filter(Boolean).join(', ');
	const [voice] = foremost(site.testimonials, site.lang);
	const skills = site.skills.slice(0, 4).map((skill) => skill.name);
	const summary = profile.summary ? plainText(profile.summary) : '';
	return card({
		kind: 'profile',
		href: site.home,
		portrait: profile.portrait && beside(profileFile, profile.portrait),
		holes: {
			role,
			place,
			note: voice ? '' : summary || words.format.list(skills),
			...(voice ? voiceHoles(voice, profile.name, words) : {}),
		},
	});
}

function cvCards({ site, words, card }: Maker): CardSpec[] {
	const section = site.sections.find(({ id }) => id === 'cv');
	if (!section) return [];
	const { work = [], education = [] } = site.profile;
	const stations = [
		...work.map(({ role, organization, from, to }) => ({ facts: [role, organization], from, to })),
		...education.map(({ degree, area, institution, from, to }) => ({
			facts: [degree, area, institution],
			from,
			to,
		})),
	];
	const items = stations.slice(0, 4).map(({ facts, from, to }) => ({
		title: facts.filter(Boolean).join(', '),
		end: words.years(from, to),
	}));
	const note = items.length > 0 ? '' : plainText(site.profile.summary ?? '');
	return [
		card({
			kind: 'cv',
			href: section.href,
			holes: { label: words.sections.cv, items, note },
		}),
	];
}

function postCard({ words, card }: Maker, post: Post): CardSpec {
	return card({
		kind: 'post',
		href: post.href,
		file: post.file,
		lang: post.lang,
		image: replacement(post),
		holes: {
			title: post.title,
			description: post.description,
			facts: line([words.format.date(post.date), words.post.minutes(post.minutes)]),
			series: post.series?.name ?? '',
		},
	});
}

function projectCards({ site, words, card }: Maker): CardSpec[] {
	return site.projects.map((project) => {
		const skills = site.skills.filter(({ id }) => project.skills.includes(id)).map(({ name }) => name);
		return card({
			kind: 'project',
			href: project.href,
			file: project.file,
			lang: project.lang,
			image: replacement(project),
			holes: {
				title: project.title,
				description: plainText(project.summary),
				period: words.period(project.from, project.to),
				facts: skills.slice(0, 3).join(', '),
			},
		});
	});
}

function pageCards({ site, words, card }: Maker): CardSpec[] {
	const given = site.givenPage && [
		card({
			kind: 'page',
			href: site.givenPage,
			holes: {
				title: words.given.title(site.profile.name),
				description: words.given.description(
					site.profile.name,
					site.given.map(({ to }) => to),
				),
				facts: roleOf(site.profile, words),
			},
		}),
	];
	const pages = site.pages.map((page) =>
		card({
			kind: 'page',
			href: page.href,
			file: page.file,
			lang: page.lang,
			holes: {
				title: page.title,
				description: page.description === page.title ? '' : page.description,
				facts: roleOf(site.profile, words),
			},
		}),
	);
	return [...(given || []), ...pages];
}

function testimonialCard({ site, words, card }: Maker, testimonial: Testimonial): CardSpec {
	const { name } = site.profile;
	return card({
		kind: 'testimonial',
		href: testimonial.href,
		file: testimonial.file,
		lang: testimonial.lang,
		holes: {
			...voiceHoles(testimonial, name, words),
			about: words.testimonial.about(name),
			role: roleOf(site.profile, words),
		},
	});
}

function skillCard({ site, words, card }: Maker, skill: Skill): CardSpec {
	const { name } = site.profile;
	const people = site.testimonials.filter(({ href }) =>
		skill.evidence.some((evidence) => evidence.kind === 'testimonial' && evidence.href === href),
	);
	const [voice] = foremost(people, site.lang);
	const things = skill.evidence.filter(({ kind }) => !['testimonial', 'post', 'project'].includes(kind));
	const note = skill.note ? plainText(skill.note) : '';
	const items = voice || (note && things.length < 2) ? [] : things.slice(0, 3);
	const { first, last, ongoing, evidence } = skill;
	const span = first === undefined ? '' : `${words.skills.span(first, ongoing ? undefined : last)}.`;
	const background =
		evidence.length === 0 ? [note, words.skills.declaredOne].filter(Boolean).join(' ') : note || span;
	return card({
		kind: 'skill',
		href: skill.href,
		holes: {
			title: skill.name,
			...marksHoles(skill, words),
			note: voice || items.length > 0 ? '' : background,
			items: items.map(({ kind, title }) => ({ title, end: words.kindNames[kind] })),
			...(voice ? voiceHoles(voice, name, words) : {}),
		},
	});
}

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

/** The pages that list something. */
function listCards({ site, words, card }: Maker): CardSpec[] {
	const { name } = site.profile;
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
			items: foremost(site.testimonials, site.lang).map((voice) => voiceHoles(voice, name, words)),
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

/** What a peer says, and who that is. */
function voiceHoles(testimonial: Testimonial, owner: string, words: Words): Holes {
	const [open, close] = wordsOf(testimonial.lang).format.quotes;
	const { relayed, confirmed } = testimonial;
	const doubt = relayed && !confirmed ? words.provenance.unconfirmed[relayed.via] : '';
	return {
		open,
		quote: testimonial.quote,
		close,
		who: testimonial.name,
		relation: line([relationOf(testimonial, owner, words), doubt]),
	};
}

/** What stands behind a skill, in short: things in one hole, people, who are written in ink, in another. */
function marksHoles(skill: Skill, words: Words): Holes {
	const marks = marksOf(skill).map(({ kind, count }) => ({ kind, text: words.counts[kind](count) }));
	const things = marks.filter(({ kind }) => kind !== 'testimonial').slice(0, 2);
	const [people] = marks.filter(({ kind }) => kind === 'testimonial');
	return {
		marks: marks.length > 0 ? 'yes' : '',
		things: things.map(({ text }) => text).join(', ') + (people && things.length > 0 ? ',' : ''),
		people: people?.text ?? '',
	};
}

function replacement({ file, image }: { file: string; image?: Picture }): string | undefined {
	return image && beside(file, image.src);
}

function beside(file: string, src: string): string {
	return path.posix.join(path.posix.dirname(file), src);
}
