import type { Evidence, Skill } from './site.ts';

/**
 * The rule for the order of skills, in one place:
 *
 * 1. the more *kinds* of evidence (work, project, post, talk, people …) back a skill, the earlier it stands;
 * 2. then the later its latest evidence, with what still goes on counting as latest;
 * 3. then the order in which the profile lists them.
 *
 * How many posts or people there are plays no part: five friends weigh as much as one.
 */
export function compareSkills(a: Skill, b: Skill): number {
	return kindsOf(b).size - kindsOf(a).size || compareRecency(a, b);
}

/** The different kinds of evidence behind a skill. */
function kindsOf(skill: Skill): Set<Evidence['kind']> {
	return new Set(skill.evidence.map(({ kind }) => kind));
}

/** Adds first and last to a skill, and puts its evidence in order, latest first. */
export function withEvidence(
	skill: Omit<Skill, 'evidence' | 'first' | 'last' | 'ongoing'>,
	found: Evidence[],
): Skill {
	const evidence = found.toSorted(compareEvidence);
	const starts = evidence.flatMap(({ from, to }) => from ?? to ?? []).sort();
	const ends = evidence.flatMap(({ from, to }) => to ?? from ?? []).sort();
	const ongoing = evidence.some((item) => item.ongoing);
	return {
		...skill,
		evidence,
		...(starts[0] === undefined ? {} : { first: starts[0] }),
		...(ongoing || ends.length === 0 ? {} : { last: ends.at(-1)! }),
		ongoing,
	};
}

/** Dates of different precision compare as texts; an end that is still open lies after every date. */
function compareEvidence(a: Evidence, b: Evidence): number {
	return (
		compareTexts(endOf(b), endOf(a)) ||
		compareTexts(b.from ?? '', a.from ?? '') ||
		compareTexts(a.title, b.title)
	);
}

function endOf({ from, to, ongoing }: Evidence): string {
	return ongoing ? '9999' : (to ?? from ?? '');
}

function compareRecency(a: Skill, b: Skill): number {
	return compareTexts(b.ongoing ? '9999' : (b.last ?? ''), a.ongoing ? '9999' : (a.last ?? ''));
}

function compareTexts(a: string, b: string): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
