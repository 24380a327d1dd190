import type { Words } from '../words/words.ts';
import type { Profile } from './site.ts';

/** Role and employer in one line. Empty when the profile has none. */
export function roleOf({ headline }: Profile, words: Words): string {
	if (headline === undefined) return '';
	return typeof headline === 'string' ? headline : words.headline(headline.role, headline.employer);
}
