import type { CreativeWork, SoftwareSourceCode } from 'schema-dts';
import type { Project, Site } from '../profile/site.ts';
import type { Addresses } from './addresses.ts';
import type { DescribedPage } from './page-kind.ts';

/** A project: source code where the source is shown, else a work. */
export function projectWork(
	site: Site,
	project: Project,
	{ description, card }: DescribedPage,
	at: Addresses,
): CreativeWork | SoftwareSourceCode {
	const skills = site.skills.filter(({ id }) => project.skills.includes(id));
	const work = {
		'@id': `${at.absolute(project.href)}#project`,
		url: at.absolute(project.href),
		name: project.title,
		description,
		image: card,
		creator: { '@id': at.person },
		inLanguage: project.lang,
		about: skills.length > 0 ? skills.map(at.ref) : undefined,
		sameAs: project.url,
	};
	return project.repository
		? { '@type': 'SoftwareSourceCode', ...work, codeRepository: project.repository }
		: { '@type': 'CreativeWork', ...work };
}
