import { roleOf } from '../profile/role.ts';
import type { Profile } from '../profile/site.ts';
import { languageTags } from './language-tags.ts';
import { oneLine } from './printable.ts';
import { complete, type Source } from './source.ts';

/**
 * Who to write to, as vCard 4.0 (RFC 6350). E-mail and telephone stand in it only where the profile gives them under
 * `contact`. The name is not divided: which part of it is the family's cannot be known.
 * @param photo address of the data of a small JPEG
 */
export function contactCard({ site, words, origin }: Source, photo?: string): string {
	const { profile, lang, home } = site;
	const { name, headline, contact, location, links = [], languages = [] } = profile;
	const title = typeof headline === 'string' ? headline : headline?.role;
	const current = presentJob(profile);
	const organization =
		headline === undefined || typeof headline === 'string' ? current?.organization : headline.employer;
	const tagOf = languageTags(lang);
	const spoken = languages.flatMap((language) => tagOf(language.name) ?? []);
	const urls = [
		...(origin === undefined ? [] : [complete(home, { origin })]),
		...[contact?.url, contact?.calendar].flatMap((url) => url ?? []),
		...links.map(({ url }) => url),
	];
	const lines = [
		'BEGIN:VCARD',
		'VERSION:4.0',
		'KIND:individual',
		text('FN', name),
		text('TITLE', title ?? roleOf(profile, words)),
		text('ROLE', current?.role),
		text('ORG', organization),
		text('EMAIL', contact?.email),
		contact?.phone && `TEL;VALUE=uri:tel:${contact.phone.replace(/[^\d+]/g, '')}`,
		...preferred('URL', urls.map(oneLine)),
		...preferred('LANG', spoken.length > 0 ? spoken : [lang]),
		text('TZ', location?.timezone),
		photo && `PHOTO:${photo}`,
		'END:VCARD',
	];
	return lines.flatMap((line) => (line ? [`${folded(line)}\r\n`] : [])).join('');
}

/** The first job that goes on; with an employer in the headline, the one there. */
function presentJob({ headline, work = [] }: Profile): NonNullable<Profile['work']>[number] | undefined {
	const employer = typeof headline === 'object' ? headline.employer : undefined;
	return work.find(
		({ organization, from, to }) =>
			from !== undefined && to === undefined && (employer === undefined || organization === employer),
	);
}

function text(property: string, value: string | undefined): string | undefined {
	return value && `${property}:${escaped(oneLine(value), property === 'ORG')}`;
}

/** Semicolons divide the parts of a value where it can have parts, and mean themselves elsewhere. */
function escaped(value: string, hasParts: boolean): string {
	return value.replace(hasParts ? /[\\,;]/g : /[\\,]/g, '\\$&');
}

function preferred(property: string, values: readonly string[]): string[] {
	return [...new Set(values)].map((value, index) => `${property};PREF=${Math.min(index + 1, 100)}:${value}`);
}

const longest = 75;

/** A line in lines of at most 75 bytes, none of which ends within a character. */
function folded(line: string): string {
	const parts: string[] = [];
	let part = '';
	let bytes = 0;
	for (const character of line) {
		const size = Buffer.byteLength(character);
		if (bytes + size > longest) {
			parts.push(part);
			part = ' ';
			bytes = 1;
		}
		part += character;
		bytes += size;
	}
	return [...parts, part].join('\r\n');
}
