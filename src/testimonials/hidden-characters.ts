/** Characters that stand in a text and are not seen, or bury what is. Offsets count UTF-16 units. */
export interface HiddenCharacters {
	start: number;
	end: number;
	/** Such as “an invisible character (U+200B)”; a run names its first. */
	what: string;
}

/**
 * What nobody sees, or nobody as it was meant: control characters, direction marks and overrides, zero-width and soft
 * characters, tags, fillers, blank letters, halves, replaced and private-use characters, and those that are not
 * assigned, except where emoji may be added.
 */
const hidden = String.raw`[[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Co}\p{Cs}[\p{Cn}--\p{Extended_Pictographic}]\u2800\uFFF9-\uFFFD]--[\n\t\r]]`;

/** Scripts whose spelling needs the joiners U+200C and U+200D inside of words, such as Persian and Malayalam. */
const joining = String.raw`[\p{scx=Arab}\p{scx=Syrc}\p{scx=Nkoo}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tibt}]`;

/** What a script or an emoji needs, although it is invisible by itself. One at a time: runs can carry messages. */
const needed = [
	// The flags of England, Scotland and Wales are spelled with tag characters.
	String.raw`\p{RGI_Emoji_Tag_Sequence}`,
	String.raw`(?<=${joining})[\u200C\u200D](?![\u200C\u200D])`,
	String.raw`(?<=\p{Extended_Pictographic}\p{Emoji_Modifier}?\uFE0F?)\u200D(?=\p{Extended_Pictographic})`,
	// Variation selectors: text or emoji look, ideographic variants in Japanese names, Mongolian letters.
	String.raw`(?<=\p{Emoji})[\uFE0E\uFE0F]`,
	String.raw`(?<=\p{sc=Han})[\uFE00-\uFE02\u{E0100}-\u{E01EF}]`,
	String.raw`(?<=\p{sc=Mong})[\u180B-\u180D\u180F]`,
];

/** More marks upon a letter than any script writes: they run into the lines above and below. */
const piled = String.raw`[\p{Mn}\p{Me}]{5,}`;

const pattern = new RegExp(`${needed.join('|')}|(?<piled>${piled})|(?<hidden>${hidden})`, 'gv');

/** Every run of characters that a reader cannot see, and every pile of marks, that no script or emoji needs there. */
export function hiddenCharacters(text: string): HiddenCharacters[] {
	const runs: HiddenCharacters[] = [];
	for (const { 0: character, index, groups } of text.matchAll(pattern)) {
		if (!groups?.hidden && !groups?.piled) continue;
		const last = runs.at(-1);
		if (last?.end === index) last.end += character.length;
		else runs.push({ start: index, end: index + character.length, what: describe(character) });
	}
	return runs;
}

function describe(character: string): string {
	const codePoint = `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
	if (/^\p{M}{5}/u.test(character)) return `a pile of marks (${codePoint} and more)`;
	return /[\p{Cn}\uFFFD]/u.test(character)
		? `a broken character (${codePoint})`
		: `an invisible character (${codePoint})`;
}
