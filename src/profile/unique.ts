import type { BodyEntry } from './content.ts';
import type { Problem } from './problem.ts';
import { reservedSlugs } from './slug.ts';

/** Entries whose address is their own. */
export function unique<Entry extends BodyEntry<unknown>>(
	entries: readonly Entry[],
	problems: Problem[],
	reserved: ReadonlySet<string> = reservedSlugs,
): Entry[] {
	const taken = new Map<string, string>();
	return entries.filter(({ slug, file }) => {
		const report = (code: Problem['code'], message: string) =>
			problems.push({ code, file, path: [], message, fix: 'rename the file' });
		if (slug === '')
			report('empty-slug', 'the name of the file has no letters or digits to make an address from');
		else if (reserved.has(slug)) report('reserved-slug', `the site needs the address \`${slug}\` itself`);
		else if (taken.has(slug))
			report('duplicate-slug', `${taken.get(slug)} already has the address \`${slug}\``);
		else {
			taken.set(slug, file);
			return true;
		}
		return false;
	});
}
