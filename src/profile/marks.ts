import type { EvidenceKind, Skill } from './site.ts';

/** How much of one kind stands behind a skill. */
export interface Mark {
	kind: EvidenceKind;
	count: number;
}

/** What can be read comes first, people last: the eye ends on them. */
const order: EvidenceKind[] = [
	'post',
	'project',
	'publication',
	'talk',
	'work',
	'certificate',
	'award',
	'education',
	'volunteer',
	'testimonial',
];

/** Counts the evidence of a skill by kind. A person counts once, however much they wrote. */
export function marksOf(skill: Skill): Mark[] {
	return order.flatMap((kind) => {
		const found = skill.evidence.filter((evidence) => evidence.kind === kind);
		const count = kind === 'testimonial' ? new Set(found.map(({ href }) => href)).size : found.length;
		return count > 0 ? [{ kind, count }] : [];
	});
}
