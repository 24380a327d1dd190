import type { RelayedData, TestimonialData } from '../schema/testimonial.ts';
import { ageInDays } from './age.ts';
import type { BodyEntry, Content, TestimonialEntry } from './content.ts';
import { compareSkills, withEvidence } from './evidence.ts';
import { type Addressing, address, permalinks } from './permalinks.ts';
import type { Problem } from './problem.ts';
import type {
	Evidence,
	EvidenceKind,
	Job,
	Label,
	Page,
	Picture,
	Post,
	PostGroup,
	Profile,
	Project,
	Section,
	Site,
	SuggestedSkill,
	Testimonial,
} from './site.ts';
import { indexSkills, type SkillIndex } from './skills.ts';
import { reservedPages, reservedSlugs, slugify } from './slug.ts';

export interface AssembleOptions extends Addressing {
	/** YYYY-MM-DD: hides future posts and availability that is no longer fresh. */
	today: string;
	/** Keeps drafts and future posts, for a preview. */
	drafts?: boolean;
}

/** An availability is a promise that ages: after this many days it is no longer shown. */
export const availabilityDays = 90;

/**
 * Relates what was read to each other: skills to their evidence, posts to their tags and series, testimonials to the
 * jobs they speak of. Faults between files come back as problems; the site is complete but for the parts at fault.
 */
export function assemble(content: Content, options: AssembleOptions): { site: Site; problems: Problem[] } {
	const problems: Problem[] = [];
	const link = (path: string) => address(path, options);
	const { data, file } = content.profile;
	const lang = data.lang ?? 'en';
	const listed = indexSkills(file, data.skills ?? []);
	problems.push(...listed.problems);
	const resolve = skillResolver(listed.index, problems);

	const hidden = new Set(data.hide?.map((id) => id.toLowerCase()));
	const shown = unique(content.posts, problems).filter(
		(entry) => options.drafts || !(entry.data.draft || entry.data.date > options.today),
	);
	const posts = shown
		.map((entry) => postOf(entry, lang, options.today, link, resolve, problems))
		.sort(byDate);
	const projects = unique(content.projects, problems)
		.map((entry) => projectOf(entry, lang, link, resolve))
		.sort(byFeature);
	const pages = unique(content.pages, problems, reservedPages).map((entry) => pageOf(entry, lang, link));
	const profile = profileOf(content, options.today, resolve);
	const testimonials = content.testimonials
		.filter(({ id }) => !hidden.has(id) && !hidden.has(id.replace(/^relayed\//, '')))
		.map((entry) => testimonialOf(entry, lang, profile.work ?? [], link, listed.index))
		.sort(byDate);

	// A hidden draft may be the only file that names a skill wrongly: it is checked all the same.
	for (const entry of content.posts)
		if (!shown.includes(entry)) resolve(entry.file, ['skills'], entry.data.skills);

	const evidence = collectEvidence({ profile, posts, projects, testimonials, cv: link(permalinks.cv()) });
	const skills = listed.index.skills
		.filter(({ retired }) => !retired)
		.map(({ id, name, aliases = [], keywords = [], level, since, sameAs, note }) =>
			withEvidence(
				{ id, name, href: link(permalinks.skill(id)), aliases, keywords, level, since, sameAs, note },
				evidence.get(id) ?? [],
			),
		)
		.sort(compareSkills);

	const site: Site = {
		lang,
		home: link(permalinks.home()),
		profile,
		skills,
		suggested: suggestedSkills(testimonials, listed.index),
		posts,
		projects,
		pages,
		testimonials,
		tags: groups(posts, (post) => post.tags),
		series: groups(posts, (post) => (post.series ? [post.series] : [])).map((group) => ({
			...group,
			posts: group.posts.toReversed(),
		})),
		sections: [],
	};
	return { site: { ...site, sections: sectionsOf(site, link) }, problems };
}

type Link = (path: string) => string;
type ResolveSkills = (file: string, path: readonly PropertyKey[], references?: readonly string[]) => string[];

/** Ids of the listed skills that a file names; retired ones are known, but not shown. */
function skillResolver(index: SkillIndex, problems: Problem[]): ResolveSkills {
	return (file, path, references = []) => {
		const ids = references.flatMap((reference, position) => {
			const skill = index.find(reference);
			if (skill) return skill.retired ? [] : [skill.id];
			problems.push(unknownSkill(file, [...path, position], reference, index));
			return [];
		});
		return [...new Set(ids)];
	};
}

function unknownSkill(
	file: string,
	path: readonly PropertyKey[],
	reference: string,
	{ skills }: SkillIndex,
): Problem {
	const shown = skills.slice(0, 8).map(({ id }) => `\`${id}\``);
	const expected =
		shown.length === 0
			? 'which lists none'
			: `expected one of ${shown.join(', ')}${skills.length > shown.length ? ', …' : ''}`;
	return {
		code: 'unknown-skill',
		file,
		path,
		message: `\`${reference}\` is not a skill in content/profile.yaml, ${expected}`,
		fix: `add \`- name: ${reference}\` under \`skills\` in content/profile.yaml, or write a skill that it lists`,
	};
}

/** Entries whose address is their own. */
function unique<Entry extends BodyEntry<unknown>>(
	entries: readonly Entry[],
	problems: Problem[],
	reserved: ReadonlySet<string> = reservedSlugs,
): Entry[] {
	const taken = new Map<string, string>();
	return entries.filter(({ slug, file }) => {
		const report = (code: Problem['code'], message: string) =>
			problems.push({ code, file, path: [], message, fix: 'rename the file' });
		if (slug === '')
			report('empty-slug', 'the name of the file has no letters or digits to make an address from');
		else if (reserved.has(slug)) report('reserved-slug', `the site needs the address \`${slug}\` itself`);
		else if (taken.has(slug))
			report('duplicate-slug', `${taken.get(slug)} already has the address \`${slug}\``);
		else {
			taken.set(slug, file);
			return true;
		}
		return false;
	});
}

function postOf(
	entry: BodyEntry<import('../schema/post.ts').PostData>,
	lang: string,
	today: string,
	link: Link,
	resolve: ResolveSkills,
	problems: Problem[],
): Post {
	const { slug, file, data, minutes, headings } = entry;
	const label = (name: string, path: PropertyKey[], permalink: (slug: string) => string): Label[] => {
		const part = slugify(name);
		if (part !== '') return [{ name, slug: part, href: link(permalink(part)) }];
		problems.push({
			code: 'empty-slug',
			file,
			path,
			message: `\`${name}\` has no letters or digits to make an address from`,
			fix: 'use a name with letters or digits',
		});
		return [];
	};
	return {
		slug,
		file,
		href: link(permalinks.post(slug)),
		title: data.title,
		description: data.description ?? excerpt(entry.excerpt),
		date: data.date,
		updated: data.updated,
		skills: resolve(file, ['skills'], data.skills),
		tags: distinct((data.tags ?? []).flatMap((tag, at) => label(tag, ['tags', at], permalinks.tag))),
		series: data.series === undefined ? undefined : label(data.series, ['series'], permalinks.series)[0],
		draft: data.draft ?? false,
		future: data.date > today,
		image: picture(data.image),
		lang: data.lang ?? lang,
		aliases: data.aliases ?? [],
		canonical: data.canonical,
		minutes,
		headings,
	};
}

function projectOf(
	{ slug, file, data, excerpt: first }: Content['projects'][number],
	lang: string,
	link: Link,
	resolve: ResolveSkills,
): Project {
	return {
		slug,
		file,
		href: link(permalinks.project(slug)),
		title: data.title,
		summary: data.summary ?? excerpt(first),
		url: data.url,
		repository: data.repository,
		from: data.from,
		to: data.to,
		skills: resolve(file, ['skills'], data.skills),
		image: picture(data.image),
		featured: data.featured ?? false,
		lang: data.lang ?? lang,
	};
}

function pageOf(
	{ slug, file, data, excerpt: first }: Content['pages'][number],
	lang: string,
	link: Link,
): Page {
	return {
		slug,
		file,
		href: link(permalinks.page(slug)),
		title: data.title,
		description: data.description ?? excerpt(first),
		footer: data.footer ?? false,
		lang: data.lang ?? lang,
	};
}

const sectionsWithSkills = [
	'work',
	'education',
	'certificates',
	'awards',
	'publications',
	'talks',
	'volunteer',
] as const;

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

function testimonialOf(
	entry: TestimonialEntry,
	lang: string,
	work: readonly Job[],
	link: Link,
	index: SkillIndex,
): Testimonial {
	const { data, id, file, html, text, quote } = entry;
	const known = (data.skills ?? []).map((reference) => ({ reference, skill: index.find(reference) }));
	const suggests = data.suggests ?? [];
	return {
		id,
		file,
		href: link(permalinks.testimonial(id)),
		name: data.name,
		login: isRelayed(data) ? undefined : data.github,
		relationship: data.relationship,
		together: data.together,
		overlap: overlapOf(data.together, work),
		role: data.role,
		skills: [
			...new Set(
				[...known.map(({ skill }) => skill), ...suggests.map(({ skill }) => index.find(skill))].flatMap(
					(skill) => (skill && !skill.retired ? [skill.id] : []),
				),
			),
		],
		suggests: [
			...suggests.filter(({ skill }) => !index.find(skill)),
			...known.flatMap(({ reference, skill }) => (skill ? [] : [{ skill: reference, because: '' }])),
		],
		disclosure: data.disclosure,
		url: data.url,
		lang: data.lang ?? lang,
		date: data.date,
		relayed: isRelayed(data) ? data.relayed : undefined,
		confirmed: data.consent === 'yes',
		html,
		text,
		quote,
	};
}

function isRelayed(data: TestimonialData | RelayedData): data is RelayedData {
	return 'relayed' in data;
}

/** The owner's own job at the place and in the time that a peer names. */
function overlapOf(together: TestimonialData['together'], work: readonly Job[]): Testimonial['overlap'] {
	if (!together?.at) return undefined;
	const at = together.at.toLowerCase();
	const job = work.find(
		(candidate) =>
			candidate.organization?.toLowerCase() === at &&
			startsBy(together.from, candidate.to) &&
			startsBy(candidate.from, together.to),
	);
	return job?.organization ? { organization: job.organization, from: job.from, to: job.to } : undefined;
}

/** True where a period that starts at `from` does not start after `to`, as far as both are known. */
function startsBy(from: string | undefined, to: string | undefined): boolean {
	if (from === undefined || to === undefined) return true;
	const precision = Math.min(from.length, to.length);
	return from.slice(0, precision) <= to.slice(0, precision);
}

interface Sources {
	profile: Profile;
	posts: Post[];
	projects: Project[];
	testimonials: Testimonial[];
	cv: string;
}

/** All evidence by skill id. Only what a page shows is evidence: drafts, hidden and unconfirmed words are not. */
function collectEvidence({ profile, posts, projects, testimonials, cv }: Sources): Map<string, Evidence[]> {
	const found = new Map<string, Evidence[]>();
	const add = (skills: readonly string[] | undefined, evidence: Evidence) => {
		for (const id of skills ?? []) found.set(id, [...(found.get(id) ?? []), evidence]);
	};
	const once = (kind: EvidenceKind, title: string, href: string, date?: string): Evidence => ({
		kind,
		title,
		href,
		from: date,
		to: date,
		ongoing: false,
	});
	const during = (
		kind: EvidenceKind,
		title: string,
		href: string,
		{ from, to }: { from?: string; to?: string },
	): Evidence => ({ kind, title, href, from, to, ongoing: from !== undefined && to === undefined });

	for (const post of posts)
		if (!post.draft && !post.future) add(post.skills, once('post', post.title, post.href, post.date));
	for (const project of projects)
		add(project.skills, during('project', project.title, project.href, project));
	for (const job of profile.work ?? [])
		add(
			job.skills,
			during('work', [job.role, job.organization].filter(Boolean).join(', '), `${cv}#work`, job),
		);
	for (const job of profile.volunteer ?? [])
		add(
			job.skills,
			during('volunteer', [job.role, job.organization].filter(Boolean).join(', '), `${cv}#volunteer`, job),
		);
	for (const study of profile.education ?? [])
		add(
			study.skills,
			during(
				'education',
				[study.degree, study.area, study.institution].filter(Boolean).join(', '),
				`${cv}#education`,
				study,
			),
		);
	for (const item of profile.certificates ?? [])
		add(item.skills, once('certificate', item.name, item.url ?? `${cv}#certificates`, item.date));
	for (const item of profile.awards ?? [])
		add(item.skills, once('award', item.title, item.url ?? `${cv}#awards`, item.date));
	for (const item of profile.publications ?? [])
		add(item.skills, once('publication', item.title, item.url ?? `${cv}#publications`, item.date));
	for (const item of profile.talks ?? [])
		add(item.skills, once('talk', item.title, item.url ?? `${cv}#talks`, item.date));
	for (const words of testimonials) {
		if (!words.confirmed) continue;
		const { name, relationship, quote } = words;
		add(words.skills, {
			...once('testimonial', name, words.href, words.together?.to ?? words.date),
			by: { name, relationship },
			quote,
		});
	}
	return found;
}

function suggestedSkills(testimonials: readonly Testimonial[], index: SkillIndex): SuggestedSkill[] {
	const byName = new Map<string, SuggestedSkill>();
	for (const { suggests, name, href, confirmed } of testimonials) {
		if (!confirmed) continue;
		for (const { skill, because } of suggests) {
			if (index.find(skill)) continue;
			const key = skill.toLowerCase();
			const entry = byName.get(key) ?? { name: skill, by: [] };
			entry.by.push({ name, href, because });
			byName.set(key, entry);
		}
	}
	return [...byName.values()];
}

function groups(posts: readonly Post[], labels: (post: Post) => readonly Label[]): PostGroup[] {
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

function sectionsOf(site: Site, link: Link): Section[] {
	const { profile } = site;
	const career = [...sectionsWithSkills, 'languages', 'interests', 'summary'].some((key) => {
		const value = profile[key as keyof Profile];
		return Array.isArray(value) ? value.length > 0 : value !== undefined;
	});
	const sections: [boolean, Section['id'], string][] = [
		[site.projects.length > 0, 'projects', permalinks.projects()],
		[site.posts.length > 0, 'posts', permalinks.posts()],
		[site.skills.length + site.suggested.length > 0, 'skills', permalinks.skills()],
		[site.testimonials.length > 0, 'testimonials', permalinks.testimonials()],
		[career || site.skills.length + site.projects.length > 0, 'cv', permalinks.cv()],
	];
	return sections.flatMap(([present, id, path]) => (present ? [{ id, href: link(path) }] : []));
}

function picture(image: string | Picture | undefined): Picture | undefined {
	return typeof image === 'string' ? { src: image } : image;
}

function distinct(labels: Label[]): Label[] {
	return labels.filter((label, at) => labels.findIndex(({ slug }) => slug === label.slug) === at);
}

/** As many characters as a search result shows of a description. */
const excerptLength = 155;

function excerpt(text: string): string {
	if (text.length <= excerptLength) return text;
	const cut = text.slice(0, excerptLength);
	const space = cut.lastIndexOf(' ');
	return `${(space > excerptLength / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–—-]+$/u, '')}…`;
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
