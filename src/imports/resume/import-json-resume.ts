import type { ProfileInput } from '../../schema/profile.ts';
import { isRecord } from '../is-record.ts';
import type { ReportLine } from '../report.ts';
import { writeYaml } from '../write-yaml.ts';
import { readBasics } from './basics.ts';
import { Ledger } from './ledger.ts';
import { readProjects } from './projects.ts';
import { readReferences } from './references.ts';
import {
	filled,
	type Job,
	paragraphs,
	readAwards,
	readCertificates,
	readEducation,
	readInterests,
	readJobs,
	readLanguages,
	readPublications,
	readTalks,
} from './sections.ts';
import { readSkills } from './skills.ts';

export interface JsonResumeOptions {
	/** Wins over the résumé's name. */
	name?: string;
	/** Wins over the résumé's label. */
	role?: string;
	/** Language of the site. A résumé names none. */
	lang?: string;
	/** True when the person agreed to publish their e-mail address. */
	keepEmail?: boolean;
}

/** Files to write, and what became of every field of the input. */
export interface Import {
	/** Paths are relative to the site's root. */
	files: { path: string; text: string }[];
	report: ReportLine[];
}

const profile = 'content/profile.yaml';
const comment = ` yaml-language-server: $schema=../node_modules/bonafides/build/schema/json/profile.schema.json
 Imported from a JSON Resume. Only \`name\` is required; your editor explains every key.`;

/**
 * Turns a JSON Resume, in any of its versions and however broken, into the files of a site: the profile,
 * a file for each project and one for each reference. Never throws; every result is valid by our own schemas.
 */
export function importJsonResume(data: unknown, options: JsonResumeOptions = {}): Import {
	const ledger = new Ledger(data);
	const { root } = ledger;
	for (const key of ['$schema', 'meta']) {
		const field = ledger.get(root, key);
		if (field) ledger.tell(field, 'dropped', undefined, 'it describes the file, not the person');
	}
	const basics = ledger.get(root, 'basics', 'bio');
	const skills = readSkills(ledger, ledger.get(root, 'skills'), profile);
	const reading = { ledger, file: profile, skills };
	const person = readBasics(ledger, isRecord(basics?.value) ? basics : root, profile, options);
	const aside =
		basics && !isRecord(basics.value) ? ledger.paragraphs(basics, `${profile} summary`) : { items: [] };
	const { jobs, current } = readJobs(
		reading,
		ledger.get(root, 'work', 'experience', 'employment', 'jobs'),
		'work',
	);

	const content: ProfileInput = filled({
		name: person.name,
		alternateName: person.alternateName,
		pronouns: person.pronouns,
		headline: headlineOf(ledger, options.role, person.label, current),
		summary: paragraphs(aside.text, ...aside.items, person.summary),
		lang: options.lang,
		location: person.location && filled(person.location),
		contact: person.contact,
		links: person.links,
		languages: readLanguages(reading, ledger.get(root, 'languages')),
		skills,
		work: jobs,
		education: readEducation(reading, ledger.get(root, 'education')),
		certificates: readCertificates(reading, ledger.get(root, 'certificates', 'certifications')),
		awards: readAwards(reading, ledger.get(root, 'awards', 'honors')),
		publications: readPublications(reading, ledger.get(root, 'publications')),
		talks: readTalks(reading, ledger.get(root, 'talks', 'presentations', 'speaking')),
		volunteer: readJobs(reading, ledger.get(root, 'volunteer', 'volunteering'), 'volunteer').jobs,
		interests: readInterests(reading, ledger.get(root, 'interests', 'hobbies')),
	});
	const projects = readProjects(ledger, ledger.get(root, 'projects'), skills);
	const references = readReferences(
		ledger,
		ledger.get(root, 'references', 'testimonials', 'recommendations'),
		[person.name],
	);
	return {
		files: [
			{ path: profile, text: writeYaml({ ...content }, { comment, airy: true }) },
			...projects,
			...references,
		],
		report: ledger.report(),
	};
}

/** What the person does, and for whom, unless the words already say so. */
function headlineOf(
	ledger: Ledger,
	given: string | undefined,
	label: string | undefined,
	current: Job | undefined,
): ProfileInput['headline'] {
	const to = `${profile} headline`;
	const role = given ?? label ?? current?.role;
	const employer = current?.organization;
	if (given !== undefined) ledger.note('basics.label', to, `the role was given as “${given}”`);
	if (role === undefined) return undefined;
	if (given === undefined && label === undefined)
		ledger.note('basics.label', to, `missing; the role of the present job, “${role}”, is taken`);
	if (employer === undefined || role.toLowerCase().includes(employer.toLowerCase())) return role;
	ledger.note('work', `${to}.employer`, `“${employer}”, because that job goes on`);
	return { role, employer };
}
