import { reservedSlugs } from '../../profile/slug.ts';
import { decode } from '../decode.ts';
import type { ReportLine } from '../report.ts';
import { slugGiver } from '../unique-slug.ts';
import { type BlogSurroundings, linkTargets, surroundingsOf } from './find-surroundings.ts';
import { readFrontMatter } from './front-matter.ts';
import { type Post, pathOf, textOfPost } from './post.ts';
import { readPost, skipped } from './read-post.ts';
import { rewritePost } from './rewrite-post.ts';
import type { Surroundings, Tell } from './surroundings.ts';

/** A Markdown file of a blog. `path` is relative to the blog's folder, with `/`. */
export interface BlogFile {
	path: string;
	bytes: Uint8Array;
}

export interface PostsImport {
	/** Files to write. Paths are relative to the site's root. */
	files: { path: string; text: string }[];
	/** Files to copy as they are: from the blog (relative to its folder) to the site (relative to its root). */
	copies: { from: string; to: string }[];
	report: ReportLine[];
}

/**
 * Turns the Markdown and MDX files of any blog into posts. Never throws for what the files hold; everything that
 * could not be taken over, or was changed, is in the report.
 */
export function importPosts(files: readonly BlogFile[], blog: BlogSurroundings): PostsImport {
	const report: ReportLine[] = [];
	const copies = new Map<string, string>();
	const giveSlug = slugGiver([...reservedSlugs, 'index']);
	const posts: Post[] = [];
	const names = new Set(files.map(({ path }) => path));
	for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
		const tell: Tell = (from, outcome, { to, value, why }) => {
			const text =
				value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
			report.push({
				file: file.path,
				from,
				outcome,
				...(to && { to }),
				...(text !== undefined && { value: text }),
				...(why && { why }),
			});
		};
		const { text, encoding } = decode(file.bytes);
		if (text.includes('\0')) {
			tell('file', 'lost', { why: 'it is not a text' });
			continue;
		}
		if (encoding !== 'utf-8')
			tell('file', 'cleaned', { why: `it is encoded as ${encoding}; UTF-8 is written` });
		const matter = readFrontMatter(text);
		const why = skipped(file.path, matter);
		if (why) tell('file', 'dropped', { why });
		else posts.push(readPost({ path: file.path, text, matter, names }, giveSlug, tell));
	}

	const targets = linkTargets(posts);
	for (const post of posts) {
		const tell: Surroundings['tell'] = (from, outcome, detail) =>
			report.push({ file: post.path, from, outcome, ...detail });
		const around = surroundingsOf(post, { blog, copies, targets, tell });
		placeImage(post, around, tell);
		rewritePost(post, around, tell);
	}
	return {
		files: posts.map((post) => ({ path: pathOf(post), text: textOfPost(post) })),
		copies: [...copies].map(([to, from]) => ({ from, to })),
		report,
	};
}

function placeImage(post: Post, around: Surroundings, tell: Surroundings['tell']): void {
	const { image } = post.fields;
	if (!image) return;
	const src = around.picture(image.src);
	if (!src) {
		const why =
			src === null
				? 'it lies on another host, and nothing is fetched'
				: 'there is no such picture that can be read';
		tell(image.key, 'lost', { value: image.src, why });
		return;
	}
	post.image = image.alt ? { src, alt: image.alt } : src;
	tell(image.key, 'imported', { to: 'image' });
}
