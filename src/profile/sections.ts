import { type Link, permalinks } from './permalinks.ts';
import type { Profile, Section, Site } from './site.ts';

/** Parts of a profile that can be evidence. */
export const sectionsWithSkills = [
	'work',
	'education',
	'certificates',
	'awards',
	'publications',
	'talks',
	'volunteer',
] as const;

/** The sections that have content, in the order of the navigation. */
export function sectionsOf(site: Site, link: Link): Section[] {
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
