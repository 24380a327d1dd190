import type { ProfileInput } from '../../schema/profile.ts';
import { isRecord } from '../is-record.ts';
import { plainToMarkdown } from '../plain.ts';
import type { Field } from './field.ts';
import type { Ledger } from './ledger.ts';
import { readTags, type SkillInput } from './skills.ts';

type Section<
	Name extends
		| 'work'
		| 'education'
		| 'certificates'
		| 'awards'
		| 'publications'
		| 'talks'
		| 'languages'
		| 'interests',
> = NonNullable<ProfileInput[Name]>[number];
export type Job = Section<'work'>;

/** What every section needs: the ledger, the file for its report, and the skills that entries may name. */
export interface Reading {
	ledger: Ledger;
	file: string;
	skills: readonly SkillInput[];
}

const site = ['url', 'website', 'link', 'homepage'];
const about = ['summary', 'description', 'details'];
const words = ['keywords', 'skills', 'technologies', 'tools', 'stack', 'tags'];

/** Paid and unpaid work. `current` is the first job that goes on. */
export function readJobs(
	{ ledger, file, skills }: Reading,
	field: Field | undefined,
	section: 'work' | 'volunteer',
): { jobs: Job[]; current?: Job } {
	const jobs: Job[] = [];
	let current: Job | undefined;
	for (const entry of ledger.list(field)) {
		const to = `${file} ${section}[${jobs.length}]`;
		if (!isRecord(entry.value)) {
			const organization = ledger.line(entry, `${to}.organization`);
			if (organization) jobs.push({ organization });
			continue;
		}
		const { open, ...period } = ledger.period(entry, `${to}.`);
		const organization = ledger.line(
			ledger.get(entry, 'name', 'company', 'organization', 'organisation', 'employer'),
			`${to}.organization`,
		);
		const what = ledger.paragraphs(ledger.get(entry, 'description'), `${to}.summary`);
		const summary = ledger.paragraphs(
			ledger.get(entry, 'summary', 'responsibilities', 'details'),
			`${to}.summary`,
		);
		const named = readTags(ledger, ledger.get(entry, ...words), skills, {
			skills: `${to}.skills`,
			others: `${to}.summary`,
		});
		const highlights = ledger.items(
			ledger.get(entry, 'highlights', 'achievements', 'accomplishments', 'bullets'),
			`${to}.highlights`,
		);
		const job: Job = filled({
			organization,
			url: ledger.url(ledger.get(entry, ...site), `${to}.url`),
			role: ledger.line(ledger.get(entry, 'position', 'role', 'title', 'jobTitle'), `${to}.role`),
			location: readPlace(ledger, entry, `${to}.location`),
			...period,
			summary: paragraphs(what.text, summary.text, plainToMarkdown(named.others.join(' · '))),
			highlights: [...what.items, ...summary.items, ...highlights],
			skills: named.ids,
		});
		if (Object.keys(job).length === 0) continue;
		jobs.push(job);
		if (open) current ??= job;
	}
	return { jobs, current };
}

export function readEducation(
	{ ledger, file, skills }: Reading,
	field: Field | undefined,
): Section<'education'>[] {
	return collect(ledger, field, (entry, index) => {
		const to = `${file} education[${index}]`;
		if (!isRecord(entry.value)) return filled({ institution: ledger.line(entry, `${to}.institution`) });
		const { open: _, ...period } = ledger.period(entry, `${to}.`);
		const named = readTags(ledger, ledger.get(entry, ...words), skills, {
			skills: `${to}.skills`,
			others: `${to}.summary`,
		});
		const summary = ledger.paragraphs(ledger.get(entry, ...about, 'honors'), `${to}.summary`);
		const highlights = ledger.items(ledger.get(entry, 'highlights'), `${to}.summary`);
		return filled({
			institution: ledger.line(
				ledger.get(entry, 'institution', 'school', 'university', 'name', 'organization'),
				`${to}.institution`,
			),
			url: ledger.url(ledger.get(entry, ...site), `${to}.url`),
			degree: ledger.line(ledger.get(entry, 'studyType', 'degree', 'type'), `${to}.degree`),
			area: ledger.line(ledger.get(entry, 'area', 'field', 'major', 'subject'), `${to}.area`),
			...period,
			grade: ledger.line(ledger.get(entry, 'score', 'gpa', 'grade'), `${to}.grade`),
			courses: ledger.texts(ledger.get(entry, 'courses', 'coursework'), `${to}.courses`, /\n|;|•/),
			summary: paragraphs(
				summary.text,
				...summary.items,
				...highlights,
				plainToMarkdown(named.others.join(' · ')),
			),
			skills: named.ids,
		});
	});
}

export function readCertificates(
	{ ledger, file, skills }: Reading,
	field: Field | undefined,
): Section<'certificates'>[] {
	return collect(ledger, field, (entry, index) => {
		const to = `${file} certificates[${index}]`;
		const name = nameOf(ledger, entry, `${to}.name`, [
			'name',
			'title',
			'certificate',
			'issuer',
			'authority',
			'summary',
		]);
		if (name === undefined) return undefined;
		const tags = readTags(ledger, ledger.get(entry, ...words), skills, { skills: `${to}.skills` });
		return filled({
			name,
			issuer: ledger.line(
				ledger.get(entry, 'issuer', 'authority', 'organization', 'publisher'),
				`${to}.issuer`,
			),
			date: ledger.date(ledger.get(entry, 'date', 'startDate', 'issued', 'releaseDate'), `${to}.date`).date,
			until: ledger.date(
				ledger.get(entry, 'endDate', 'expires', 'expirationDate', 'expiryDate'),
				`${to}.until`,
			).date,
			url: ledger.url(ledger.get(entry, ...site), `${to}.url`),
			skills: tags.ids,
		});
	});
}

export function readAwards(reading: Reading, field: Field | undefined): Section<'awards'>[] {
	const { ledger, file } = reading;
	return collect(ledger, field, (entry, index) => {
		const to = `${file} awards[${index}]`;
		const title = nameOf(ledger, entry, `${to}.title`, [
			'title',
			'name',
			'award',
			'awarder',
			'issuer',
			...about,
		]);
		if (title === undefined) return undefined;
		return filled({
			title,
			awarder: ledger.line(ledger.get(entry, 'awarder', 'issuer', 'organization', 'by'), `${to}.awarder`),
			date: ledger.date(ledger.get(entry, 'date', 'releaseDate', 'year'), `${to}.date`).date,
			url: ledger.url(ledger.get(entry, ...site), `${to}.url`),
			...readAbout(reading, entry, to),
		});
	});
}

export function readPublications(reading: Reading, field: Field | undefined): Section<'publications'>[] {
	const { ledger, file } = reading;
	return collect(ledger, field, (entry, index) => {
		const to = `${file} publications[${index}]`;
		const title = nameOf(ledger, entry, `${to}.title`, ['name', 'title', 'publisher', ...about]);
		if (title === undefined) return undefined;
		return filled({
			title,
			publisher: ledger.line(
				ledger.get(entry, 'publisher', 'journal', 'venue', 'conference'),
				`${to}.publisher`,
			),
			date: ledger.date(ledger.get(entry, 'releaseDate', 'date', 'publishDate', 'year'), `${to}.date`).date,
			url: ledger.url(ledger.get(entry, ...site, 'doi'), `${to}.url`),
			...readAbout(reading, entry, to, ['authors', 'author']),
		});
	});
}

export function readTalks(reading: Reading, field: Field | undefined): Section<'talks'>[] {
	const { ledger, file } = reading;
	return collect(ledger, field, (entry, index) => {
		const to = `${file} talks[${index}]`;
		const title = nameOf(ledger, entry, `${to}.title`, ['title', 'name', 'event', ...about]);
		if (title === undefined) return undefined;
		return filled({
			title,
			event: ledger.line(
				ledger.get(entry, 'event', 'conference', 'venue', 'organization', 'entity'),
				`${to}.event`,
			),
			location: readPlace(ledger, entry, `${to}.location`),
			date: ledger.date(ledger.get(entry, 'date', 'releaseDate', 'startDate', 'year'), `${to}.date`).date,
			url: ledger.url(ledger.get(entry, ...site), `${to}.url`),
			...readAbout(reading, entry, to),
		});
	});
}

export function readLanguages({ ledger, file }: Reading, field: Field | undefined): Section<'languages'>[] {
	return collect(ledger, field, (entry, index) => {
		const to = `${file} languages[${index}]`;
		const name = nameOf(ledger, entry, `${to}.name`, ['language', 'name', 'title', 'fluency']);
		if (name === undefined) return undefined;
		return filled({
			name,
			level: ledger.line(ledger.get(entry, 'fluency', 'level', 'proficiency'), `${to}.level`),
		});
	});
}

export function readInterests({ ledger, file }: Reading, field: Field | undefined): Section<'interests'>[] {
	const interests: Section<'interests'>[] = [];
	for (const entry of ledger.list(field)) {
		const to = `${file} interests[${interests.length}]`;
		if (!isRecord(entry.value)) {
			interests.push(...ledger.texts(entry, `${file} interests`).map((name) => ({ name })));
			continue;
		}
		const name = ledger.line(
			ledger.get(entry, 'name', 'title', 'interest', 'summary', 'description'),
			`${to}.name`,
		);
		const keywords = ledger.texts(
			ledger.get(entry, 'keywords', 'items', 'summary', 'description'),
			name ? `${to}.keywords` : `${file} interests`,
		);
		if (name) interests.push(filled({ name, keywords }));
		else interests.push(...keywords.map((keyword) => ({ name: keyword })));
	}
	return interests;
}

/** The parts that are there, in their order: no empty texts, lists or undefined values. */
export function filled<T extends object>(value: T): T {
	return Object.fromEntries(
		Object.entries(value).filter(
			([, part]) => part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0),
		),
	) as T;
}

/** Texts as paragraphs of one. */
export function paragraphs(...texts: (string | undefined)[]): string | undefined {
	return texts.filter(Boolean).join('\n\n') || undefined;
}

function collect<T extends object>(
	ledger: Ledger,
	field: Field | undefined,
	read: (entry: Field, index: number) => T | undefined,
): T[] {
	const items: T[] = [];
	for (const entry of ledger.list(field)) {
		const item = read(entry, items.length);
		if (item && Object.keys(item).length > 0) items.push(item);
	}
	return items;
}

/** What to call an entry: the first of some keys that holds a text, or the entry itself where it is a text. */
function nameOf(ledger: Ledger, entry: Field, to: string, names: string[]): string | undefined {
	if (!isRecord(entry.value)) return ledger.line(entry, to);
	for (const name of names) {
		const text = ledger.line(ledger.get(entry, name), to);
		if (text) return text;
	}
	return undefined;
}

function readAbout(
	{ ledger, skills }: Reading,
	entry: Field,
	to: string,
	before: string[] = [],
): { summary?: string; skills: string[] } {
	const first = ledger.texts(ledger.get(entry, ...before), `${to}.summary`, /\n/);
	const summary = ledger.paragraphs(ledger.get(entry, ...about), `${to}.summary`);
	const highlights = ledger.texts(ledger.get(entry, 'highlights'), `${to}.summary`, /\n/);
	const named = readTags(ledger, ledger.get(entry, ...words), skills, {
		skills: `${to}.skills`,
		others: `${to}.summary`,
	});
	return {
		summary: paragraphs(
			plainToMarkdown(first.join(', ')),
			summary.text,
			...summary.items,
			plainToMarkdown([...highlights, ...named.others].join(' · ')),
		),
		skills: named.ids,
	};
}

/** A place as one text, without what could be a street. */
function readPlace(ledger: Ledger, entry: Field, to: string): string | undefined {
	const field = ledger.get(entry, 'location', 'city', 'place');
	if (!field || !isRecord(field.value)) return ledger.line(field, to);
	const parts = ['city', 'region', 'countryCode', 'country'].map((key) =>
		ledger.line(ledger.get(field, key), to),
	);
	return [...new Set(parts.filter(Boolean))].join(', ') || undefined;
}
