import { textThat } from './text.ts';

/** True for a well-formed BCP 47 tag. No language has a longer code than three letters, so `english` is none. */
export function isLanguageTag(value: string): boolean {
	try {
		return /^[a-z]{2,3}(?:-|$)/i.test(value) && Intl.getCanonicalLocales(value).length === 1;
	} catch {
		return false;
	}
}

/** A language tag (BCP 47). */
export function language() {
	return textThat(isLanguageTag, 'a language tag, expected one such as `en`, `de` or `pt-BR`', {
		code: 'wrong-language',
		fix: 'write a BCP 47 tag such as en, de or pt-BR',
	}).meta({ examples: ['en', 'de', 'pt-BR'] });
}

function isTimeZone(value: string): boolean {
	try {
		new Intl.DateTimeFormat('en', { timeZone: value });
		return /^[A-Za-z]/.test(value);
	} catch {
		return false;
	}
}

/** A time zone (IANA). */
export function timezone() {
	return textThat(isTimeZone, 'a time zone, expected an IANA name such as `Europe/Berlin`', {
		code: 'wrong-timezone',
		fix: 'write an IANA name such as Europe/Berlin or America/New_York',
	}).meta({ examples: ['Europe/Berlin', 'America/New_York'] });
}
