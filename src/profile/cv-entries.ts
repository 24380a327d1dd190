import type { Words } from '../words/words.ts';
import type { Job, Site } from './site.ts';

/** One station of a career, or one thing that came of it. */
export interface CvEntry {
	/** When, in words. */
	time: string;
	title: string;
	/** What the title links to. */
	href?: string;
	/** For whom and where. */
	facts: (string | undefined)[];
	summary?: string;
	highlights?: string[];
	/** Further lines in small type. */
	more?: string[];
	/** Addresses to be read on paper too. */
	urls?: string[];
}

export type CvPart =
	| 'work'
	| 'projects'
	| 'education'
	| 'certificates'
	| 'talks'
	| 'publications'
	| 'awards'
	| 'volunteer';

/** The order of the parts: what comes before the skills, and what comes after what others say. */
export const cvOrder = {
	before: ['work', 'projects'],
	after: ['education', 'certificates', 'talks', 'publications', 'awards', 'volunteer'],
} as const satisfies Record<string, readonly CvPart[]>;

/** The dated entries of the CV by part. Parts without entries are empty. */
export function cvEntries({ profile, projects, skills }: Site, words: Words): Record<CvPart, CvEntry[]> {
	const names = (ids: string[] = []) => {
		const shown = skills.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
		return shown.length > 0 ? [words.format.list(shown)] : [];
	};
	const once = (date?: string) => (date ? words.format.shortDate(date) : '');
	const job = (item: Job): CvEntry => ({
		time: words.period(item.from, item.to),
		title: item.role ?? item.organization ?? item.summary ?? '',
		href: item.url,
		facts: [item.role && item.organization, item.location],
		summary: item.role || item.organization ? item.summary : undefined,
		highlights: item.highlights,
		more: names(item.skills),
	});
	const { work = [], volunteer = [], education = [], certificates = [] } = profile;
	const { talks = [], publications = [], awards = [] } = profile;

	return {
		work: work.map(job),
		volunteer: volunteer.map(job),
		projects: projects.map((item) => ({
			time: words.period(item.from, item.to),
			title: item.title,
			href: item.href,
			facts: [],
			summary: item.summary,
			urls: [item.url, item.repository].filter((url) => url !== undefined),
		})),
		education: education.map((item) => {
			const study = [item.degree, item.area].filter(Boolean).join(', ');
			return {
				time: words.period(item.from, item.to),
				title: study || item.institution || '',
				href: item.url,
				facts: [study ? item.institution : undefined, item.grade && `${words.cv.grade} ${item.grade}`],
				summary: item.summary,
				more: [
					...(item.courses?.length ? [`${words.cv.courses}: ${item.courses.join(', ')}`] : []),
					...names(item.skills),
				],
			};
		}),
		certificates: certificates.map((item) => ({
			time: once(item.date),
			title: item.name,
			href: item.url,
			facts: [item.issuer, item.until && words.cv.until(item.until)],
		})),
		talks: talks.map((item) => ({
			time: once(item.date),
			title: item.title,
			href: item.url,
			facts: [item.event, item.location],
			summary: item.summary,
		})),
		publications: publications.map((item) => ({
			time: once(item.date),
			title: item.title,
			href: item.url,
			facts: [item.publisher],
			summary: item.summary,
		})),
		awards: awards.map((item) => ({
			time: once(item.date),
			title: item.title,
			href: item.url,
			facts: [item.awarder],
			summary: item.summary,
		})),
	};
}
