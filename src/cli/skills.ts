import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { addSkill } from '../contribute/add-skill.ts';
import { visible } from '../diagnostics/visible.ts';
import { checkSite } from '../loader/check.ts';
import { profileFile } from '../loader/profile.ts';
import type { SuggestedSkill } from '../profile/site.ts';
import { slugify } from '../profile/slug.ts';
import { currentDay } from './clock.ts';
import { siteRoot } from './root.ts';
import { UsageError } from './usage.ts';

/** Prints the skills that peers suggest and the profile does not list. */
export async function showInbox({ root }: { root: string }): Promise<void> {
	const suggested = await suggestions(await siteRoot(root));
	process.stdout.write(
		suggested.length === 0
			? 'Nobody suggests a skill that your profile does not list.\n'
			: `${suggested.map(formatSuggestion).join('\n')}\nTake one over with: bonafides skills accept ID\n`,
	);
}

/**
 * Takes a suggested skill over into the profile.
 * @throws {UsageError} where nobody suggests it, or where the profile cannot be edited.
 */
export async function acceptSkill(id: string, options: { root: string }): Promise<void> {
	const root = await siteRoot(options.root);
	const suggested = await suggestions(root);
	const skill = suggested.find((candidate) => slugify(candidate.name) === slugify(id));
	if (!skill) {
		const ids = suggested.map(({ name }) => `\`${slugify(name)}\``).join(', ');
		throw new UsageError(`nobody suggests the skill \`${id}\``, ids ? `name one of ${ids}` : undefined);
	}
	const file = path.join(root, profileFile);
	const note = skill.by.map(({ name, because }) => (because ? `${because} (${name})` : name)).join('; ');
	const edited = addSkill(await readFile(file, 'utf8'), { name: skill.name, note });
	if (edited === undefined) {
		throw new UsageError(
			`${profileFile} is written in a form that cannot be edited safely`,
			`add \`- name: ${skill.name}\` under \`skills\` yourself`,
		);
	}
	await writeFile(file, edited);
	process.stdout.write(
		`${visible(skill.name)} stands in ${profileFile} now, with who suggested it in its note.\n`,
	);
}

async function suggestions(root: string): Promise<SuggestedSkill[]> {
	const { site } = await checkSite(root, { today: currentDay() });
	return site.suggested;
}

function formatSuggestion({ name, by }: SuggestedSkill): string {
	return [
		`${slugify(name)}  ${visible(name)}`,
		...by.map((peer) => `  ${visible(peer.name)}${peer.because ? `: ${visible(peer.because)}` : ''}`),
		'',
	].join('\n');
}
