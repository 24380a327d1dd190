import type { TestimonialData } from '../schema/testimonial.ts';
import { testimonialsFolder } from '../testimonials/place.ts';

/** What a peer answers. Whether it is right is for `parseTestimonial` to say: anything can be composed. */
export type Answers = Omit<TestimonialData, 'relationship' | 'consent'> & {
	/** Empty until the peer has chosen. */
	relationship: string;
	consent: boolean;
	/** The words, as Markdown. */
	text: string;
};

/** The login that somebody means who types a login, `@login` or the address of a page on GitHub. */
export function loginOf(typed: string): string {
	return typed
		.trim()
		.replace(/^(?:https?:\/\/)?(?:www\.)?github\.com\//i, '')
		.replace(/^@|\/.*$/g, '');
}

/** Where the words of a login belong in a site's repository. */
export function pathOf(login: string): string {
	return `${testimonialsFolder}/${login.toLowerCase()}.md`;
}

/** The text of a testimonial's file. What was left empty is left out, unless it is required. */
export function compose(answers: Answers): string {
	const { together = {}, skills = [], suggests = [] } = answers;
	const { name, github, relationship, role = '', disclosure = '', url = '', lang = '', date } = answers;
	const lines = [
		...required('name', name),
		...required('github', github),
		...required('relationship', relationship),
		...map('together', [
			...optional('at', together.at),
			...optional('from', together.from),
			...optional('to', together.to),
		]),
		...optional('role', role),
		...list(
			'skills',
			skills
				.map(line)
				.filter(Boolean)
				.map((skill) => [scalar(skill)]),
		),
		...list(
			'suggests',
			suggests
				.filter(({ skill, because }) => line(skill) || line(because))
				.map(({ skill, because }) => [...required('skill', skill), ...required('because', because)]),
		),
		...optional('disclosure', disclosure),
		...optional('url', url),
		...optional('lang', lang),
		...required('date', date),
		...(answers.consent ? ['consent: yes'] : []),
	];
	return `---\n${lines.join('\n')}\n---\n\n${bodyOf(answers.text)}\n`;
}

function required(key: string, value: string): string[] {
	return [`${key}: ${scalar(line(value))}`];
}

function optional(key: string, value = ''): string[] {
	return line(value) === '' ? [] : required(key, value);
}

function map(key: string, lines: string[]): string[] {
	return lines.length === 0 ? [] : [`${key}:`, ...lines.map((text) => `  ${text}`)];
}

function list(key: string, items: string[][]): string[] {
	const dashed = items.flatMap((lines) => lines.map((text, at) => `${at === 0 ? '- ' : '  '}${text}`));
	return map(key, dashed);
}

/** A value stands on one line. */
function line(value: string): string {
	return value
		.toWellFormed()
		.replace(/[^\S\r\n\v\f\u0085\u2028\u2029]*[\r\n\v\f\u0085\u2028\u2029]\s*/g, ' ')
		.trim();
}

/** Words stand as they are; whatever could mean something to YAML stands in quotes, as JSON writes it. */
function scalar(text: string): string {
	const plain =
		/^[\p{L}\p{N}][\p{L}\p{M}\p{N} ,.;'’()/&@+_-]*$/u.test(text) || /^https:\/\/[\w./?=%&~+-]+$/.test(text);
	return plain ? text : JSON.stringify(text);
}

/** Blanks at the end of a line would break it, and nobody sees them. */
function bodyOf(text: string): string {
	return text
		.toWellFormed()
		.replace(/\r\n?/g, '\n')
		.replace(/[ \t]+$/gm, '')
		.trim();
}
