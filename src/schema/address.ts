import { text, textThat } from './text.ts';

/** True for a complete http or https URL with a host. */
export function isWebAddress(value: string): boolean {
	return /^https?:\/\/[^\s/]/i.test(value) && URL.canParse(value);
}

/** A complete address on the web. */
export function url() {
	return textThat(isWebAddress, 'a complete address, expected https://…', {
		code: 'wrong-url',
		fix: 'write the whole address, starting with https://',
	}).meta({ format: 'uri' });
}

/** An e-mail address. */
export function email() {
	return textThat((value) => /^[^\s@<>()]+@[^\s@<>()]+\.[^\s@<>()]+$/.test(value), 'an e-mail address', {
		code: 'wrong-email',
		fix: 'write an address such as me@example.com, or remove the key',
	}).meta({ format: 'email' });
}

/** A path to an image, relative to the file that names it. */
export function image() {
	return text().meta({ examples: ['./portrait.jpg'] });
}
