/** Characters that show nothing, move the cursor or turn the direction of what follows; joiners of emoji and scripts stay. */
const hidden = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text of strangers made safe to print on one line: what cannot be seen is spelled as `<U+202E>`. */
export function visible(text: string): string {
	return text.replace(
		hidden,
		(character) => `<U+${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}>`,
	);
}
