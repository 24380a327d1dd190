import type { Skill } from '../../profile/site.ts';
import { indexSkills } from '../../profile/skills.ts';
import type { Material } from './rule.ts';

/** The skills of the site, each with its place in the list of the profile. */
export function listedSkills({ content: { profile }, site }: Material): { skill: Skill; position: number }[] {
	const { index } = indexSkills(profile.file, profile.data.skills ?? []);
	const positions = new Map(index.skills.map(({ id }, position) => [id, position]));
	return site.skills.map((skill) => ({ skill, position: positions.get(skill.id)! }));
}
