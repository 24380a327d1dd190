import type { Site } from './site.ts';

/** Words between the parts of a name that name nobody. */
const particles =
	/^(?:de|del|della|der|den|di|da|do|dos|das|du|la|le|van|von|zu|bin|ibn|al|el|y|e|of|the|ter|ten)$/i;

/** A name, its parts, and the ways in which they are run together in addresses. */
export function formsOfName(name: string): string[] {
	const parts = name.split(/[\s,.·・־()[\]"“”„]+/u).filter((part) => part !== '');
	const isParticle = (part: string, at: number) =>
		particles.test(part) && (/^\p{Ll}/u.test(part) || (at > 0 && at < parts.length - 1));
	const telling = parts.filter((part, at) => !isParticle(part, at));
	// From the first of the particles on: van der Berg.
	const family = parts.slice(Math.max(0, parts.findIndex(isParticle)));
	const run = [
		...[parts, parts.toReversed(), family].map((some) => some.join('')),
		...telling.flatMap((part) => [part.replace(/['’\-‐‑]/g, ''), part.replace(/^\p{L}['’]/u, '')]),
		parts.length > 1 ? `${parts[0]![0]}${parts.at(-1)}` : '',
	].filter(isLong);
	const forms = [
		name,
		family.join(' '),
		...telling,
		...telling.flatMap((part) => part.split(/[-‐‑]/)).filter(isLong),
		...run,
	];
	const whole = forms.filter((form) => form.length > 1 || /\p{Script=Han}/u.test(form));
	return [...new Set([...whole, ...whole.map(withoutMarks), ...whole.map(spelledOut)])];
}

function isLong(part: string): boolean {
	return part.length > 2;
}

function withoutMarks(text: string): string {
	return text
		.normalize('NFD')
		.replace(/\p{M}/gu, '')
		.replace(/[łøđ]/gi, (letter) => plain[letter.toLowerCase()]!)
		.normalize('NFC');
}

/** Letters with a stroke, which no normal form takes off. */
const plain: Record<string, string> = { ł: 'l', ø: 'o', đ: 'd' };

/** As whoever has no such keys writes it. */
function spelledOut(text: string): string {
	return text.normalize('NFC').replace(/[äöüøåæ]/gi, (letter) => letters[letter.toLowerCase()]!);
}

const letters: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue', ø: 'oe', å: 'aa', æ: 'ae' };

/** What leads to the owner: logins, hosts of their own, addresses and numbers. */
export function handlesOf({ profile }: Site): string[] {
	const { contact = {}, links = [], contribute } = profile;
	const addresses = [contact.url, contact.calendar, ...links.map(({ url }) => url)].filter(
		(url) => url !== undefined,
	);
	const handles = addresses.flatMap((address) => {
		const { host, pathname } = new URL(address);
		const logins = decoded(pathname)
			.split('/')
			.map((part) => part.replace(/^@/, ''))
			.filter(isTelling);
		return logins.length > 0 ? logins : hostsOf(host);
	});
	const repository = contribute?.repository.split('/') ?? [];
	return [
		contact.email ?? '',
		...(contact.email?.split('@') ?? []),
		contact.phone ?? '',
		contribute?.owner ?? '',
		...repository,
		...handles,
	].filter(isTelling);
}

/** Parts of addresses that are the same with everybody. */
const common =
	/^(?:index|about|home|profile|site|website|contact|blog|posts|write|citations|hello|info|mail|office|pages|portfolio|users?|people|members|authors?|profiles|channel|company|videos|projects|repos|resume|meeting|intro|call|chat|\d+min|\d{1,4})$/i;

function isTelling(handle: string): boolean {
	return handle.length > 2 && !common.test(handle);
}

/** A host, with and without `www`. */
export function hostsOf(host: string): string[] {
	return [host, host.replace(/^www\./, '')];
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}

/** What a firm is called, with and without its legal form, and what stands in brackets. */
export function formsOfEmployer(name: string): string[] {
	const abbreviations = [...name.matchAll(/\((\p{Lu}[\p{Lu}\p{N}&]+)\)/gu)].map(
		([, letters = '']) => letters,
	);
	const forms = [name, name.replace(/\s*\([^()]*\)/g, '')].flatMap(shorterAndShorter);
	return [...new Set([...forms, ...abbreviations])].filter(({ length }) => length > 1);
}

const legalForms =
	'gmbh ggmbh ag se kg kgaa ohg gbr ug ev ek eg inc llc llp ltd limited corp corporation co company plc pty pvt bv nv sa sas sarl srl spa sl ab as asa aps oy oyj'
		.split(' ')
		.map((letters) => [...letters].join(String.raw`\.? ?`));
const legalForm = new RegExp(String.raw`(?:,?\s+&|,?\s|,)\s*(?:${legalForms.join('|')})\.?$`, 'i');

/** Acme GmbH & Co. KG, Acme GmbH & Co., Acme GmbH, Acme. */
function shorterAndShorter(name: string): string[] {
	const bare = name.replace(legalForm, '');
	return bare === name || bare === '' ? [name] : [name, ...shorterAndShorter(bare)];
}
