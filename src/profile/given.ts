import type { Content } from './content.ts';
import { type Link, permalinks } from './permalinks.ts';
import type { Given } from './site.ts';

/** Words that the owner wrote for somebody else. They share one page. */
export function givenOf({ slug, file, data }: Content['given'][number], lang: string, link: Link): Given {
	return {
		slug,
		file,
		href: link(`${permalinks.given()}#${slug}`),
		to: data.to,
		login: data.github?.toLowerCase(),
		relationship: data.relationship,
		date: data.date,
		url: data.url,
		lang: data.lang ?? lang,
	};
}

/** The words that the owner wrote for the author of a testimonial: by login, or by name where either names none. */
export function reciprocalOf(
	author: { name: string; login?: string },
	given: readonly Given[],
): Given | undefined {
	return given.find(({ to, login }) =>
		login !== undefined && author.login !== undefined
			? login === author.login.toLowerCase()
			: to.toLowerCase() === author.name.toLowerCase(),
	);
}
