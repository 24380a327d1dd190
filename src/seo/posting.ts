import type { BlogPosting } from 'schema-dts';
import type { Post, Site } from '../profile/site.ts';
import type { Addresses } from './addresses.ts';
import type { DescribedPage } from './page-kind.ts';
import { zoned } from './zoned.ts';

/** A post. */
export function posting(
	site: Site,
	post: Post,
	{ description, card }: DescribedPage,
	at: Addresses,
): BlogPosting {
	const timezone = site.profile.location?.timezone;
	const skills = site.skills.filter(({ id }) => post.skills.includes(id));
	const url = post.canonical ?? at.absolute(post.href);
	return {
		'@type': 'BlogPosting',
		'@id': `${at.absolute(post.href)}#post`,
		url,
		mainEntityOfPage: url,
		headline: post.title,
		description,
		image: card,
		datePublished: zoned(post.date, timezone),
		dateModified: post.updated && zoned(post.updated, timezone),
		author: { '@id': at.person },
		inLanguage: post.lang,
		about: skills.length > 0 ? skills.map(at.ref) : undefined,
		keywords: post.tags.length > 0 ? post.tags.map(({ name }) => name) : undefined,
		isPartOf: post.series && {
			'@type': 'CreativeWorkSeries',
			name: post.series.name,
			url: at.absolute(post.series.href),
		},
	};
}
