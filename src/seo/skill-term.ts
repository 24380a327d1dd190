import type { DefinedTerm } from 'schema-dts';
import type { Skill } from '../profile/site.ts';
import type { Addresses } from './addresses.ts';

/** A skill as a term, whose page shows what stands behind it. `whole` adds what only that page says. */
export function skillTerm(skill: Skill, at: Addresses, whole = false): DefinedTerm {
	const { name, href, sameAs, aliases } = skill;
	return {
		'@type': 'DefinedTerm',
		'@id': at.skill(skill),
		name,
		url: at.absolute(href),
		...(whole ? { sameAs, alternateName: aliases.length > 0 ? aliases : undefined } : {}),
	};
}
