import type { Content } from '../../profile/content.ts';

/** True for a profile that tells about a person. Who has not begun to tell knows what is missing. */
export function hasBegun({ profile }: Content): boolean {
	const { summary, work = [], education = [] } = profile.data;
	return summary !== undefined || work.length + education.length > 0;
}
