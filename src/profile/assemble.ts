import { ageInDays } from './age.ts';
import { aliasesOf, pagePaths } from './aliases.ts';
import { collectEvidence } from './collect-evidence.ts';
import type { Content } from './content.ts';
import { compareSkills, withEvidence } from './evidence.ts';
import { givenOf, reciprocalOf } from './given.ts';
import { groups } from './groups.ts';
import { pageOf } from './page.ts';
import { type Addressing, address, type Link, permalinks } from './permalinks.ts';
import { postOf } from './post.ts';
import type { Problem } from './problem.ts';
import { projectOf } from './project.ts';
import { isDue, published, withholds } from './published.ts';
import { type ResolveSkills, skillResolver } from './resolve-skills.ts';
import { sectionsOf, sectionsWithSkills } from './sections.ts';
import type { Contribution, Evidence, NavLink, Post, Profile, Project, Site, Skill } from './site.ts';
import { indexSkills, type SkillIndex } from './skills.ts';
import { reservedPages } from './slug.ts';
import { suggestedSkills, testimonialOf } from './testimonial.ts';
import { unique } from './unique.ts';
import { forgottenSkills } from './unknown-skill.ts';
import { apart, markOf, profileWithListedSkills, withListedLabels, withListedSkills } from './unlisted.ts';

export interface AssembleOptions extends Addressing {
	/** YYYY-MM-DD: hides future posts and availability that is no longer fresh. */
	today: string;
	/** Keeps drafts and future posts, for a preview. */
	drafts?: boolean;
	/** Shows relayed words whose author has not agreed yet, labelled so. Default: true. */
	pending?: boolean;
	/** Links of the owner's for the navigation; paths from the root of the site get its base path. */
	nav?: readonly NavLink[];
	/** Whether the site can be searched, where it has more than one page. */
	search?: boolean;
	/** Whether the CV can be had as PDF. */
	pdf?: boolean;
}

/** An availability is a promise that ages: after this many days it is no longer shown. */
export const availabilityDays = 90;

interface Assembled {
	site: Site;
	problems: Problem[];
}

/**
 * Makes a site of what was read, without what is private. Faults between files come back as problems, those of private
 * parts too; the site is complete but for the parts at fault.
 */
export function assemble(content: Content, options: AssembleOptions): Assembled {
	const { site, problems } = relate(published(content), options);
	// Places count from the whole of the owner's lists.
	return { site, problems: withholds(content) ? relate(content, options).problems : problems };
}

/** Relates files to each other: skills to their evidence, posts to their tags and series, testimonials to jobs. */
function relate(content: Content, options: AssembleOptions): Assembled {
	const problems: Problem[] = [];
	const link = (path: string) => address(path, options);
	const { data, file } = content.profile;
	const lang = data.lang ?? 'en';
	const { index, problems: skillProblems } = indexSkills(file, data.skills ?? []);
	problems.push(...skillProblems);
	const resolve = skillResolver(index, problems);

	const hidden = new Set(data.hide?.map((id) => id.toLowerCase()));
	const entries = unique(content.posts, problems);
	const due = entries.filter((entry) => isDue(entry.data, options));
	const posts = apart(
		due.map((entry) => postOf(entry, lang, options.today, link, resolve, problems)).sort(byDate),
	);
	const works = unique(content.projects, problems);
	const projects = apart(works.map((entry) => projectOf(entry, lang, link, resolve)).sort(byFeature));
	const pages = apart(
		unique(content.pages, problems, reservedPages).map((entry) => pageOf(entry, lang, link)),
	);
	const profile = profileOf(content, options.today, resolve);
	const given = unique(content.given, problems)
		.map((entry) => givenOf(entry, lang, link))
		.sort(byDate);
	const testimonials = content.testimonials
		.filter(({ id }) => !hidden.has(id) && !hidden.has(id.replace(/^relayed\//, '')))
		.filter(({ data }) => options.pending !== false || data.consent === 'yes')
		.map((entry) => testimonialOf(entry, lang, profile.work ?? [], link, index))
		.map((testimonial) => ({ ...testimonial, reciprocal: reciprocalOf(testimonial, given)?.href }))
		.sort(byDate);

	// A hidden draft may be the only file that names a skill wrongly: it is checked all the same.
	const resolved = new Set([...due, ...works].map(({ file }) => file));
	for (const entry of [...content.posts, ...content.projects])
		if (!resolved.has(entry.file)) resolve(entry.file, ['skills'], entry.data.skills);
	for (const entry of content.testimonials) problems.push(...forgottenSkills(entry, index));

	const evidence = collectEvidence({
		profile,
		posts: posts.listed,
		projects: projects.listed,
		testimonials,
		cv: link(permalinks.cv()),
	});
	const skills = apart(
		index.skills
			.filter(({ retired }) => !retired)
			.map((skill) => skillOf(skill, evidence.get(skill.id) ?? [], link))
			.sort(compareSkills),
	);
	const shown = new Set(skills.listed.map(({ id }) => id));
	const site: Site = {
		lang,
		home: link(permalinks.home()),
		profile: profileWithListedSkills(profile, shown),
		skills: skills.listed,
		suggested: suggestedSkills(testimonials, index),
		posts: withListedSkills(posts.listed, shown),
		projects: withListedSkills(projects.listed, shown),
		pages: pages.listed,
		unlisted: {
			posts: withListedSkills(withListedLabels(posts.unlisted, posts.listed), shown),
			projects: withListedSkills(projects.unlisted, shown),
			pages: pages.unlisted,
			skills: skills.unlisted,
		},
		testimonials: withListedSkills(testimonials, shown),
		given,
		tags: groups(posts.listed, (post) => post.tags),
		series: groups(posts.listed, (post) => (post.series ? [post.series] : [])).map((group) => ({
			...group,
			posts: group.posts.toReversed(),
		})),
		sections: [],
		nav: (options.nav ?? []).map(({ label, href }) => ({
			label,
			href: href.startsWith('/') ? link(href) : href,
		})),
		...(options.pdf ? { cvPdf: link(permalinks.cvPdf()) } : {}),
		...(given.length > 0 ? { givenPage: link(permalinks.given()) } : {}),
		...(testimonials.length > 0 ? { howToCheck: link(permalinks.howToCheck()) } : {}),
		...(data.contribute ? { contribution: contributionOf(data.contribute, link) } : {}),
	};
	const aliases = aliasesOf(entries, pagePaths(site, entries), problems);
	const withAliases = (post: Post) => ({ ...post, aliases: aliases.get(post.file) ?? [] });
	const sections = sectionsOf(site, link);
	// One page needs no search.
	const searched = options.search && sections.length + site.pages.length > 0;
	return {
		site: {
			...site,
			posts: site.posts.map(withAliases),
			unlisted: { ...site.unlisted, posts: site.unlisted.posts.map(withAliases) },
			sections,
			...(searched ? { search: link(permalinks.search()) } : {}),
		},
		problems,
	};
}

function contributionOf(
	{ repository, branch = 'main', owner }: NonNullable<Profile['contribute']>,
	link: Link,
): Contribution {
	const [account = ''] = repository.split('/');
	return { href: link(permalinks.vouch()), repository, branch, owner: owner ?? account };
}

function profileOf({ profile: { file, data } }: Content, today: string, resolve: ResolveSkills): Profile {
	const { skills: _listed, availability, ...rest } = data;
	const resolved = Object.fromEntries(
		sectionsWithSkills.map((section) => [
			section,
			rest[section]?.map((item, at) => ({
				...item,
				skills: resolve(file, [section, at, 'skills'], item.skills),
			})),
		]),
	);
	const fresh = availability && ageInDays(availability.asOf, today) <= availabilityDays;
	return { ...rest, ...resolved, ...(fresh ? { availability } : {}) };
}

function skillOf(data: SkillIndex['skills'][number], evidence: Evidence[], link: Link): Skill {
	const { id, name, aliases = [], keywords = [], level, since, sameAs, note } = data;
	const href = link(permalinks.skill(id));
	return withEvidence(
		{ id, name, href, aliases, keywords, level, since, sameAs, note, ...markOf(data) },
		evidence,
	);
}

function byDate(a: { date?: string; file: string }, b: { date?: string; file: string }): number {
	const [first, second] = [a.date ?? '', b.date ?? ''];
	return first < second ? 1 : first > second ? -1 : a.file < b.file ? -1 : 1;
}

function byFeature(a: Project, b: Project): number {
	const end = ({ from, to }: Project) => (to === undefined && from !== undefined ? '9999' : (to ?? ''));
	return (
		Number(b.featured) - Number(a.featured) ||
		(end(a) < end(b) ? 1 : end(a) > end(b) ? -1 : (a.from ?? '') < (b.from ?? '') ? 1 : -1)
	);
}
