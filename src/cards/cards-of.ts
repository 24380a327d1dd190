import path from 'node:path';
import { plainText } from '../markdown/inline.ts';
import { foremost } from '../profile/foremost.ts';
import { relationOf } from '../profile/relation.ts';
import { roleOf } from '../profile/role.ts';
import type { Picture, Post, Site, Skill, Testimonial } from '../profile/site.ts';
import type { CardSpec } from './card.ts';
import { line } from './line.ts';
import { listCards } from './list-cards.ts';
import { type Maker, makerFor, profileFile } from './maker.ts';
import { marksHoles } from './marks-holes.ts';
import { voiceHoles } from './voice-holes.ts';

/** The cards of all pages that a search engine may list: one a page. */
export function cardsOf(site: Site): CardSpec[] {
	const make = makerFor(site);
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

function profileCard({ site, words, card }: Maker): CardSpec {
	const { profile } = site;
	const role = roleOf(profile, words);
	const { city, region, country } = profile.location ?? {};
	const place = [city ?? region, country && words.format.country(country)].filter(Boolean).join(', ');
	const [voice] = foremost(site.testimonials, site.lang);
	const skills = site.skills.slice(0, 4).map((skill) => skill.name);
	const summary = profile.summary ? plainText(profile.summary) : '';
	const note = voice ? '' : summary || words.format.list(skills);
	return card({
		kind: 'profile',
		href: site.home,
		portrait: profile.portrait && beside(profileFile, profile.portrait),
		holes: {
			role,
			place,
			note,
			// A name that stands alone stands in the middle.
			stance: voice || note ? 'space-between' : 'center',
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
			about: relationOf(testimonial, name, words) ? '' : words.testimonial.about(name),
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
	// Titles of posts and projects stand on their own cards, so that a changed one draws one.
	const things = skill.evidence.filter(({ kind }) => !['testimonial', 'post', 'project'].includes(kind));
	const note = skill.note ? plainText(skill.note) : '';
	const items = voice || (note && things.length < 2) ? [] : things.slice(0, 3);
	const { first, last, ongoing, evidence } = skill;
	const span = first === undefined ? '' : `${words.skills.span(first, ongoing ? undefined : last)}.`;
	const background =
		evidence.length === 0 ? [ended(note), words.skills.declaredOne].filter(Boolean).join(' ') : note || span;
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

/** A text that another sentence follows. */
function ended(text: string): string {
	return text === '' || /[\p{Po}…]$/u.test(text) ? text : `${text}.`;
}

function replacement({ file, image }: { file: string; image?: Picture }): string | undefined {
	return image && beside(file, image.src);
}

function beside(file: string, src: string): string {
	return path.posix.join(path.posix.dirname(file), src);
}
