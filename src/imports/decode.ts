/** The text of a file, without a byte order mark, and the encoding in which it was found. */
export interface Decoded {
	text: string;
	encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
}

/**
 * Reads text in the encodings that exports and old blogs use. Never fails: what is neither Unicode is taken
 * as Windows-1252, in which every byte means something.
 */
export function decode(bytes: Uint8Array): Decoded {
	const encoding = guess(bytes);
	try {
		return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), encoding };
	} catch {
		return { text: new TextDecoder('windows-1252').decode(bytes), encoding: 'windows-1252' };
	}
}

function guess([first, second]: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' {
	if ((first === 0xff && second === 0xfe) || (first && second === 0)) return 'utf-16le';
	if ((first === 0xfe && second === 0xff) || (first === 0 && second)) return 'utf-16be';
	return 'utf-8';
}
