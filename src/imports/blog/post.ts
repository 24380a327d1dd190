import { posix } from 'node:path';
import { isWebAddress } from '../../schema/address.ts';
import type { PostData } from '../../schema/post.ts';
import { writeEntry } from '../write-yaml.ts';
import { applyEdits, type Edit } from './edits.ts';
import type { PostFields } from './post-fields.ts';

/** A post on its way from the old blog into `content/posts/`. */
export interface Post {
	/** In the old blog. */
	path: string;
	fields: PostFields;
	slug: string;
	title: string;
	body: string;
	mdx: boolean;
	edits: Edit[];
	/** True where pictures lie beside the post, which then has a folder of its own. */
	hasPictures: boolean;
	image?: PostData['image'];
	newline: string;
}

/** The day of a post that names none. Such a post is a draft. */
export const unknownDay = '1970-01-01';

/** Where a post is to be written, relative to the site's root. */
export function pathOf(post: Post): string {
	const extension = post.mdx ? 'mdx' : 'md';
	return post.hasPictures
		? `content/posts/${post.slug}/index.${extension}`
		: `content/posts/${post.slug}.${extension}`;
}

/** The address of one post in the file of another. */
export function relativeTo(from: Post, to: Post): string {
	const path = posix.relative(posix.dirname(pathOf(from)), pathOf(to));
	return encodeURI(path.startsWith('.') ? path : `./${path}`);
}

/** The file of a post. */
export function textOfPost({ title, fields, image, body, edits, newline }: Post): string {
	const data: PostData = {
		title,
		...(fields.description && { description: fields.description }),
		date: fields.date ?? unknownDay,
		...(fields.updated && { updated: fields.updated }),
		...(fields.tags.length > 0 && { tags: fields.tags }),
		...(fields.draft && { draft: true }),
		...(image && { image }),
		...(fields.lang && { lang: fields.lang }),
		...(fields.series && { series: fields.series }),
		...(fields.aliases.length > 0 && { aliases: [...new Set(fields.aliases)] }),
		...(fields.canonical && isWebAddress(fields.canonical) && { canonical: fields.canonical }),
	};
	return writeEntry(data, applyEdits(body, edits), newline);
}
