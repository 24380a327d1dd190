import { oneLine } from './printable.ts';

/** What stands above the text of a twin. */
export interface Header {
	title: string;
	/** The page that this is the twin of. */
	canonical?: string;
	/** Who wrote the text. */
	author: string;
	/** Whom it is about, where that is not its author. */
	about?: string;
	date?: string;
	updated?: string;
	lang: string;
}

/** Writes the header as YAML. Every value is quoted as in JSON, which YAML reads as well, so that it stays one. */
export function headerText(header: Header): string {
	const lines = Object.entries(header).flatMap(([key, value]: [string, string | undefined]) =>
		value === undefined ? [] : [`${key}: ${quoted(value)}`],
	);
	return `---\n${lines.join('\n')}\n---\n`;
}

function quoted(value: string): string {
	return JSON.stringify(oneLine(value)).replace(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}

function escaped(character: string): string {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
