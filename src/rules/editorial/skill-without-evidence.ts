import { listedSkills } from './listed-skills.ts';
import type { EditorialRule } from './rule.ts';

export const skillWithoutEvidence: EditorialRule = {
	code: 'skill-without-evidence',
	follows: 'https://developers.google.com/search/docs/fundamentals/creating-helpful-content',
	needs: 'everything',
	run: (material) =>
		listedSkills(material)
			.filter(({ skill }) => skill.evidence.length === 0)
			.map(({ skill, position }) => ({
				file: material.content.profile.file,
				path: ['skills', position, 'name'],
				message: `nothing on the site shows \`${skill.name}\`: no job, project, post or person names it`,
				fix: `add \`${skill.id}\` to the \`skills\` of what shows it, ask somebody who has seen it, or leave it as your own word`,
			})),
	ok: { name: 'Ada', skills: [{ name: 'Rust' }], work: [{ role: 'Engineer', skills: ['Rust'] }] },
	notOk: { name: 'Ada', skills: [{ name: 'Rust' }], work: [{ role: 'Engineer' }] },
};
