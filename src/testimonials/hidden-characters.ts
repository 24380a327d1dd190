/** Characters that stand in a text and are not seen. Offsets count UTF-16 units. */
export interface HiddenCharacters {
	start: number;
	end: number;
	/** Such as `U+200B`; a run names its first. */
	name: string;
}

/**
 * What nobody sees: control characters, direction marks and overrides, zero-width and soft characters, tags, fillers,
 * blank letters, private-use characters.
 */
const hidden = String.raw`[[\p{Cc}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\p{Zl}\p{Zp}\p{Co}\p{Noncharacter_Code_Point}\u2800\uFFF9-\uFFFC]--[\n\t\r]]`;

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

const pattern = new RegExp(`${needed.join('|')}|(?<hidden>${hidden})`, 'gv');

/** Every run of characters that a reader cannot see and no script or emoji needs where they stand. */
export function hiddenCharacters(text: string): HiddenCharacters[] {
	const runs: HiddenCharacters[] = [];
	for (const { 0: character, index, groups } of text.matchAll(pattern)) {
		if (!groups?.hidden) continue;
		const last = runs.at(-1);
		if (last?.end === index) last.end += character.length;
		else runs.push({ start: index, end: index + character.length, name: codePointName(character) });
	}
	return runs;
}

function codePointName(character: string): string {
	return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}
