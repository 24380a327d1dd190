import type { Code } from '../diagnostics/catalogue.ts';
import type { Finding, Range } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import { decodeSource, type Source } from '../frontmatter/source.ts';
import { splitFrontmatter } from '../frontmatter/split.ts';
import { validate } from '../frontmatter/validate.ts';
import { type Path, parseYaml, type YamlDocument } from '../frontmatter/yaml.ts';
import { parseStrict, type StrictMarkdown } from '../markdown/strict.ts';
import { isCalendarDate } from '../schema/date.ts';
import {
	type RelayedData,
	relayedSchema,
	type TestimonialData,
	testimonialSchema,
} from '../schema/testimonial.ts';
import { isEastAsian } from './east-asian.ts';
import { hiddenCharacters } from './hidden-characters.ts';
import { isSameName } from './look-alike.ts';
import { claimObjections, type KnownNames, nameObjections } from './name.ts';
import { identify, sizeLimits, type TestimonialFile } from './place.ts';
import { addressFault, claimsOtherAddress } from './plain-address.ts';
import { quoteOf } from './quote.ts';

export interface ParseTestimonialOptions extends KnownNames {
	/** Path relative to the site's root. It decides whether the words are submitted or relayed. */
	file: string;
	/** YYYY-MM-DD (UTC). */
	today: string;
	/** The owner, under every name that a reader knows. */
	ownerNames: readonly string[];
	/** Names of other people's testimonials, not of the same author's. */
	otherNames?: readonly string[];
	/** Ids, names and aliases of the profile's skills. Others are faults; without any, all are welcome. */
	skills?: readonly string[];
	/** Language of words that name none; `en` by default. */
	lang?: string;
}

/** The frontmatter, typed by the way in which the words came. */
type Provided =
	| { kind: 'submitted'; login: string; data: TestimonialData }
	| { kind: 'relayed'; slug: string; data: RelayedData };

/** A testimonial that keeps every rule. */
export type ParsedTestimonial = {
	file: string;
	/** The login, or `relayed/<slug>`. */
	id: string;
	lang: string;
	/** Safe HTML of p, em, strong, ul, ol, li, blockquote, code, br and a. */
	html: string;
	/** The words without marks. */
	text: string;
	/** The sentence that stands for the whole. */
	quote: string;
} & Provided;

/** Characters (code points) that submitted words may have. */
export const textLimits = { longest: 1500, shortest: 80, shortestEastAsian: 40 };
const mostLinks = 2;
const mostFindings = 50;

/**
 * Reads a stranger's testimonial. All faults come back at once, each at its place; a testimonial comes back only
 * where there are none.
 */
export function parseTestimonial(
	bytes: Uint8Array,
	options: ParseTestimonialOptions,
): { testimonial?: ParsedTestimonial; findings: Finding[] } {
	const { file } = options;
	const place = identify(file);
	if ('fault' in place) return { findings: [place.fault] };
	if (bytes.length > sizeLimits[place.kind]) return { findings: [oversize(place, bytes.length)] };
	const { source, findings: encoding } = decodeSource(file, bytes);
	if (!source) return { findings: encoding };

	const findings = [...byteOrderMark(file, bytes), ...hiddenIn(source)];
	const { frontmatter, findings: missing } = splitFrontmatter(source);
	if (!frontmatter) {
		const fix = 'start the file with ---, then `name: …`, then another line of ---';
		return { findings: foremost([...findings, ...missing.map((finding) => ({ ...finding, fix }))]) };
	}

	const document = parseYaml(source, frontmatter.start, frontmatter.end, { strict: true });
	const body = parseStrict(source.text.slice(frontmatter.body));
	findings.push(
		...checkFrontmatter(document, place, options),
		...checkBody(source, frontmatter.body, body, place),
	);
	const read = readData(place, document, options);
	findings.push(...read.findings);
	if (findings.length > 0 || !read.data) return { findings: foremost(inOrder(findings)) };

	const lang = read.data.data.lang ?? options.lang ?? 'en';
	const { html, text, paragraphs, strong } = body;
	return {
		testimonial: {
			file,
			id: place.id,
			lang,
			html,
			text,
			quote: quoteOf(paragraphs, strong, lang),
			...read.data,
		},
		findings: [],
	};
}

/** The finding for a file that is too large to be read. */
export function oversize({ path, kind }: TestimonialFile, size: number): Finding {
	return {
		code: 'testimonial-size',
		file: path,
		message: `the file has ${size.toLocaleString('en')} bytes, expected at most ${sizeLimits[kind].toLocaleString('en')}`,
		fix: 'shorten the text',
	};
}

function readData(
	place: TestimonialFile,
	document: YamlDocument,
	{ today }: ParseTestimonialOptions,
): { data?: Provided; findings: Finding[] } {
	if (place.kind === 'relayed') {
		const { data, findings } = validate(relayedSchema, document);
		return { data: data && { kind: 'relayed', slug: place.slug, data }, findings };
	}
	// Missing consent is a fault of its own, so the schema is asked about the rest.
	const rest = isRecord(document.data) ? { ...document.data, consent: 'yes' } : document.data;
	const examples = { name: 'Your Name', github: place.login, relationship: 'colleague', date: today };
	const { data, findings } = validate(testimonialSchema, { ...document, data: rest }, examples);
	return { data: data && { kind: 'submitted', login: place.login, data }, findings };
}

/** What the schema cannot say: relations to the file's name, to the day, to other people. */
function checkFrontmatter(
	document: YamlDocument,
	place: TestimonialFile,
	{ today, skills: listed = [], ...names }: ParseTestimonialOptions,
): Finding[] {
	const { data, source } = document;
	if (!isRecord(data)) return [];
	const at = (code: Code, path: Path, message: string, fix: string, replacement?: string): Finding => ({
		code,
		file: source.file,
		range: document.locate(path),
		message,
		fix,
		...(replacement !== undefined && { replacement }),
	});
	const findings: Finding[] = [];
	const { name, role, disclosure, together, github, consent, url, skills } = data;

	if (place.kind === 'submitted') {
		if (typeof github === 'string' && github.trim().toLowerCase() !== place.login) {
			findings.push(
				at(
					'testimonial-login',
					['github'],
					`\`github\` is \`${github}\`, expected \`${place.login}\`, the name of the file`,
					'write your own GitHub login, and name the file after it in lower case',
					place.login,
				),
			);
		}
		const agree = 'write `consent: yes` if you agree that this is published';
		if (consent === undefined) {
			findings.push({
				...at('testimonial-consent', ['consent'], '`consent` is missing, expected `consent: yes`', agree),
				addition: 'consent: yes',
			});
		} else if (consent !== 'yes') {
			const message = '`consent` is not `yes`, and only words whose author agrees are published';
			findings.push(at('testimonial-consent', ['consent'], message, agree, 'yes'));
		}
	}
	const latest = new Date(Date.parse(`${today}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
	const date = typeof data.date === 'string' ? data.date.trim() : '';
	if (date.length === 10 && isCalendarDate(date) && date > latest) {
		findings.push(
			at(
				'testimonial-future',
				['date'],
				`\`${date}\` is in the future, today is ${today}`,
				'write the day of today',
				today,
			),
		);
	}
	if (typeof name === 'string') {
		for (const { message, fix } of nameObjections(name, names)) {
			findings.push(at('testimonial-name', ['name'], message, fix));
		}
	}
	const lines: [Path, unknown][] = [
		[['role'], role],
		[['disclosure'], disclosure],
		[['together', 'at'], isRecord(together) ? together.at : undefined],
	];
	for (const [path, line] of lines) {
		for (const { message, fix } of typeof line === 'string' ? claimObjections(line) : []) {
			findings.push(at('testimonial-name', path, message, fix));
		}
	}
	for (const [index, skill] of Array.isArray(skills) ? skills.entries() : []) {
		if (typeof skill !== 'string' || listed.length === 0 || isListed(skill, listed)) continue;
		const near = nearest(skill.trim(), listed);
		findings.push(
			at(
				'unknown-skill',
				['skills', index],
				`\`${skill}\` is not a skill of this profile${near === undefined ? '' : `, did you mean \`${near}\`?`}`,
				`${near === undefined ? 'remove it' : `write \`${near}\``}, or move it to \`suggests\` and say because of what`,
				near,
			),
		);
	}
	// What is no https address at all is the schema's to tell.
	const fault = typeof url === 'string' && /^\s*https:\/\//i.test(url) ? addressFault(url.trim()) : null;
	if (fault) findings.push(at('testimonial-link', ['url'], `the address ${fault}`, plainAddressFix));

	// Escapes such as "\u202E" hide from a look at the file itself.
	const raw = hiddenNames(source.text);
	for (const [path, value] of texts(data)) {
		const escaped = hiddenCharacters(value).find(({ what }) => !raw.has(what));
		if (escaped) {
			findings.push(at('testimonial-characters', path, notAllowed(escaped.what), 'remove the escape'));
		}
	}
	return findings;
}

function isListed(skill: string, listed: readonly string[]): boolean {
	return listed.some((known) => isSameName(known, skill));
}

const plainAddressFix = 'write a whole, public address such as https://example.com/page';

function checkBody(source: Source, offset: number, body: StrictMarkdown, place: TestimonialFile): Finding[] {
	const rangeOf = ({ start, end }: { start: number; end: number }): Range =>
		source.rangeAt(offset + start, offset + end);
	const at = (
		code: Code,
		stretch: { start: number; end: number },
		message: string,
		fix: string,
		replacement?: string,
	): Finding => ({
		code,
		file: source.file,
		range: rangeOf(stretch),
		message,
		fix,
		...(replacement !== undefined && { replacement }),
	});
	const findings = body.faults.map((fault) =>
		at('testimonial-markup', fault, fault.message, fault.fix, fault.replacement),
	);
	// Text with too much markup was not parsed, so its length and its links are not known.
	const unread = findings.length > 0 && body.text === '';
	if (!unread) findings.push(...checkLength(source, offset, body.text, place));

	for (const [index, link] of body.links.entries()) {
		const fault = addressFault(link.url);
		if (link.bare) {
			// Relayed words stand as they came.
			if (place.kind === 'relayed') continue;
			const address = link.url.startsWith('mailto:') ? null : link.url.replace(/^http:/i, 'https:');
			const fix = address === null ? 'remove it' : `write [words](${address}), or remove it`;
			const message = `\`${link.text}\` stands in the text as an address`;
			findings.push(
				at('testimonial-link', link, message, fix, address ? `[this page](${address})` : undefined),
			);
		} else if (fault) {
			const secure = link.url.replace(/^http:/i, 'https:');
			const replacement = addressFault(secure) === null ? `[${link.text}](${secure})` : undefined;
			const message = `the address \`${shown(link.url)}\` ${fault}`;
			findings.push(at('testimonial-link', link, message, plainAddressFix, replacement));
		} else if (link.title !== null) {
			findings.push(
				at(
					'testimonial-link',
					link,
					'the link has a title, which nobody would see',
					'remove the text in quotes',
					`[${link.text}](${link.url})`,
				),
			);
		} else if (link.text.trim() === '') {
			findings.push(at('testimonial-link', link, 'the link has no words', 'write [words](https://…)'));
		} else if (claimsOtherAddress(link.text, link.url)) {
			findings.push(
				at(
					'testimonial-link',
					link,
					`the words \`${link.text}\` read like another address than \`${link.url}\``,
					'say in words where the link leads',
				),
			);
		} else if (index >= mostLinks) {
			findings.push(
				at(
					'testimonial-link',
					link,
					`this is link ${index + 1}, expected at most ${mostLinks}`,
					'remove it',
					link.text,
				),
			);
		}
	}

	// References such as &rlm; hide from a look at the file itself.
	const raw = hiddenNames(source.text);
	for (const part of body.decoded) {
		const referenced = hiddenCharacters(part.value).find(({ what }) => !raw.has(what));
		if (referenced) {
			findings.push(
				at('testimonial-characters', part, notAllowed(referenced.what), 'remove the character reference'),
			);
		}
	}
	return findings;
}

function shown(address: string): string {
	return address.length > 80 ? `${address.slice(0, 80)}…` : address;
}

/** How long a text is to its reader, in code points: a stretch of white space counts as one. */
export function lengthOf(text: string): number {
	return [...text.trim().replace(/\s+/g, ' ')].length;
}

function checkLength(source: Source, offset: number, text: string, { kind }: TestimonialFile): Finding[] {
	const length = lengthOf(text);
	const least =
		kind === 'relayed' ? 1 : isEastAsian(text) ? textLimits.shortestEastAsian : textLimits.shortest;
	const most = kind === 'relayed' ? Number.POSITIVE_INFINITY : textLimits.longest;
	if (length >= least && length <= most) return [];
	const lead = source.text.slice(offset).search(/\S/);
	return [
		{
			code: 'testimonial-length',
			file: source.file,
			range: source.rangeAt(offset + Math.max(lead, 0), source.text.trimEnd().length),
			message:
				length === 0
					? 'there are no words below the frontmatter'
					: `the text has ${length.toLocaleString('en')} characters, expected ${
							length < least ? `at least ${least}` : `at most ${most.toLocaleString('en')}`
						}`,
			fix:
				length < least
					? 'say what you did together and what came of it, in a few sentences'
					: 'keep what matters most',
		},
	];
}

function byteOrderMark(file: string, bytes: Uint8Array): Finding[] {
	if (bytes[0] !== 0xef || bytes[1] !== 0xbb || bytes[2] !== 0xbf) return [];
	return [
		{
			code: 'testimonial-characters',
			file,
			range: { line: 1, column: 1, endLine: 1, endColumn: 1 },
			message: notAllowed('an invisible character (U+FEFF)'),
			fix: 'save the file as UTF-8 without a byte-order mark',
		},
	];
}

function hiddenIn(source: Source): Finding[] {
	return hiddenCharacters(source.text).map(({ start, end, what }) => ({
		code: 'testimonial-characters',
		file: source.file,
		range: source.rangeAt(start, end),
		message: notAllowed(what),
		fix: 'delete it; typing the word anew helps where it cannot be seen',
		replacement: '',
	}));
}

function notAllowed(what: string): string {
	return `${what} is not allowed here`;
}

function hiddenNames(text: string): Set<string> {
	return new Set(hiddenCharacters(text).map(({ what }) => what));
}

/** Every text in the data with its path. */
function texts(value: unknown, path: Path = []): [Path, string][] {
	if (typeof value === 'string') return [[path, value]];
	if (Array.isArray(value)) return value.flatMap((item, index) => texts(item, [...path, index]));
	if (!isRecord(value)) return [];
	return Object.entries(value).flatMap(([key, item]) => texts(item, [...path, key]));
}

function isRecord(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A file made of faults is not told in full: nobody would read it, and every finding costs time to print. */
function foremost(findings: Finding[]): Finding[] {
	if (findings.length <= mostFindings) return findings;
	const [next] = findings.slice(mostFindings - 1);
	const message = `${findings.length - mostFindings + 1} more faults follow from here on`;
	return [...findings.slice(0, mostFindings - 1), { ...next!, message, fix: 'correct those before first' }];
}

function inOrder(findings: Finding[]): Finding[] {
	const place = ({ range }: Finding): [number, number] => [range?.line ?? 0, range?.column ?? 0];
	return findings.toSorted((a, b) => {
		const [line, column] = place(a);
		const [otherLine, otherColumn] = place(b);
		return line - otherLine || column - otherColumn;
	});
}
