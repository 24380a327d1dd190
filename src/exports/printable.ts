/** Control characters, and the halves and holes of Unicode: XML forbids them, and no other form needs them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const unprintable = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]/gu;

/** A text without the characters that no file of the site may hold. Lines end as XML makes them end anyway. */
export function printable(text: string): string {
	return text.replace(/\r\n?/g, '\n').replace(unprintable, '');
}

/** A text on one line. */
export function oneLine(text: string): string {
	return printable(text).replace(/\s+/gu, ' ').trim();
}
