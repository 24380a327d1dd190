import type { Problem } from './problem.ts';
import type { SkillIndex } from './skills.ts';
import { unknownSkill } from './unknown-skill.ts';

/** Finds what the skills of a list in a file are, by the path of the list. */
export type ResolveSkills = (
	file: string,
	path: readonly PropertyKey[],
	references?: readonly string[],
) => string[];

/** Ids of the listed skills that a file names; retired ones are known, but not shown. */
export function skillResolver(index: SkillIndex, problems: Problem[]): ResolveSkills {
	return (file, path, references = []) => {
		const ids = references.flatMap((reference, position) => {
			const skill = index.find(reference);
			if (skill) return skill.retired ? [] : [skill.id];
			problems.push(unknownSkill(file, [...path, position], reference, index));
			return [];
		});
		return [...new Set(ids)];
	};
}
