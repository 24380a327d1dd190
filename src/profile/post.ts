import type { PostData } from '../schema/post.ts';
import type { BodyEntry } from './content.ts';
import { excerpt } from './excerpt.ts';
import { type Link, permalinks } from './permalinks.ts';
import { pictureOf } from './picture.ts';
import type { Problem } from './problem.ts';
import type { ResolveSkills } from './resolve-skills.ts';
import type { Label, Post } from './site.ts';
import { slugify } from './slug.ts';
import { markOf } from './unlisted.ts';

/** What a post says of itself. Its earlier addresses come when all posts are known. */
export function postOf(
	entry: BodyEntry<PostData>,
	lang: string,
	today: string,
	link: Link,
	resolve: ResolveSkills,
	problems: Problem[],
): Post {
	const { slug, file, data, minutes, headings } = entry;
	const label = (name: string, path: PropertyKey[], permalink: (slug: string) => string): Label[] => {
		const part = slugify(name);
		if (part !== '') return [{ name, slug: part, href: link(permalink(part)) }];
		problems.push({
			code: 'empty-slug',
			file,
			path,
			message: `\`${name}\` has no letters or digits to make an address from`,
			fix: 'use a name with letters or digits',
		});
		return [];
	};
	return {
		slug,
		file,
		href: link(permalinks.post(slug)),
		title: data.title,
		description: data.description ?? excerpt(entry.excerpt),
		date: data.date,
		updated: data.updated,
		skills: resolve(file, ['skills'], data.skills),
		tags: distinct((data.tags ?? []).flatMap((tag, at) => label(tag, ['tags', at], permalinks.tag))),
		series: data.series === undefined ? undefined : label(data.series, ['series'], permalinks.series)[0],
		draft: data.draft ?? false,
		...markOf(data),
		future: data.date > today,
		image: pictureOf(data.image),
		lang: data.lang ?? lang,
		aliases: [],
		canonical: data.canonical,
		minutes,
		headings,
	};
}

function distinct(labels: Label[]): Label[] {
	return labels.filter((label, at) => labels.findIndex(({ slug }) => slug === label.slug) === at);
}
