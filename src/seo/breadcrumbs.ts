import type { BreadcrumbList } from 'schema-dts';
import type { SectionId, Site } from '../profile/site.ts';
import { words as wordsOf } from '../words/words.ts';
import type { Addresses } from './addresses.ts';
import type { PageFacts, PageKind } from './page-kind.ts';

/** The way from the home page to a page within. */
export function breadcrumbs(site: Site, { kind, title, href }: PageFacts, at: Addresses): BreadcrumbList {
	const words = wordsOf(site.lang);
	const section = site.sections.find(({ id }) => id === sectionOf(kind));
	const steps = [
		{ name: site.profile.name, href: site.home },
		...(section && section.href !== href ? [{ name: words.sections[section.id], href: section.href }] : []),
		{ name: nameOf(kind, title), href },
	];
	return {
		'@type': 'BreadcrumbList',
		itemListElement: steps.map((step, index) => ({
			'@type': 'ListItem',
			position: index + 1,
			name: step.name,
			item: step.href === undefined ? undefined : at.absolute(step.href),
		})),
	};
}

function sectionOf(kind: PageKind): SectionId | undefined {
	switch (kind.type) {
		case 'section':
			return kind.section;
		case 'posts-page':
		case 'post':
		case 'tag':
		case 'series':
			return 'posts';
		case 'skill':
			return 'skills';
		case 'project':
			return 'projects';
		case 'testimonial':
			return 'testimonials';
		default:
			return undefined;
	}
}

/** What the page is called within its section: without the name of the owner. */
function nameOf(kind: PageKind, title: string): string {
	switch (kind.type) {
		case 'post':
			return kind.post.title;
		case 'project':
			return kind.project.title;
		case 'skill':
			return kind.skill.name;
		case 'page':
			return kind.page.title;
		case 'testimonial':
			return kind.testimonial.name;
		default:
			return title;
	}
}
