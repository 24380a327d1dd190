import type { ProfileData } from '../schema/profile.ts';
import type { Problem } from './problem.ts';
import { slugify } from './slug.ts';

type SkillData = NonNullable<ProfileData['skills']>[number];

interface ListedSkill extends SkillData {
	id: string;
}

/** Finds a listed skill by id, name or alias, without regard to case. */
export interface SkillIndex {
	/** In the order of the profile, retired ones included. */
	skills: ListedSkill[];
	find(reference: string): ListedSkill | undefined;
}

/** Gives every skill of a profile its id, and tells which of them cannot be told apart. */
export function indexSkills(
	file: string,
	skills: readonly SkillData[],
): { index: SkillIndex; problems: Problem[] } {
	const problems: Problem[] = [];
	const byName = new Map<string, ListedSkill>();
	const listed: ListedSkill[] = [];
	for (const [position, data] of skills.entries()) {
		const path = ['skills', position];
		const id = data.id ?? slugify(data.name);
		if (id === '') {
			problems.push({
				code: 'empty-slug',
				file,
				path: [...path, 'name'],
				message: `\`${data.name}\` has no letters or digits to make an id from`,
				fix: 'add an `id` of letters, digits and hyphens',
			});
			continue;
		}
		const skill = { ...data, id };
		listed.push(skill);
		const names: [string, PropertyKey[]][] = [
			[id, data.id === undefined ? ['name'] : ['id']],
			[data.name, ['name']],
			...(data.aliases ?? []).map((alias, at): [string, PropertyKey[]] => [alias, ['aliases', at]]),
		];
		for (const [name, key] of names) {
			const folded = fold(name);
			const other = byName.get(folded);
			if (other === undefined) byName.set(folded, skill);
			else if (other !== skill) {
				problems.push({
					code: 'duplicate-skill',
					file,
					path: [...path, ...key],
					message: `\`${name}\` already means the skill \`${other.name}\``,
					fix: 'remove one of the two, or give this one another `id` and name',
				});
				break;
			}
		}
	}
	return { index: { skills: listed, find: (reference) => byName.get(fold(reference)) }, problems };
}

function fold(name: string): string {
	return name.normalize('NFC').trim().toLowerCase();
}
