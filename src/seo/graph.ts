import type { Graph, Thing } from 'schema-dts';
import { shownSkills } from '../profile/shown-skills.ts';
import type { Site } from '../profile/site.ts';
import { addresses } from './addresses.ts';
import { breadcrumbs } from './breadcrumbs.ts';
import type { DescribedPage } from './page-kind.ts';
import { owner, ownerInShort } from './person.ts';
import { posting } from './posting.ts';
import { profilePage } from './profile-page.ts';
import { projectWork } from './project-work.ts';
import { quotation } from './quotation.ts';
import { skillTerm } from './skill-term.ts';
import { webSite } from './web-site.ts';

export interface GraphContext {
	origin?: string;
	profileDates?: { created: string; modified: string };
}

/**
 * Structured data of a page, as one graph. Whatever it refers to by `@id` is described in it too. Words that
 * nobody confirmed, ratings and reviews are never marked up.
 */
export function graphOf(site: Site, page: DescribedPage, context: GraphContext): Graph {
	return { '@context': 'https://schema.org', '@graph': thingsOf(site, page, context) };
}

function thingsOf(site: Site, page: DescribedPage, { origin, profileDates }: GraphContext): Thing[] {
	const { kind } = page;
	const at = addresses(site, origin);
	const crumbs = breadcrumbs(site, page, at);
	const terms = (ids: readonly string[]) =>
		site.skills.filter(({ id }) => ids.includes(id)).map((skill) => skillTerm(skill, at));
	switch (kind.type) {
		case 'home': {
			const skills = shownSkills(site);
			return [
				profilePage(site, page, profileDates, at),
				owner(site, { skills, photo: kind.portrait }, at),
				webSite(site, at),
				...skills.map((skill) => skillTerm(skill, at)),
			];
		}
		case 'section':
			return kind.section === 'cv'
				? [
						owner(site, { skills: site.skills }, at),
						...site.skills.map((skill) => skillTerm(skill, at)),
						crumbs,
					]
				: [ownerInShort(site, at), crumbs];
		case 'skill':
			return [
				{ ...ownerInShort(site, at), skills: at.ref(kind.skill) },
				skillTerm(kind.skill, at, true),
				crumbs,
			];
		case 'post':
			return [posting(site, kind.post, page, at), ownerInShort(site, at), ...terms(kind.post.skills), crumbs];
		case 'project':
			return [
				projectWork(site, kind.project, page, at),
				ownerInShort(site, at),
				...terms(kind.project.skills),
				crumbs,
			];
		case 'testimonial':
			return kind.testimonial.confirmed
				? [quotation(site, kind.testimonial, at), ownerInShort(site, at), crumbs]
				: [crumbs];
		case 'not-found':
			return [];
		default:
			return [crumbs];
	}
}
