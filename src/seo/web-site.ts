import type { WebSite } from 'schema-dts';
import type { Site } from '../profile/site.ts';
import type { Addresses } from './addresses.ts';

/** The site as a whole, by which search engines name it. */
export function webSite(site: Site, at: Addresses): WebSite {
	const { name, alternateName } = site.profile;
	return {
		'@type': 'WebSite',
		'@id': at.website,
		name,
		alternateName,
		url: at.absolute(site.home),
		inLanguage: site.lang,
		about: { '@id': at.person },
	};
}
