import type { Words } from '../words/words.ts';
import { formsOfEmployer, formsOfName, handlesOf, hostsOf } from './identity.ts';
import { type Mask, maskWith } from './mask.ts';
import type { Job, Profile, Project, Site, Skill, Testimonial } from './site.ts';

interface AnonymousOptions {
	/** Leaves the names of employers as they are. */
	keepEmployers?: boolean;
	/** What else leads to the owner, such as the host of their site. */
	others?: readonly string[];
	/** What a reader sees of a text with marks in it: a name may be in pieces before. */
	plain?: (text: string) => string;
}

/** What was taken out of a text that somebody wrote, and where it stood: `work 2 summary`. */
export interface Masked {
	where: string;
	found: string[];
}

/**
 * A site that does not tell whose it is, to make a CV of: without names of people and employers, portrait, contact and
 * address. What stays is named here, so that a new key of the profile stays out; of every text the words are taken
 * that would tell.
 */
export function anonymous(
	site: Site,
	words: Words,
	{ keepEmployers = false, others = [], plain = (text) => text }: AnonymousOptions = {},
): { site: Site; masked: Masked[] } {
	const { profile, testimonials } = site;
	const { name, employer, organization, masks } = words.anonymous;
	const { headline, work = [], volunteer = [], education = [] } = profile;
	const employers = namesOf(
		work.map((job) => job.organization),
		typeof headline === 'object' && headline.employer,
	);
	const organizations = namesOf(volunteer.map((job) => job.organization));
	const places = namesOf(
		employers,
		organizations,
		education.map((study) => study.institution),
		site.projects.map(({ title }) => title),
	);
	const known = ({ together }: Testimonial) =>
		places.some((place) => formsOfEmployer(place).some((form) => isSame(form, together?.at)));
	const foreign = testimonials.flatMap((words) =>
		words.together?.at && !known(words) ? [words.together.at] : [],
	);
	const people = [profile.name, profile.alternateName ?? [], testimonials.map((peer) => peer.name)].flat();
	const firms = keepEmployers
		? []
		: [
				...organizations.map((firm, at) => ({
					words: formsIn(volunteer, firm),
					instead: organization(at + 1),
				})),
				...employers.map((firm, at) => ({ words: formsIn(work, firm), instead: employer(at + 1) })),
			];
	const masksIn = (lang: string): Mask[] => [
		{ words: gendered[lang.split('-', 1)[0]!.toLowerCase()] ?? [], instead: masks.gendered },
		{ words: foreign.flatMap(formsOfEmployer), instead: masks.name },
		...firms,
		{ words: [...handlesOf(site), ...others], instead: masks.contact },
		{ words: people.flatMap(formsOfName), instead: masks.name },
	];

	// Of hundreds of names a mask takes a second to make.
	const maskOf = new Map<string, ReturnType<typeof maskWith>>();
	const titled = new RegExp(`${titles}(?=${masks.name})`, 'giu');
	const masked: Masked[] = [];
	const clean = <Value>(value: Value, where: string, lang = site.lang): Value => {
		const mask = maskOf.get(lang) ?? maskWith(masksIn(lang), masks.contact);
		maskOf.set(lang, mask);
		return mapTexts(value, where, (text, at) => {
			const [raw, read] = [mask(text), mask(plain(text))];
			const { text: rest, found } = read.found.length > raw.found.length ? read : raw;
			if (found.length > 0 && !untold.test(at)) masked.push({ where: at.trim(), found });
			return rest.replace(titled, '');
		});
	};
	return {
		site: {
			...blank(site),
			profile: { ...clean(bareProfile(profile), ''), name },
			skills: clean(site.skills.map(bareSkill), ' skills'),
			suggested: clean(
				site.suggested.map((skill) => ({ name: skill.name, by: [] })),
				' suggested',
			),
			projects: site.projects.map((project, at) =>
				clean(bareProject(project), ` projects ${at + 1}`, project.lang),
			),
			testimonials: testimonials
				.filter(({ confirmed }) => confirmed)
				.map((words, at) => clean(bareWords(words, known(words)), ` testimonials ${at + 1}`, words.lang)),
		},
		masked,
	};
}

/** Places where nobody wrote freely, or what stands elsewhere, too. */
const untold = /^ skills \d+ evidence| (?:organization|employer|at|id|quote|skills \d+)$/;

/** Words that tell a gender, in the languages of the interface. */
const gendered: Record<string, string[]> = {
	en: 'he him his himself she her hers herself sir madam'.split(' '),
	de: 'er ihm ihn sein seine seinem seinen seiner seines sie ihr ihre ihrem ihren ihrer ihres herr herrn frau'.split(
		' ',
	),
};

/** Titles, which are other words than before a name: 20 ms, a cache miss, an MR. */
const titles = String.raw`(?<![\p{L}\p{N}])(?:mr|mrs|ms|miss)\.?\s+`;

type Name = string | false | undefined;

/** Different names, in their order. */
function namesOf(...names: (Name | readonly Name[])[]): string[] {
	const given = names.flat().filter((name) => typeof name === 'string');
	return given.filter((name, at) => given.findIndex((other) => isSame(other, name)) === at);
}

/** What a firm is called, and the host of its site. */
function formsIn(jobs: readonly Job[], firm: string): string[] {
	const sites = jobs.flatMap(({ organization, url }) =>
		url && isSame(firm, organization) ? [new URL(url).host] : [],
	);
	return [...formsOfEmployer(firm), ...sites.flatMap(hostsOf)];
}

function isSame(one: string, other: string | undefined): boolean {
	return one.toLowerCase() === other?.toLowerCase();
}

/** The parts of a profile that list what somebody did. */
const lists = ['work', 'education', 'certificates', 'awards', 'publications', 'talks', 'volunteer'] as const;

function bareProfile(profile: Profile): Omit<Profile, 'name'> {
	const { headline, summary, lang, location, availability, languages, interests } = profile;
	const unlinked = lists.map((part) => [
		part,
		profile[part]?.map(({ url: _url, ...item }: { url?: string }) => item),
	]);
	return {
		...{ headline, summary, lang, location, availability, languages, interests },
		...Object.fromEntries(unlinked),
	};
}

function bareSkill({ id, name, aliases, keywords, level, since, note, evidence, ...rest }: Skill): Skill {
	const { first, last, ongoing } = rest;
	return {
		...{ id, name, aliases, keywords, level, since, note, first, last, ongoing },
		href: '',
		// Titles of posts can be searched for. Addresses tell people apart, who are counted.
		evidence: evidence.map(({ kind, title, from, to, ongoing }, at) => ({
			...{ kind, from, to, ongoing },
			title: kind === 'post' || kind === 'testimonial' ? '' : title,
			href: kind === 'testimonial' ? `#${at}` : '',
		})),
	};
}

function bareProject({ title, summary, from, to, skills, lang, featured }: Project): Project {
	return { title, summary, from, to, skills, lang, featured, slug: '', file: '', href: '' };
}

function bareWords(words: Testimonial, knownPlace: boolean): Testimonial {
	const { relationship, together, skills, lang, text, quote } = words;
	const { at, from, to } = together ?? {};
	return {
		...{ relationship, skills, lang, text, quote, confirmed: true },
		...(together ? { together: { at: knownPlace ? at : undefined, from, to } } : {}),
		...{ id: '', file: '', href: '', name: '', suggests: [], html: '' },
	};
}

function blank({ lang }: Site) {
	return {
		...{ lang, home: '/', posts: [], pages: [], given: [], tags: [], series: [], sections: [], nav: [] },
		unlisted: { posts: [], projects: [], pages: [], skills: [] },
	};
}

/** Keys whose values are no words of anybody's. */
const codes = new Set(['kind', 'relationship', 'status', 'lang', 'timezone', 'href']);

/** A value of the same shape, with other texts. `at` names the place, counting from 1. */
function mapTexts<Value>(value: Value, at: string, change: (text: string, at: string) => string): Value;
function mapTexts(value: unknown, at: string, change: (text: string, at: string) => string): unknown {
	if (typeof value === 'string') return change(value, at);
	if (Array.isArray(value)) return value.map((item, index) => mapTexts(item, `${at} ${index + 1}`, change));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([key, item]) => [
			key,
			codes.has(key) ? item : mapTexts(item, `${at} ${key}`, change),
		]),
	);
}
