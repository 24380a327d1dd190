import type { Quotation } from 'schema-dts';
import type { Site, Testimonial } from '../profile/site.ts';
import type { Addresses } from './addresses.ts';
import { zoned } from './zoned.ts';

/** The words of a peer. A quotation, never a review: people are not rated here. */
export function quotation(site: Site, testimonial: Testimonial, at: Addresses): Quotation {
	const { name, role, login, url, text, date, lang, href } = testimonial;
	const profiles = [...(login ? [`https://github.com/${login}`] : []), ...(url ? [url] : [])];
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
		dateCreated: date && zoned(date, site.profile.location?.timezone),
		inLanguage: lang,
	};
}
