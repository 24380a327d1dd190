import { inlineSpans, type Span } from '../markdown/inline.ts';
import { type CvEntry, type CvPart, cvEntries, cvOrder } from '../profile/cv-entries.ts';
import { foremostFirst } from '../profile/foremost.ts';
import { linkLabel } from '../profile/link-label.ts';
import { marksOf } from '../profile/marks.ts';
import { provenanceOf } from '../profile/provenance.ts';
import { relationOf } from '../profile/relation.ts';
import { roleOf } from '../profile/role.ts';
import type { Site, Testimonial } from '../profile/site.ts';
import { skillDetails } from '../profile/skill-details.ts';
import { availabilityOf, whereabouts } from '../profile/whereabouts.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import { qrOf } from './qr.ts';

/** All that a template is given, as JSON. Every string is text and never code, whoever wrote it. */
export interface CvData {
	lang: TextLanguage;
	/** Of the document, as readers of PDF show it. */
	title: string;
	description: string;
	name: string;
	role: string;
	/** Lines of small facts: who and where, and whether they are looking for work. */
	facts: string[][];
	contact: Link[];
	links: Link[];
	/** The site, with its QR code by rows of 1 and 0; absent where nobody said its address. */
	site?: Link & { qr: string[] };
	/** The one sentence of a peer that stands before everything. */
	lead?: Quote;
	/** In the order in which they are read. None is empty. */
	sections: Section[];
}

/** As Typst names a language. */
interface TextLanguage {
	lang: string;
	region?: string;
	direction: 'ltr' | 'rtl';
}

interface Link {
	label?: string;
	text: string;
	href: string;
}

interface Quote extends TextLanguage {
	/** Quotation marks of its language, and the words between them. */
	open: string;
	text: string;
	close: string;
	href?: string;
	name: string;
	/** Further words about who and how, such as “managed Ada at Acme, 2019–2022”. */
	about: string;
}

interface Entry {
	time: string;
	title: string;
	href?: string;
	facts: string;
	summary: Span[];
	highlights: Span[][];
	more: string[];
	links: Link[];
}

/** One of many that stand in a line. */
interface Item {
	name: string;
	href?: string;
	/** True where the words are a peer's. */
	peer?: true;
	details: string;
	/** What backs it and stands nowhere else in a CV, counted: posts, and people. */
	evidence: { text: string; peer?: true }[];
	note: Span[];
}

type Section = { title: string } & (
	| { kind: 'skills'; items: Item[] }
	| { kind: 'text'; text: Span[] }
	| { kind: 'entries'; entries: Entry[] }
	| { kind: 'items'; items: Item[] }
	| { kind: 'quotes'; quotes: Quote[] }
);

/**
 * The CV as data.
 * @param origin of the site; without it nothing links to its pages
 */
export function cvData(site: Site, words: Words, origin?: string): CvData {
	const { profile, skills, suggested, testimonials } = site;
	const { name, pronouns, summary, contact, links = [], languages = [], interests = [] } = profile;
	const others = [profile.alternateName ?? []].flat();
	const role = roleOf(profile, words);
	const phrase = phraseIn(words);
	const complete = (href: string | undefined) => {
		const url = href !== undefined && URL.canParse(href, origin) ? new URL(href, origin) : undefined;
		return url ? { href: url.href } : {};
	};
	const quoteOf = (testimonial: Testimonial): Quote => {
		const [open, close] = wordsOf(testimonial.lang).format.quotes;
		// Whoever has no name here is told by what they were to the owner.
		const [who = '', ...about] = [
			testimonial.name,
			relationOf(testimonial, name, words),
			testimonial.confirmed ? '' : provenanceOf(testimonial, name, words),
		].filter(Boolean);
		return {
			...textLanguage(testimonial.lang),
			open,
			text: testimonial.quote,
			close,
			...complete(testimonial.href),
			name: who,
			about: phrase(about.join(', ')),
		};
	};
	const ranked = foremostFirst(testimonials, site.lang);
	const lead = ranked.find(({ confirmed }) => confirmed);
	const quotes = ranked.filter((testimonial) => testimonial !== lead);
	const entries = cvEntries(site, words);
	const parts = (names: readonly CvPart[]): Section[] =>
		names.map((part) => ({
			title: words.cv[part],
			kind: 'entries',
			entries: entries[part].map((entry) => ({
				...entryOf(entry),
				time: phrase(entry.time),
				...complete(entry.href),
			})),
		}));
	const home = origin === undefined ? undefined : new URL(site.home, origin).href;
	const sections: Section[] = [
		{ title: words.cv.summary, kind: 'text', text: inlineSpans(summary ?? '') },
		...parts(cvOrder.before),
		{
			title: words.cv.skills,
			kind: 'skills',
			items: skills.map((skill) => ({
				...run(skill.name, ...skillDetails(skill, words)),
				...complete(skill.href),
				evidence: marksOf(skill)
					.filter(({ kind }) => kind === 'post' || kind === 'testimonial')
					.map(({ kind, count }) => ({
						text: phrase(words.counts[kind](count)),
						...(kind === 'testimonial' ? { peer: true } : {}),
					})),
				note: inlineSpans(skill.note ?? ''),
			})),
		},
		{
			title: words.cv.suggested,
			kind: 'items',
			items: suggested.map(({ name, by }) => ({
				...run(name, words.format.list(by.map((peer) => peer.name))),
				peer: true,
			})),
		},
		{ title: words.cv.testimonials, kind: 'quotes', quotes: quotes.map(quoteOf) },
		...parts(cvOrder.after),
		{
			title: words.cv.languages,
			kind: 'items',
			items: languages.map(({ name, level }) => run(name, level)),
		},
		{
			title: words.cv.interests,
			kind: 'items',
			items: interests.map(({ name, keywords = [] }) => run(name, ...keywords)),
		},
	];
	return {
		lang: textLanguage(site.lang),
		title: `${name} – ${words.sections.cv}`,
		description: words.descriptions.cv(name, role),
		name,
		role,
		facts: [
			others.length > 0 ? [`${words.cv.alsoKnownAs} ${words.format.list(others)}`] : [],
			[...(pronouns ? [pronouns] : []), ...whereabouts(profile, words)],
			availabilityOf(profile, words).map(phrase),
		].filter(({ length }) => length > 0),
		contact: [
			...(contact?.email ? [{ text: contact.email, href: `mailto:${contact.email}` }] : []),
			...(contact?.phone
				? [
						{
							text: contact.phone.replaceAll(' ', '\u00a0'),
							href: `tel:${contact.phone.replace(/[^\d+]/g, '')}`,
						},
					]
				: []),
			...[contact?.url, contact?.calendar].filter((url) => url !== undefined).map(linkTo),
		],
		links: links.map(({ url, label }) => ({ ...(label ? { label } : {}), ...linkTo(url) })),
		...(home === undefined ? {} : { site: { ...linkTo(home), qr: qrOf(home) } }),
		...(lead ? { lead: quoteOf(lead) } : {}),
		sections: sections.filter((section) => contentOf(section).length > 0),
	};
}

/** Holds words of the interface together where they run another way than the document: its own language may have none. */
function phraseIn({ format }: Words): (text: string) => string {
	const { direction } = wordsOf(format.lang).format;
	if (direction === format.direction) return (text) => text;
	const open = direction === 'rtl' ? '\u2067' : '\u2066';
	return (text) => (text === '' ? '' : `${open}${text}\u2069`);
}

function contentOf(section: Section): unknown[] {
	switch (section.kind) {
		case 'text':
			return section.text;
		case 'entries':
			return section.entries;
		case 'skills':
		case 'items':
			return section.items;
		case 'quotes':
			return section.quotes;
	}
}

function entryOf(entry: CvEntry): Entry {
	const { time, title, facts, summary = '', highlights = [], more = [], urls = [] } = entry;
	return {
		time,
		title,
		facts: facts.filter(Boolean).join(', '),
		summary: inlineSpans(summary),
		highlights: highlights.map(inlineSpans),
		more,
		links: urls.map(linkTo),
	};
}

function run(name: string, ...details: (string | undefined)[]): Item {
	return { name, details: details.filter(Boolean).join(', '), evidence: [], note: [] };
}

function linkTo(url: string): Link {
	return { text: linkLabel({ url }), href: url };
}

function textLanguage(tag: string): TextLanguage {
	const { language, region } = new Intl.Locale(tag);
	const { direction } = wordsOf(tag).format;
	return { lang: language ?? 'en', ...(region && /^[A-Z]{2}$/.test(region) ? { region } : {}), direction };
}
