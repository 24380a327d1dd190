import type { RootContent } from 'mdast';
import { foremost } from '../../profile/foremost.ts';
import { linkLabel } from '../../profile/link-label.ts';
import { roleOf } from '../../profile/role.ts';
import { availabilityOf, whereabouts } from '../../profile/whereabouts.ts';
import { heading, inline, joined, link, list, paragraph } from '../nodes.ts';
import { complete, type Source } from '../source.ts';
import { linkTo, postList, projectList, quotation, skillList } from '../things.ts';

/** The twin of the home page: who this is, and the first of everything. */
export function homeTwin(source: Source): RootContent[] {
	const { site, words } = source;
	const { profile } = site;
	const { contact, summary, links = [] } = profile;
	const href = (id: string) => site.sections.find((section) => section.id === id)?.href;
	const all = (id: string, name: string) => {
		const to = href(id);
		return to === undefined ? [] : paragraph(linkTo({ name, href: to }, source));
	};
	const backed = site.skills.filter(({ evidence }) => evidence.length > 0);
	const skills = (backed.length > 0 ? backed : site.skills).slice(0, 5);
	const voices = foremost(site.testimonials, site.lang).slice(0, 3);
	const write = contact?.email ? `mailto:${contact.email}` : contact?.url;
	const cv = href('cv');
	return [
		heading(1, profile.name),
		...paragraph(roleOf(profile, words)),
		...(summary ? paragraph(inline(summary)) : []),
		...list([
			paragraph(availabilityOf(profile, words).join(' · ')),
			paragraph(whereabouts(profile, words).join(' · ')),
			paragraph(
				...joined(
					[
						write !== undefined && link(words.contact.write, write),
						contact?.calendar !== undefined && link(words.contact.calendar, contact.calendar),
						cv !== undefined && link(words.sections.cv, complete(cv, source)),
					],
					' · ',
				),
			),
		]),
		...(skills.length > 0
			? [
					heading(2, words.home.skills),
					...paragraph(backed.length > 0 && words.skills.orderShort),
					...skillList(skills, source),
					...all('skills', words.home.allSkills(site.skills.length)),
				]
			: []),
		...(voices.length > 0
			? [
					heading(2, words.titles.testimonials),
					...voices.flatMap((testimonial) => quotation(testimonial, source)),
					...all('testimonials', words.home.allTestimonials),
				]
			: []),
		...(site.projects.length > 0
			? [
					heading(2, words.home.projects),
					...projectList(site.projects.slice(0, 3), source),
					...all('projects', words.home.allProjects(site.projects.length)),
				]
			: []),
		...(site.posts.length > 0
			? [
					heading(2, words.home.posts),
					...postList(site.posts.slice(0, 5), source),
					...all('posts', words.home.allPosts(site.posts.length)),
				]
			: []),
		...(links.length > 0
			? [
					heading(2, words.contact.elsewhere),
					...list(links.map((item) => paragraph(link(linkLabel(item), item.url)))),
				]
			: []),
	];
}
