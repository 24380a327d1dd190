import type { Words } from '../words/words.ts';
import { foremost } from './foremost.ts';
import type { Job, Site, Testimonial } from './site.ts';
import { peersAt, type Stay } from './together.ts';

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
	/** Words of people who were there too. Each testimonial stands beside one entry at most. */
	peers?: Testimonial[];
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
export function cvEntries(site: Site, words: Words): Record<CvPart, CvEntry[]> {
	const { profile, projects, skills } = site;
	const free = new Set(foremost(site.testimonials, site.lang));
	const beside = (stay: Stay) => {
		// A third would leave a hole beside the job.
		const peers = peersAt([...free], stay).slice(0, 2);
		for (const peer of peers) free.delete(peer);
		return peers;
	};
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
		peers: beside({ at: item.organization, from: item.from, to: item.to }),
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
			peers: beside({ at: item.title, from: item.from, to: item.to }),
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
				peers: beside({ at: item.institution, from: item.from, to: item.to }),
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
