import type { Evidence, EvidenceKind, Post, Profile, Project, Testimonial } from './site.ts';

interface Sources {
	profile: Profile;
	posts: Post[];
	projects: Project[];
	testimonials: Testimonial[];
	cv: string;
}

/** All evidence by skill id. Only what a page shows is evidence: drafts, hidden and unconfirmed words are not. */
export function collectEvidence({
	profile,
	posts,
	projects,
	testimonials,
	cv,
}: Sources): Map<string, Evidence[]> {
	const found = new Map<string, Evidence[]>();
	const add = (skills: readonly string[] | undefined, evidence: Evidence) => {
		for (const id of skills ?? []) found.set(id, [...(found.get(id) ?? []), evidence]);
	};
	const once = (kind: EvidenceKind, title: string, href: string, date?: string): Evidence => ({
		kind,
		title,
		href,
		from: date,
		to: date,
		ongoing: false,
	});
	const during = (
		kind: EvidenceKind,
		title: string,
		href: string,
		{ from, to }: { from?: string; to?: string },
	): Evidence => ({ kind, title, href, from, to, ongoing: from !== undefined && to === undefined });

	for (const post of posts)
		if (!post.draft && !post.future) add(post.skills, once('post', post.title, post.href, post.date));
	for (const project of projects)
		add(project.skills, during('project', project.title, project.href, project));
	for (const job of profile.work ?? [])
		add(
			job.skills,
			during('work', [job.role, job.organization].filter(Boolean).join(', '), `${cv}#work`, job),
		);
	for (const job of profile.volunteer ?? [])
		add(
			job.skills,
			during('volunteer', [job.role, job.organization].filter(Boolean).join(', '), `${cv}#volunteer`, job),
		);
	for (const study of profile.education ?? [])
		add(
			study.skills,
			during(
				'education',
				[study.degree, study.area, study.institution].filter(Boolean).join(', '),
				`${cv}#education`,
				study,
			),
		);
	for (const item of profile.certificates ?? [])
		add(item.skills, once('certificate', item.name, item.url ?? `${cv}#certificates`, item.date));
	for (const item of profile.awards ?? [])
		add(item.skills, once('award', item.title, item.url ?? `${cv}#awards`, item.date));
	for (const item of profile.publications ?? [])
		add(item.skills, once('publication', item.title, item.url ?? `${cv}#publications`, item.date));
	for (const item of profile.talks ?? [])
		add(item.skills, once('talk', item.title, item.url ?? `${cv}#talks`, item.date));
	for (const words of testimonials) {
		if (!words.confirmed) continue;
		const { name, relationship, quote } = words;
		add(words.skills, {
			...once('testimonial', name, words.href, words.together?.to ?? words.date),
			by: { name, relationship },
			quote,
		});
	}
	return found;
}
