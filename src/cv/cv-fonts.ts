import { ranges } from '../fonts/ranges.ts';
import { packagesFor } from '../fonts/scripts.ts';
import { sfntOf } from '../fonts/sfnt.ts';
import type { Slice, SliceBook } from '../fonts/slices.ts';
import type { Family } from '../theme/theme.ts';

/** Fonts for a document, and what they lack. */
export interface CvFonts {
	/** Families in the order in which they are asked: for text, and for large type. */
	families: { text: string[]; display: string[] };
	files: Buffer[];
	/** Characters that nothing installed draws, by the package to install. */
	missing: Map<string, Set<string>>;
}

const cuts = { display: ['display'], text: ['roman', 'italic', 'semibold'] };
/** What the families are called in the file. */
const names: Record<Family, string> = { serif: 'Newsreader', sans: 'Source Sans' };

/** Finds the fonts that a text is set with. */
export function cvFonts(text: string, lang: string, family: Family, slices: SliceBook): CvFonts {
	const own = (cut: string) =>
		ranges[family].map((range) =>
			slices.load(`${cut}-${range}`, new URL(`./fonts/${family}/${cut}-${range}.woff`, import.meta.url)),
		);
	const shipped = [...own('roman'), ...slices.signs()];
	const others = new Set<Slice>();
	const missing = new Map<string, Set<string>>();
	for (const character of new Set(text)) {
		const code = character.codePointAt(0)!;
		if (/[\p{Default_Ignorable_Code_Point}\s]/u.test(character)) continue;
		if (shipped.some(({ characters }) => characters.has(code))) continue;
		const found = slices.find(character, lang, text);
		if (found) others.add(found);
		else lack(missing, packageFor(character, lang, text), character);
	}
	const more = [...slices.signs(), ...others].map((slice) => ({ family: slice.family, slice }));
	const faces = (cutNames: string[], use: string) =>
		cutNames.flatMap((cut) =>
			own(cut).map((slice, index) => ({ family: `${names[family]} ${use} ${ranges[family][index]}`, slice })),
		);
	const running = faces(cuts.text, 'Text');
	const display = faces(cuts.display, 'Display');
	const familiesOf = (list: { family: string }[]) => [...new Set(list.map(({ family }) => family))];
	return {
		families: { text: familiesOf([...running, ...more]), display: familiesOf([...display, ...more]) },
		files: [...running, ...display, ...more].map(({ family, slice }) => sfntOf(slice.data, family)),
		missing,
	};
}

/** A font of one colour for what else is drawn as a picture. */
const emojiFont = '@fontsource/noto-emoji';

function packageFor(character: string, lang: string, text: string): string {
	return /\p{Emoji_Presentation}/u.test(character) ? emojiFont : packagesFor(character, lang, text)[0]!;
}

function lack(missing: Map<string, Set<string>>, name: string, character: string): void {
	missing.set(name, (missing.get(name) ?? new Set()).add(character));
}
