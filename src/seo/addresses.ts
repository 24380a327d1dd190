import type { Site, Skill } from '../profile/site.ts';

/** Forms the addresses and the stable `@id`s of structured data. */
export interface Addresses {
	/** The absolute form of an address on this host; the address itself where the host is not known. */
	absolute(href: string): string;
	person: string;
	website: string;
	profilePage: string;
	skill(skill: Skill): string;
	/** A reference to a skill that is described elsewhere in the graph. */
	ref(skill: Skill): { '@id': string };
}

/** The addresses of a site below an origin such as `https://ada.example`. */
export function addresses({ home }: Site, origin?: string): Addresses {
	const absolute = (href: string) => (origin ? new URL(href, origin).href : href);
	const skill = ({ href }: Skill) => `${absolute(href)}#skill`;
	return {
		absolute,
		person: `${absolute(home)}#person`,
		website: `${absolute(home)}#website`,
		profilePage: `${absolute(home)}#profile`,
		skill,
		ref: (term) => ({ '@id': skill(term) }),
	};
}
