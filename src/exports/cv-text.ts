import { plainText } from '../markdown/inline.ts';
import { type CvEntry, type CvPart, cvEntries, cvOrder } from '../profile/cv-entries.ts';
import { foremostFirst } from '../profile/foremost.ts';
import { provenanceOf } from '../profile/provenance.ts';
import { relationOf } from '../profile/relation.ts';
import { roleOf } from '../profile/role.ts';
import { skillDetails } from '../profile/skill-details.ts';
import { availabilityOf, whereabouts } from '../profile/whereabouts.ts';
import { words as wordsOf } from '../words/words.ts';
import { oneLine } from './printable.ts';
import type { Source } from './source.ts';
import { wrap } from './wrap.ts';

/** A text that stands for itself, or a line of a list. */
type Line = string | { item: string };

/** The CV as plain text, in the order of its page: what programs that sort applications read best. */
export function cvText({ site, words }: Source): string {
	const { profile, skills, suggested, testimonials, lang } = site;
	const { name, pronouns, summary, contact, links = [], languages = [], interests = [] } = profile;
	const others = [profile.alternateName ?? []].flat();
	const entries = cvEntries(site, words);
	const parts = (names: readonly CvPart[]) =>
		names.flatMap((part) => section(words.cv[part], entries[part].map(entryLines)));
	const items = (title: string, texts: string[]) =>
		section(title, texts.length > 0 ? [texts.map((item) => ({ item }))] : []);
	const ranked = foremostFirst(testimonials, lang);

	function section(title: string, blocks: Line[][]): Line[][] {
		return blocks.length > 0 ? [[title.toLocaleUpperCase(words.format.lang)], ...blocks] : [];
	}

	const blocks: Line[][] = [
		[
			name,
			roleOf(profile, words),
			others.length > 0 ? `${words.cv.alsoKnownAs} ${words.format.list(others)}` : '',
			[pronouns, ...whereabouts(profile, words)].filter(Boolean).join(' | '),
			availabilityOf(profile, words).join(' | '),
		],
		[
			contact?.email ?? '',
			contact?.phone ?? '',
			contact?.url ?? '',
			contact?.calendar ?? '',
			...links.map(({ url, label }) => (label ? `${label}: ${url}` : url)),
		],
		...section(words.cv.summary, summary ? paragraphs(summary).map((text) => [text]) : []),
		...parts(cvOrder.before),
		...items(
			words.cv.skills,
			skills.map((skill) => {
				const details = bracketed(skillDetails(skill, words).join(', '));
				return `${skill.name}${details}${skill.note ? ` ${plainText(skill.note)}` : ''}`;
			}),
		),
		...items(
			words.cv.suggested,
			suggested.map(({ name, by }) => `${name}${bracketed(words.format.list(by.map((peer) => peer.name)))}`),
		),
		...items(
			words.cv.testimonials,
			ranked.map((testimonial) => {
				const { quote, name: author, confirmed, lang } = testimonial;
				const [open, close] = wordsOf(lang).format.quotes;
				const origin = confirmed ? '' : provenanceOf(testimonial, name, words);
				const who = [author, relationOf(testimonial, name, words), origin].filter(Boolean).join(', ');
				return `${open}${quote}${close} ${who}`;
			}),
		),
		...parts(cvOrder.after),
		...items(
			words.cv.languages,
			languages.map(({ name, level = '' }) => `${name}${bracketed(level)}`),
		),
		...items(
			words.cv.interests,
			interests.map(({ name, keywords = [] }) => `${name}${bracketed(keywords.join(', '))}`),
		),
	];
	return blocks
		.map((lines) => lines.flatMap((line) => shown(line, words.format.lang)).join('\n'))
		.filter((block) => block !== '')
		.map((block) => `${block}\n`)
		.join('\n');
}

function entryLines({
	time,
	title,
	href,
	facts,
	summary,
	highlights = [],
	more = [],
	urls = [],
}: CvEntry): Line[] {
	return [
		[plainText(title), ...facts.filter(Boolean)].join(', '),
		time,
		...(summary ? paragraphs(summary) : []),
		...highlights.map((highlight) => ({ item: plainText(highlight) })),
		...more,
		...[href, ...urls].filter((url) => url !== undefined && /^https?:/.test(url)).map(String),
	];
}

function paragraphs(markdown: string): string[] {
	return markdown
		.trim()
		.split(/\n{2,}/)
		.map(plainText);
}

function bracketed(text: string): string {
	return text && ` (${text})`;
}

function shown(line: Line, lang: string): string[] {
	if (typeof line === 'string') return wrap(oneLine(line), lang);
	return wrap(oneLine(line.item), lang, 78).map((part, index) => `${index === 0 ? '- ' : '  '}${part}`);
}
