import { readFileSync } from 'node:fs';
import type { Packages } from '../fonts/packages.ts';

/** Drawings of emoji: each is a picture, since no font of one colour says “flag”. */
export const emojiPackage = '@iconify-json/twemoji';

export interface EmojiBook {
	/** The drawing of one emoji, sequences and flags included, as an address of its data. */
	draw(emoji: string): string | undefined;
	/** Version of the package; empty where it is not installed. */
	version: string;
}

interface IconSet {
	icons: Record<string, { body: string; width?: number; height?: number }>;
	aliases?: Record<string, { parent: string }>;
	width?: number;
	height?: number;
}

/** True where a character, as a reader counts them, shows as a picture and not as a letter or sign. */
export function isEmoji(grapheme: string): boolean {
	return /\p{Emoji_Presentation}|\p{Emoji}\ufe0f|[#*\d]\ufe0f?\u20e3|\p{Extended_Pictographic}\u200d/u.test(
		grapheme,
	);
}

/** Opens the drawings. They are read with the first emoji that is asked for. */
export function openEmoji(packages: Packages): EmojiBook {
	const version = packages.version(emojiPackage) ?? '';
	let set: { icons: IconSet; names: Record<string, string> } | undefined;
	const load = () => {
		const read = (file: string) => JSON.parse(readFileSync(packages.file(emojiPackage, file), 'utf8'));
		set ??= { icons: read('icons.json') as IconSet, names: read('chars.json') as Record<string, string> };
		return set;
	};
	return {
		version,
		draw(emoji) {
			if (version === '') return undefined;
			const { icons, names } = load();
			const name = names[codeOf(emoji)];
			const icon = name === undefined ? undefined : icons.icons[icons.aliases?.[name]?.parent ?? name];
			if (!icon) return undefined;
			const box = `0 0 ${icon.width ?? icons.width ?? 16} ${icon.height ?? icons.height ?? 16}`;
			const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${box}">${icon.body}</svg>`;
			return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
		},
	};
}

/** Code points as the package names them: without the sign that only asks for the picture. */
function codeOf(emoji: string): string {
	return [...emoji]
		.filter((character) => character !== '\ufe0f' && character !== '\ufe0e')
		.map((character) => character.codePointAt(0)!.toString(16).padStart(4, '0'))
		.join('-');
}
