import type { Problem } from '../../profile/problem.ts';
import { emptyWord } from './empty-word.ts';
import { firstGlance } from './first-glance.ts';
import { linkBack } from './link-back.ts';
import { loneName } from './lone-name.ts';
import { missingPortrait } from './missing-portrait.ts';
import { oldAvailability } from './old-availability.ts';
import { oldClaim } from './old-claim.ts';
import type { EditorialRule, Material } from './rule.ts';
import { skillPercentage } from './skill-percentage.ts';
import { skillWithoutEvidence } from './skill-without-evidence.ts';

export const editorialRules: readonly EditorialRule[] = [
	loneName,
	firstGlance,
	missingPortrait,
	oldAvailability,
	linkBack,
	skillWithoutEvidence,
	oldClaim,
	skillPercentage,
	emptyWord,
];

/**
 * Advice of all rules over the content.
 * @param whole whether all files are free of errors, or the profile only
 */
export function advise(material: Material, whole: EditorialRule['needs']): Problem[] {
	return editorialRules
		.filter(({ needs }) => needs === 'profile' || whole === 'everything')
		.flatMap(({ code, run }) => run(material).map((problem) => ({ code, ...problem })));
}
