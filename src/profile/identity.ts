import type { Site } from './site.ts';

/** Words between the parts of a name that name nobody. */
const particles =
	/^(?:de|del|della|der|den|di|da|do|dos|das|du|la|le|van|von|zu|bin|ibn|al|el|y|e|of|the|ter|ten)$/i;

/** A name, its parts, and the ways in which they are run together in addresses. */
export function formsOfName(name: string): string[] {
	const parts = name.split(/[\s,.·・־()[\]"“”„]+/u).filter((part) => part !== '');
	const telling = parts.filter(
		(part, at) =>
			(part.length > 1 || /\p{Script=Han}/u.test(part)) &&
			(at === 0 || at === parts.length - 1 || !particles.test(part)),
	);
	const run = [
		parts.join(''),
		parts.toReversed().join(''),
		parts.length > 1 ? `${parts[0]![0]}${parts.at(-1)}` : '',
	].filter(({ length }) => length > 2);
	const forms = [name, ...telling, ...telling.flatMap((part) => part.split('-').filter(isLong)), ...run];
	return [...new Set([...forms, ...forms.map(withoutMarks)])];
}

function isLong(part: string): boolean {
	return part.length > 2;
}

function withoutMarks(text: string): string {
	return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');
}

/** What leads to the owner: logins, hosts of their own, addresses and numbers. */
export function handlesOf({ profile }: Site): string[] {
	const { contact = {}, links = [], contribute } = profile;
	const addresses = [contact.url, contact.calendar, ...links.map(({ url }) => url)].filter(
		(url) => url !== undefined,
	);
	const handles = addresses.flatMap((address) => {
		const { host, pathname } = new URL(address);
		const login = decoded(pathname).split('/').filter(Boolean).at(-1)?.replace(/^@/, '');
		return login === undefined ? hostsOf(host) : [login];
	});
	const repository = contribute?.repository.split('/') ?? [];
	return [
		contact.email ?? '',
		contact.email?.split('@')[0] ?? '',
		contact.phone ?? '',
		contribute?.owner ?? '',
		...repository,
		...handles,
	].filter(
		(handle) => handle.length > 2 && !/^(?:index|about|home|profile|site|website|contact)$/i.test(handle),
	);
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

/** What a firm is called, with and without its legal form. */
export function formsOfEmployer(name: string): string[] {
	const bare = name.replace(
		/[\s,]+(?:g?gmbh(?: & co\. kg)?|ag|se|kg|ohg|inc|llc|ltd|limited|corp|corporation|co|company|plc|pty|bv|nv|sa|sas|sarl|srl|spa|ab|as|oy)\.?$/i,
		'',
	);
	return [name, bare].filter(({ length }) => length > 1);
}
