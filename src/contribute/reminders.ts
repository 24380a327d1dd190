import type { Profile, Project } from '../profile/site.ts';
import type { Relationship } from '../schema/testimonial.ts';

/** A piece of work that a peer may remember. */
export interface Reminder {
	/** The employer, the project, the school. */
	title: string;
	from?: string;
	to?: string;
	/** What came of it, in a sentence. */
	detail?: string;
}

interface Candidate extends Reminder {
	kind: 'job' | 'project' | 'study';
	skills: readonly string[];
}

/** What people of a relationship share most. */
const shared: Partial<Record<Relationship, Candidate['kind']>> = {
	manager: 'job',
	report: 'job',
	colleague: 'job',
	client: 'job',
	vendor: 'job',
	collaborator: 'project',
	teacher: 'study',
	student: 'study',
};

/** Work of the owner's to remind a peer of: about the skills in question first, then by relationship, then the latest. */
export function remindersOf(
	{ profile, projects }: { profile: Profile; projects: readonly Project[] },
	about: { relationship?: Relationship; skills?: readonly string[] },
	count = 2,
): Reminder[] {
	const candidates: Candidate[] = [
		...[...(profile.work ?? []), ...(profile.volunteer ?? [])].map(
			({ organization, role, highlights, summary, ...job }) => ({
				...period(job),
				kind: 'job' as const,
				title: organization ?? role ?? '',
				detail: highlights?.[0] ?? summary,
				skills: job.skills ?? [],
			}),
		),
		...projects.map(({ title, summary, skills, ...project }) => ({
			...period(project),
			kind: 'project' as const,
			title,
			detail: summary,
			skills,
		})),
		...(profile.education ?? []).map(({ institution, area, degree, skills = [], ...study }) => ({
			...period(study),
			kind: 'study' as const,
			title: institution ?? '',
			detail: area ?? degree,
			skills,
		})),
	].filter(({ title }) => title !== '');
	const kind = about.relationship && shared[about.relationship];
	const weight = (candidate: Candidate): [number, number, string] => [
		candidate.skills.filter((skill) => about.skills?.includes(skill)).length,
		Number(candidate.kind === kind),
		candidate.to ?? (candidate.from ? '9999' : ''),
	];
	return candidates
		.map((candidate) => ({ candidate, weight: weight(candidate) }))
		.sort((a, b) => compare(b.weight, a.weight))
		.slice(0, count)
		.map(({ candidate: { title, from, to, detail } }) => ({ title, from, to, detail }));
}

function period({ from, to }: { from?: string; to?: string }): { from?: string; to?: string } {
	return { from, to };
}

function compare(a: [number, number, string], b: [number, number, string]): number {
	return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
}
