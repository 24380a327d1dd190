import type { Content } from './content.ts';
import { excerpt } from './excerpt.ts';
import { type Link, permalinks } from './permalinks.ts';
import { pictureOf } from './picture.ts';
import type { ResolveSkills } from './resolve-skills.ts';
import type { Project } from './site.ts';
import { markOf } from './unlisted.ts';

/** What a project says of itself. */
export function projectOf(
	{ slug, file, data, excerpt: first }: Content['projects'][number],
	lang: string,
	link: Link,
	resolve: ResolveSkills,
): Project {
	return {
		slug,
		file,
		href: link(permalinks.project(slug)),
		title: data.title,
		summary: data.summary ?? excerpt(first),
		url: data.url,
		repository: data.repository,
		from: data.from,
		to: data.to,
		skills: resolve(file, ['skills'], data.skills),
		image: pictureOf(data.image),
		featured: data.featured ?? false,
		...markOf(data),
		lang: data.lang ?? lang,
	};
}
