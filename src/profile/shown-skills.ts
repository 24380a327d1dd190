import type { Site, Skill } from './site.ts';

/** The skills that the home page names: the five that evidence backs best, or the first five where nothing does. */
export function shownSkills({ skills }: Site): Skill[] {
	const backed = skills.filter(({ evidence }) => evidence.length > 0);
	return (backed.length > 0 ? backed : skills).slice(0, 5);
}
