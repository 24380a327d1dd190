import type { ProfileData } from '../schema/profile.ts';
import type { Content } from './content.ts';

/**
 * The content without what its owner keeps private. All that is shown anywhere is made of this. A private skill stays
 * known by its names, so that nobody's words suggest it, and is shown as little as a retired one.
 */
export function published(content: Content): Content {
	const shown = <Entry extends { data: object }>(entries: Entry[]) =>
		entries.filter(({ data }) => !isPrivate(data));
	const { profile, posts, projects, pages, given } = content;
	return {
		...content,
		profile: { ...profile, data: publicProfile(profile.data) },
		posts: shown(posts),
		projects: shown(projects),
		pages: shown(pages),
		given: shown(given),
	};
}

/** True where some of the content is private. */
export function withholds({ profile, posts, projects, pages, given }: Content): boolean {
	const entries = [...posts, ...projects, ...pages, ...given].map(({ data }) => data);
	return [...Object.values(profile.data).flat(), ...entries].some(isPrivate);
}

/** True for frontmatter, or an item of the profile, that says so. */
export function isPrivate(data: unknown): boolean {
	return (data as { visibility?: string } | undefined)?.visibility === 'private';
}

/** True for a post whose day has come, and for every post in a preview. */
export function isDue(
	{ draft, date }: { draft?: boolean; date: string },
	{ drafts, today }: { drafts?: boolean; today: string },
): boolean {
	return drafts === true || !(draft || date > today);
}

/** Every list of the profile may hold private items, also one that is yet to come. */
function publicProfile({ skills, ...data }: ProfileData): ProfileData {
	const entries = Object.entries(data).map(([key, value]): [string, unknown] => [
		key,
		Array.isArray(value) ? value.filter((item) => !isPrivate(item)).map(unmarked) : value,
	]);
	return { ...(Object.fromEntries(entries) as typeof data), skills: skills?.map(publicSkill) };
}

/** What is shown need not say that it is. */
function unmarked(item: unknown): unknown {
	if (typeof item !== 'object' || item === null) return item;
	const { visibility: _public, ...rest } = item as { visibility?: string };
	return rest;
}

function publicSkill(skill: NonNullable<ProfileData['skills']>[number]) {
	const { id, name, aliases } = skill;
	return isPrivate(skill) ? { id, name, aliases, retired: true } : skill;
}
