import type { Quotation } from 'schema-dts';
import type { Site, Testimonial } from '../profile/site.ts';
import type { Addresses } from './addresses.ts';
import { zoned } from './zoned.ts';

/** The words of a peer. A quotation, never a review: people are not rated here. */
export function quotation(site: Site, testimonial: Testimonial, at: Addresses): Quotation {
	const { name, role, login, provenance, url, text, date, lang, href } = testimonial;
	const { level, source } = provenance ?? { level: 0 };
	const profiles = [...(login && level > 0 ? [`https://github.com/${login}`] : []), ...(url ? [url] : [])];
	return {
		'@type': 'Quotation',
		'@id': `${at.absolute(href)}#quotation`,
		url: at.absolute(href),
		text,
		creator: {
			'@type': 'Person',
			name,
			jobTitle: role,
			sameAs: profiles.length > 0 ? profiles : undefined,
		},
		about: { '@id': at.person },
		isBasedOn: level > 0 ? source?.href : undefined,
		dateCreated: date && zoned(date, site.profile.location?.timezone),
		inLanguage: lang,
	};
}
