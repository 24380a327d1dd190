import { packagesFor } from '../fonts/scripts.ts';
import type { Slice } from '../fonts/slices.ts';
import type { CardSpec, Holes } from './card.ts';
import { type EmojiBook, emojiPackage, isEmoji } from './emoji.ts';
import { type FontBook, faces } from './fonts.ts';
import { drawableHoles, textsOf } from './text.ts';

/** A card with all that its texts need to be drawn. */
export interface Prepared {
	holes: Holes;
	slices: Slice[];
	/** Emoji by the text that they stand for. */
	images: Record<string, string>;
	/** Characters that nothing installed can draw, by the package to install. */
	missing: Map<string, Set<string>>;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Finds the slices of fonts and the emoji for the texts of a card, and what is missing. */
export function prepare(spec: CardSpec, fonts: FontBook, emoji: EmojiBook): Prepared {
	const holes = drawableHoles(spec.holes);
	const all = textsOf(holes).join('\n');
	const slices = new Set<Slice>();
	const images: Record<string, string> = {};
	const missing = new Map<string, Set<string>>();
	const lack = (name: string, text: string) => missing.set(name, (missing.get(name) ?? new Set()).add(text));

	/** True where a slice draws the character. */
	const cover = (character: string): boolean => {
		const code = character.codePointAt(0)!;
		const own = faces.map((face) => fonts.own[face].find(({ characters }) => characters.has(code)));
		const found = own.includes(undefined) ? [fonts.find(character, spec.lang, all)] : own;
		for (const slice of found) if (slice) slices.add(slice);
		return found[0] !== undefined;
	};
	for (const { segment } of graphemes.segment(all)) {
		if (Object.hasOwn(images, segment)) continue;
		const picture = isEmoji(segment) ? emoji.draw(segment) : undefined;
		if (picture !== undefined) {
			images[segment] = picture;
			continue;
		}
		for (const character of segment) {
			if (/[\p{Default_Ignorable_Code_Point}\s]/u.test(character) || cover(character)) continue;
			const pictograph = /\p{Extended_Pictographic}|\p{Regional_Indicator}/u.test(character);
			const fallback = pictograph ? emoji.draw(segment) : undefined;
			if (fallback !== undefined) images[segment] = fallback;
			else lack(pictograph ? emojiPackage : packagesFor(character, spec.lang, all)[0]!, segment);
			break;
		}
	}
	// Fonts of other scripts have quotation marks too, as wide as their letters: what ours holds is drawn with ours.
	const ours = new Set(faces.flatMap((face) => fonts.own[face]));
	const ordered = [...slices].sort((a, b) => Number(ours.has(b)) - Number(ours.has(a)));
	return { holes, slices: ordered, images, missing };
}
