import type { ProfilePage } from 'schema-dts';
import type { Site } from '../profile/site.ts';
import type { Addresses } from './addresses.ts';
import type { PageFacts } from './page-kind.ts';

/** The home page: the one page of the site that is about the owner. */
export function profilePage(
	site: Site,
	{ title, description, lang }: PageFacts,
	dates: { created: string; modified: string } | undefined,
	at: Addresses,
): ProfilePage {
	return {
		'@type': 'ProfilePage',
		'@id': at.profilePage,
		url: at.absolute(site.home),
		name: title,
		description,
		inLanguage: lang,
		mainEntity: { '@id': at.person },
		isPartOf: { '@id': at.website },
		dateCreated: dates?.created,
		dateModified: dates?.modified,
	};
}
