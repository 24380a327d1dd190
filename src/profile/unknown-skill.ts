import { nearest } from '../diagnostics/nearest.ts';
import type { Problem } from './problem.ts';
import type { SkillIndex } from './skills.ts';

/** The problem that a file of the owner names a skill that the profile does not list. */
export function unknownSkill(
	file: string,
	path: readonly PropertyKey[],
	reference: string,
	{ skills, find }: SkillIndex,
): Problem {
	const near = nearest(
		reference,
		skills.flatMap(({ id, name, aliases = [] }) => [id, name, ...aliases]),
	);
	const meant = near === undefined ? undefined : find(near)?.id;
	const shown = skills.slice(0, 8).map(({ id }) => `\`${id}\``);
	const listed = `${shown.join(', ')}${skills.length > shown.length ? ', …' : ''}`;
	const hint = listed ? `expected one of ${listed}` : 'which lists none';
	const add = `add \`- name: ${reference}\` under \`skills\` in content/profile.yaml`;
	const otherwise = listed ? `${add}, or write a skill that it lists` : add;
	return {
		code: 'unknown-skill',
		file,
		path,
		message: `\`${reference}\` is not a skill in content/profile.yaml, ${meant ? `did you mean \`${meant}\`?` : hint}`,
		fix: meant ? `write \`${meant}\`, or ${add}` : otherwise,
	};
}

/** Skills that accepted words name and the profile no longer lists. A profile without skills takes what comes. */
export function forgottenSkills(
	{ file, data: { skills = [] } }: { file: string; data: { skills?: readonly string[] } },
	{ skills: listed, find }: SkillIndex,
): Problem[] {
	if (listed.length === 0) return [];
	return skills.flatMap((reference, position): Problem[] => {
		if (find(reference)) return [];
		return [
			{
				code: 'testimonial-skill',
				file,
				path: ['skills', position],
				message: `\`${reference}\` is not a skill in content/profile.yaml, so it is shown as suggested`,
				fix: `add it to \`skills\` in content/profile.yaml, with \`retired: true\` if you no longer claim it`,
			},
		];
	});
}
