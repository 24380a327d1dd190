import type { Site } from '../profile/site.ts';

/**
 * When the content of each page last changed, by its address on this host: by the history of its file, or, where
 * there is no history, by what the file itself says.
 */
export function lastChanges(
	site: Site,
	history?: ReadonlyMap<string, { modified: string }>,
): Map<string, string> {
	const profile = 'content/profile.yaml';
	const cv = site.sections.find(({ id }) => id === 'cv');
	const pages: { href: string; file: string; said?: string }[] = [
		{ href: site.home, file: profile },
		...(cv ? [{ href: cv.href, file: profile }] : []),
		...site.posts.map(({ href, file, date, updated }) => ({ href, file, said: updated ?? date })),
		...site.testimonials.map(({ href, file, date }) => ({ href, file, said: date })),
		...site.projects,
		...site.pages,
	];
	return new Map(
		pages.flatMap(({ href, file, said }): [string, string][] => {
			const changed = history ? history.get(file)?.modified : said;
			return changed ? [[href, changed]] : [];
		}),
	);
}
