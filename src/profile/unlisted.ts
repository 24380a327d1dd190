import { sectionsWithSkills } from './sections.ts';
import type { Post, Profile } from './site.ts';

/** What stands in lists, and what only those find who know its address. */
interface Apart<Item> {
	listed: Item[];
	unlisted: Item[];
}

/** Sets apart what is unlisted. The order stays. */
export function apart<Item extends { unlisted?: true }>(items: readonly Item[]): Apart<Item> {
	return {
		listed: items.filter(({ unlisted }) => !unlisted),
		unlisted: items.filter(({ unlisted }) => unlisted),
	};
}

/** The mark of what is unlisted. */
export function markOf({ visibility }: { visibility?: string }): { unlisted?: true } {
	return visibility === 'unlisted' ? { unlisted: true } : {};
}

/** Unlisted posts lead to those topics and series only that listed posts have, too. */
export function withListedLabels(posts: readonly Post[], listed: readonly Post[]): Post[] {
	const topics = new Set(listed.flatMap(({ tags }) => tags.map(({ slug }) => slug)));
	const series = new Set(listed.map((post) => post.series?.slug));
	return posts.map((post) => ({
		...post,
		tags: post.tags.filter(({ slug }) => topics.has(slug)),
		series: series.has(post.series?.slug) ? post.series : undefined,
	}));
}

/** Things that name skills, and now no more than those that are listed. */
export function withListedSkills<Item extends { skills: string[] }>(
	items: readonly Item[],
	listed: ReadonlySet<string>,
): Item[] {
	return items.map((item) => ({ ...item, skills: item.skills.filter((id) => listed.has(id)) }));
}

/** The same for the items of a profile. */
export function profileWithListedSkills(profile: Profile, listed: ReadonlySet<string>): Profile {
	const sections = sectionsWithSkills.map((section) => [
		section,
		profile[section]?.map((item) => ({ ...item, skills: item.skills?.filter((id) => listed.has(id)) })),
	]);
	return { ...profile, ...Object.fromEntries(sections) };
}
