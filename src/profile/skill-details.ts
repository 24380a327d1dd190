import type { Words } from '../words/words.ts';
import type { Skill } from './site.ts';

/** What the owner says of a skill beside its name: how well, since when, and its other and narrower names. */
export function skillDetails({ level, since, keywords, aliases }: Skill, words: Words): string[] {
	return [level, since && words.since(since), ...keywords, ...aliases].filter(
		(detail) => !!detail,
	) as string[];
}
