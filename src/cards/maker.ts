import { cardPath } from '../profile/card-path.ts';
import type { Site } from '../profile/site.ts';
import { type Words, words as wordsOf } from '../words/words.ts';
import type { CardSpec, Holes } from './card.ts';
import { directionOf } from './text.ts';

/** The file of what the profile says. */
export const profileFile = 'content/profile.yaml';

/** A card as far as it differs: without its path, and in the language of the site where it names no other. */
type Draft = Omit<CardSpec, 'path' | 'lang' | 'file'> & { lang?: string; file?: string };

/** Makes the cards of one site. */
export interface Maker {
	site: Site;
	words: Words;
	card(draft: Draft): CardSpec;
}

export function makerFor(site: Site): Maker {
	const words = wordsOf(site.lang);
	const { name } = site.profile;
	return {
		site,
		words,
		card: (spec) => ({
			file: profileFile,
			...spec,
			lang: spec.lang ?? site.lang,
			path: cardPath(spec.href, site.home),
			holes: {
				name,
				bare: spec.holes.description ? '' : (spec.holes.title ?? ''),
				// A card is laid out the way in which its largest text runs.
				dir: directionOf(largest(spec.holes) ?? name, wordsOf(spec.lang ?? site.lang).format.direction),
				...spec.holes,
			},
		}),
	};
}

function largest({ title, quote }: Holes): string | undefined {
	return [title, quote].find((text) => typeof text === 'string' && text !== '') as string | undefined;
}
