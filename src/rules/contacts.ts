/** A way to reach somebody, as it stands in a text. */
export interface Contact {
	kind: 'e-mail address' | 'phone number' | 'street line';
	/** As written. */
	text: string;
	/** Where it starts in the text. */
	index: number;
}

/** `git@host:` is the name of a service, `@ada@host` an account of the Fediverse. */
const email = /(?<![\p{L}\p{N}@._%+-])(?!git@)[\p{L}\p{N}._%+-]+@(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/gu;
const phone = /(?<![\p{L}\p{N}.,/+-])(?:\+|00)[1-9][\d\u00A0 ()/.-]{6,20}\d(?![\p{L}\p{N}])/gu;
const street =
	/\b\p{Lu}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|damm|ufer)\s+\d{1,4}\s?[a-z]?\b|\b\d{1,5}\s+(?:\p{Lu}[\p{L}’'-]+\s+){1,3}(?:Street|Road|Avenue|Boulevard|Lane)\b/gu;

/** All e-mail addresses, international phone numbers and street lines in a text. */
export function contactsIn(text: string): Contact[] {
	const found: Contact[] = [];
	const search = (kind: Contact['kind'], pattern: RegExp) => {
		for (const match of text.matchAll(pattern)) found.push({ kind, text: match[0], index: match.index });
	};
	if (text.includes('@')) search('e-mail address', email);
	if (/\d/.test(text)) {
		search('phone number', phone);
		search('street line', street);
	}
	return found;
}

/** The same contact is the same key, however it is written. */
export function contactKey(text: string): string {
	const bare = text.replace(/^(?:mailto|tel):/i, '').replace(/\?.*$/s, '');
	if (bare.includes('@')) return bare.trim().toLowerCase();
	return /\p{L}/u.test(bare)
		? bare.replace(/\s+/g, ' ').trim().toLowerCase()
		: bare.replace(/\D/g, '').replace(/^00/, '');
}
