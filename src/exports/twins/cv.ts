import type { RootContent } from 'mdast';
import { type CvEntry, type CvPart, cvEntries, cvOrder } from '../../profile/cv-entries.ts';
import { foremostFirst } from '../../profile/foremost.ts';
import { linkLabel } from '../../profile/link-label.ts';
import { roleOf } from '../../profile/role.ts';
import { skillDetails } from '../../profile/skill-details.ts';
import { availabilityOf, whereabouts } from '../../profile/whereabouts.ts';
import { heading, inline, joined, link, list, type Piece, paragraph } from '../nodes.ts';
import { complete, type Source } from '../source.ts';
import { linkTo, quotation } from '../things.ts';

/** The twin of the CV: everything in the profile. */
export function cvTwin(source: Source): RootContent[] {
	const { site, words } = source;
	const { profile, skills, suggested, testimonials } = site;
	const { name, pronouns, summary, contact, links = [], languages = [], interests = [] } = profile;
	const others = [profile.alternateName ?? []].flat();
	const entries = cvEntries(site, words);
	const parts = (names: readonly CvPart[]) =>
		names.flatMap((part) =>
			section(words.cv[part], list(entries[part].map((entry) => entryBlocks(entry, source)))),
		);
	const ranked = foremostFirst(testimonials, site.lang);
	return [
		heading(1, name),
		...paragraph(roleOf(profile, words)),
		...list([
			paragraph(others.length > 0 && `${words.cv.alsoKnownAs} ${words.format.list(others)}`),
			paragraph([pronouns, ...whereabouts(profile, words)].filter(Boolean).join(' · ')),
			paragraph(availabilityOf(profile, words).join(' · ')),
			paragraph(
				...joined(
					[
						contact?.email !== undefined && link(contact.email, `mailto:${contact.email}`),
						contact?.phone,
						contact?.url !== undefined && link(linkLabel({ url: contact.url }), contact.url),
						contact?.calendar !== undefined && link(linkLabel({ url: contact.calendar }), contact.calendar),
					],
					' · ',
				),
			),
			...links.map(({ url, label }) => paragraph(label && `${label}: `, link(linkLabel({ url }), url))),
		]),
		...(summary ? section(words.cv.summary, paragraph(inline(summary))) : []),
		...parts(cvOrder.before),
		...section(
			words.cv.skills,
			list(
				skills.map((skill) => {
					const { note } = skill;
					const details = skillDetails(skill, words).join(', ');
					return paragraph(
						linkTo(skill, source),
						details && ` (${details})`,
						note && ': ',
						note && inline(note),
					);
				}),
			),
		),
		...section(
			words.cv.suggested,
			list(
				suggested.map((skill) =>
					paragraph(skill.name, ` (${words.format.list(skill.by.map((peer) => peer.name))})`),
				),
			),
		),
		...parts(cvOrder.after),
		...section(
			words.cv.languages,
			list(languages.map((language) => paragraph(language.name, language.level && ` (${language.level})`))),
		),
		...section(
			words.cv.interests,
			list(
				interests.map((interest) =>
					paragraph(
						interest.name,
						interest.keywords?.length ? ` (${interest.keywords.join(', ')})` : undefined,
					),
				),
			),
		),
		...section(
			words.cv.testimonials,
			ranked.flatMap((testimonial) => quotation(testimonial, source)),
		),
	];
}

function section(title: string, blocks: RootContent[]): RootContent[] {
	return blocks.length > 0 ? [heading(2, title), ...blocks] : [];
}

function entryBlocks(entry: CvEntry, source: Source): RootContent[] {
	const { time, title, href, facts, summary, highlights = [], more = [], urls = [] } = entry;
	const place: Piece[] = facts.filter((fact) => !!fact).map((fact) => `, ${fact}`);
	return [
		...paragraph(href ? link(title, complete(href, source)) : title, ...place, time && ` (${time})`),
		...(summary ? paragraph(inline(summary)) : []),
		...list([
			...highlights.map((highlight) => paragraph(inline(highlight))),
			...more.map((line) => paragraph(line)),
			...urls.map((url) => paragraph(link(linkLabel({ url }), url))),
		]),
	];
}
