import { unmarked } from '../markdown/inline.ts';
import { otherForm } from '../profile/other-forms.ts';
import { provenanceOf } from '../profile/provenance.ts';
import { relationOf } from '../profile/relation.ts';
import type { Job, Profile, Project, Skill, Testimonial } from '../profile/site.ts';
import { printable } from './printable.ts';
import { complete, type Source } from './source.ts';

const schema = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';

/**
 * The profile as JSON Resume 1.x. What the format has no key for stands under the profile's own keys; words of peers
 * are references where their authors agreed.
 * @param bodies texts of project pages as Markdown, by address
 */
export function resumeJson(source: Source, bodies: ReadonlyMap<string, string>): string {
	const { site } = source;
	const { profile, skills, projects, testimonials } = site;
	const tagged = taggedBy(skills);
	const resume = {
		$schema: schema,
		basics: basicsOf(source),
		work: profile.work?.map((job) => ({ name: job.organization, ...jobOf(job, tagged) })),
		volunteer: profile.volunteer?.map((job) => ({ organization: job.organization, ...jobOf(job, tagged) })),
		education: profile.education?.map((study) => ({
			institution: study.institution,
			url: study.url,
			area: study.area,
			studyType: study.degree,
			startDate: study.from,
			endDate: study.to,
			score: study.grade,
			courses: study.courses,
			summary: readable(study.summary),
			skills: tagged(study.skills),
		})),
		awards: profile.awards?.map((award) => ({
			title: award.title,
			date: award.date,
			awarder: award.awarder,
			url: award.url,
			summary: readable(award.summary),
			skills: tagged(award.skills),
		})),
		certificates: profile.certificates?.map((certificate) => ({
			name: certificate.name,
			date: certificate.date,
			endDate: certificate.until,
			url: certificate.url,
			issuer: certificate.issuer,
			skills: tagged(certificate.skills),
		})),
		publications: profile.publications?.map((publication) => ({
			name: publication.title,
			publisher: publication.publisher,
			releaseDate: publication.date,
			url: publication.url,
			summary: readable(publication.summary),
			skills: tagged(publication.skills),
		})),
		talks: profile.talks?.map((talk) => ({
			title: talk.title,
			event: talk.event,
			location: talk.location,
			date: talk.date,
			url: talk.url,
			summary: readable(talk.summary),
			skills: tagged(talk.skills),
		})),
		skills: skills.map((skill) => skillOf(skill, source)),
		languages: profile.languages?.map(({ name, level }) => ({ language: name, fluency: level })),
		interests: profile.interests,
		references: testimonials
			.filter(({ confirmed }) => confirmed)
			.map((testimonial) => referenceOf(testimonial, source)),
		projects: projects.map((project) => ({
			...projectOf(project, tagged),
			body: bodies.get(project.href)?.trim() || undefined,
		})),
		meta: {
			version: 'v1.0.0',
			language: site.lang,
			canonical: source.origin && complete(otherForm('resume', site.home), source),
		},
	};
	return `${JSON.stringify(resume, filled, '\t')}\n`;
}

function basicsOf(source: Source) {
	const { site, origin } = source;
	const { name, alternateName, pronouns, headline, summary, location, contact, links, availability } =
		site.profile;
	return {
		name,
		alternateName: [alternateName ?? []].flat(),
		pronouns,
		label: typeof headline === 'string' ? headline : headline?.role,
		email: contact?.email,
		phone: contact?.phone,
		contact: { url: contact?.url, calendar: contact?.calendar },
		url: origin && complete(site.home, source),
		summary: readable(summary),
		location: location && locationOf(location),
		availability,
		profiles: links?.map(({ url, label }) => {
			const [network, username] = label?.split(' · ', 2) ?? [];
			return { network, username, url };
		}),
	};
}

function locationOf({ city, region, country, timezone, remote }: NonNullable<Profile['location']>) {
	const isCode = country !== undefined && /^[A-Za-z]{2}$/.test(country);
	return { city, region, [isCode ? 'countryCode' : 'country']: country, timezone, remote };
}

function jobOf({ role, url, location, from, to, summary, highlights, skills }: Job, tagged: Tagged) {
	return {
		position: role,
		url,
		location,
		startDate: from,
		endDate: to,
		summary: readable(summary),
		highlights: highlights?.map(readable),
		skills: tagged(skills),
	};
}

function projectOf({ title, summary, url, repository, from, to, skills }: Project, tagged: Tagged) {
	return {
		name: title,
		description: readable(summary),
		startDate: from,
		endDate: to,
		url: url ?? repository,
		repository,
		keywords: tagged(skills),
	};
}

function skillOf(skill: Skill, source: Source) {
	const { id, name, level, keywords, aliases, since, sameAs, note, href, evidence } = skill;
	return {
		id,
		name,
		level,
		keywords,
		aliases,
		since,
		sameAs,
		note: readable(note),
		page: source.origin && complete(href, source),
		evidence: evidence.map(({ kind, title, href: at, from, to, by }) => ({
			kind,
			title,
			page: source.origin && complete(at, source),
			from,
			to,
			by: by?.name,
		})),
	};
}

function referenceOf(testimonial: Testimonial, source: Source) {
	const { site, words } = source;
	const { name, role, text, date, lang, href, provenance } = testimonial;
	const owner = site.profile.name;
	return {
		name,
		reference: text,
		role,
		relationship: relationOf(testimonial, owner, words),
		date,
		language: lang,
		page: source.origin && complete(href, source),
		provenance: {
			summary: provenanceOf(testimonial, owner, words),
			level: provenance?.level,
			source: provenance?.source?.href,
			proof: provenance?.proof && complete(provenance.proof.href, source),
		},
	};
}

type Tagged = (ids?: readonly string[]) => string[];

/** Names of listed skills, by their ids. */
function taggedBy(skills: readonly Skill[]): Tagged {
	const names = new Map(skills.map(({ id, name }) => [id, name]));
	return (ids = []) => ids.flatMap((id) => names.get(id) ?? []);
}

/** A short text of the owner's as whoever knows no Markdown reads it best. */
function readable(markdown: string | undefined): string | undefined {
	return markdown === undefined ? undefined : (unmarked(markdown) ?? markdown);
}

/** Leaves out what says nothing, and what no file may hold. */
function filled(_key: string, value: unknown): unknown {
	if (typeof value === 'string') return printable(value) || undefined;
	const isEmpty = typeof value === 'object' && value !== null && Object.values(value).every(isNothing);
	return isEmpty ? undefined : value;
}

function isNothing(value: unknown): boolean {
	return value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}
