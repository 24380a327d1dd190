import { isLanguageTag } from '../schema/language.ts';
import { type Relationship, relationships, testimonialLimits } from '../schema/testimonial.ts';
import { hiddenCharacters } from '../testimonials/hidden-characters.ts';

/** What the owner says of a peer whom they ask: the form starts with it. */
export interface Invitation {
	name?: string;
	relationship?: Relationship;
	/** Ids of skills to speak about. */
	skills?: string[];
	/** Language of the words (BCP 47). */
	lang?: string;
}

/** More than any invitation needs. */
const longestFragment = 2000;

/** The address of the form with an invitation. It stands in the fragment, which no browser sends to a server. */
export function invitationAddress(form: string, { name, relationship, skills, lang }: Invitation): string {
	const pairs = Object.entries({ name, relationship, skills: skills?.join(','), lang }).flatMap(
		([key, value]) => (value ? [`${key}=${encodeURIComponent(value).replaceAll('%2C', ',')}`] : []),
	);
	return pairs.length === 0 ? form : `${form}#${pairs.join('&')}`;
}

/** Reads the fragment of an address. Anybody can write one: what is not an invitation's is left out. */
export function readInvitation(fragment: string): Invitation {
	if (fragment.length > longestFragment) return {};
	const given = new URLSearchParams(fragment.replace(/^#/, ''));
	const value = (key: string) => given.get(key)?.trim() || undefined;
	const name = value('name');
	const lang = value('lang');
	const relationship = relationships.find((known) => known === value('relationship'));
	const skills =
		value('skills')
			?.split(',')
			.map((skill) => skill.trim()) ?? [];
	const known = new Set(skills.filter((skill) => /^[\p{L}\p{N}\p{M}-]{1,60}$/u.test(skill)));
	return {
		...(name && isPlain(name) ? { name } : {}),
		...(relationship ? { relationship } : {}),
		...(known.size > 0 ? { skills: [...known].slice(0, testimonialLimits.skills) } : {}),
		...(lang && lang.length <= 35 && isLanguageTag(lang) ? { lang } : {}),
	};
}

function isPlain(name: string): boolean {
	return (
		name.length <= testimonialLimits.name &&
		!/[\r\n\t\uFFFD]/.test(name) &&
		hiddenCharacters(name).length === 0
	);
}
