import type { EducationalOccupationalCredential, Person, PersonLeaf } from 'schema-dts';
import { plainText } from '../markdown/inline.ts';
import type { Profile, Site, Skill } from '../profile/site.ts';
import type { Addresses } from './addresses.ts';
import type { Photo } from './page-kind.ts';

/** A picture smaller than this is not taken for a person. */
const leastPixels = 50_000;

/** The owner, wherever a page only refers to them. */
export function ownerInShort(site: Site, at: Addresses): PersonLeaf {
	return { '@type': 'Person', '@id': at.person, name: site.profile.name, url: at.absolute(site.home) };
}

/** The owner with everything that the profile says and that a search engine asks for. */
export function owner(site: Site, shown: { skills: Skill[]; photo?: Photo }, at: Addresses): Person {
	const { profile } = site;
	const { photo, skills } = shown;
	const image =
		photo && photo.width * photo.height >= leastPixels
			? ({
					'@type': 'ImageObject',
					url: at.absolute(photo.src),
					width: { '@type': 'QuantitativeValue', value: photo.width, unitCode: 'E37' },
					height: { '@type': 'QuantitativeValue', value: photo.height, unitCode: 'E37' },
				} as const)
			: undefined;
	return {
		...ownerInShort(site, at),
		alternateName: several([profile.alternateName ?? []].flat()),
		jobTitle: typeof profile.headline === 'string' ? profile.headline : profile.headline?.role,
		worksFor: employerOf(profile),
		description: profile.summary && plainText(profile.summary),
		image,
		sameAs: several((profile.links ?? []).map(({ url }) => url)),
		knowsAbout: several(skills.map(({ name }) => name)),
		skills: several(skills.map(at.ref)),
		knowsLanguage: several((profile.languages ?? []).map(({ name }) => name)),
		alumniOf: several(
			(profile.education ?? []).flatMap(({ institution, url }) =>
				institution ? [{ '@type': 'EducationalOrganization', name: institution, url } as const] : [],
			),
		),
		hasCredential: several((profile.certificates ?? []).map(credential)),
		address: addressOf(profile),
	};
}

function employerOf({ headline, work = [] }: Profile): PersonLeaf['worksFor'] {
	const named = typeof headline === 'object' ? headline.employer : undefined;
	const current = work.find(({ organization, to }) =>
		named ? organization === named : organization !== undefined && to === undefined,
	);
	const name = named ?? (headline === undefined ? current?.organization : undefined);
	return name ? { '@type': 'Organization', name, url: current?.url } : undefined;
}

function credential({
	name,
	issuer,
	url,
}: NonNullable<Profile['certificates']>[number]): EducationalOccupationalCredential {
	return {
		'@type': 'EducationalOccupationalCredential',
		name,
		url,
		recognizedBy: issuer ? { '@type': 'Organization', name: issuer } : undefined,
	};
}

function addressOf({ location }: Profile): PersonLeaf['address'] {
	const { city, region, country } = location ?? {};
	if (!city && !region && !country) return undefined;
	return {
		'@type': 'PostalAddress',
		addressLocality: city,
		addressRegion: region,
		addressCountry: country,
	};
}

/** A list, or nothing: an empty list says something that is not so. */
function several<Item>(items: readonly Item[]): readonly Item[] | undefined {
	return items.length > 0 ? items : undefined;
}
