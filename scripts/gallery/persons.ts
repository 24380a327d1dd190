import { crowded } from '../../tests/sites/crowded.ts';
import { layOut, layOutSample, rebuild } from '../../tests/sites/site.ts';

const recipes = {
	sample: (name: string) => layOutSample(name),
	'one-line': (name: string) => layOut(name, 'one-line'),
	crowded: (name: string) => layOut(name, null, { files: crowded }),
	'right-to-left': (name: string) => layOut(name, 'rtl'),
	chinese: (name: string) => layOut(name, 'chinese'),
	veteran: (name: string) => layOut(name, 'veteran'),
};

/** A person whose site is looked at. */
export type Person = keyof typeof recipes;

/** All of them, the sample first. */
export const persons = Object.keys(recipes) as Person[];

/**
 * Builds the site of a person.
 * @returns its folder
 * @throws with what the build said, where it failed
 */
export async function buildPerson(person: Person): Promise<string> {
	const root = await recipes[person](`gallery/${person}`);
	await rebuild(root);
	return root;
}
