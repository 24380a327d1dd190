import { posix } from 'node:path';
import { candidates, copyTo, decodeAddress, isLocal } from './local-files.ts';
import { type Post, relativeTo } from './post.ts';
import type { Surroundings } from './surroundings.ts';

/** What an import may ask about the disk. Paths are relative to the blog's folder and may lead out of it. */
export interface BlogSurroundings {
	/** Whether a file lies there: a picture that can be read, or any file. */
	has(path: string, kind: 'picture' | 'file'): boolean;
	/** Folders in which addresses that start with `/` are looked up, nearest first, such as `../../public`. */
	statics?: readonly string[];
}

/** Posts by every path under which a link of the old blog may name them. */
export function linkTargets(posts: readonly Post[]): Map<string, Post> {
	const targets = new Map<string, Post>();
	for (const post of posts) {
		const bare = post.path.replace(/\.(?:mdx?|markdown)$/i, '');
		const names = [post.path, bare, bare.replace(/\/index$/i, '')];
		for (const name of names) if (!targets.has(name)) targets.set(name, post);
	}
	return targets;
}

interface Resources {
	blog: BlogSurroundings;
	/** Files to copy: new path to old. What a post shows is added. */
	copies: Map<string, string>;
	targets: Map<string, Post>;
	tell: Surroundings['tell'];
}

/** Finds what the addresses in a post lead to, and has pictures and files copied. */
export function surroundingsOf(post: Post, { blog, copies, targets, tell }: Resources): Surroundings {
	const find = (url: string, kind: 'picture' | 'file') =>
		candidates(url, post.path, blog.statics ?? []).find((path) => blog.has(path, kind));
	return {
		tell,
		picture(url) {
			if (!isLocal(url)) return null;
			const from = find(url, 'picture');
			if (from === undefined) return undefined;
			post.hasPictures = true;
			return `./${posix.basename(copyTo(copies, from, `content/posts/${post.slug}`))}`;
		},
		link(url) {
			if (!isLocal(url) || /^[#?]/.test(url) || url === '') return null;
			const [bare = '', suffix = ''] = /^([^#?]*)(.*)$/s.exec(url)?.slice(1) ?? [];
			const target = bare.startsWith('/') ? undefined : postAt(bare, post, targets);
			if (target) return () => relativeTo(post, target) + suffix;
			const from = /\.(?:mdx?|markdown)$/i.test(bare) ? undefined : find(url, 'file');
			if (from !== undefined && posix.extname(from))
				return `${copyTo(copies, from, `public/posts/${post.slug}`).slice('public'.length)}${suffix}`;
			if (/^(?:www\.|[\w-]+\.(?:com|org|net|io|dev)(?:\/|$))/i.test(bare)) return `https://${url}`;
			if (bare.startsWith('/') || !/\.[a-z][a-z\d]{1,7}$/i.test(bare)) {
				tell('body', 'cleaned', { value: url, why: 'a link to an address of the old site, kept as it is' });
				return null;
			}
			return undefined;
		},
	};
}

function postAt(url: string, from: Post, targets: Map<string, Post>): Post | undefined {
	const bare = decodeAddress(url);
	const folder = posix.dirname(from.path);
	const own = from.path.replace(/(?:\/index)?\.[^./]+$/i, '');
	for (const base of [folder, own]) {
		const path = posix.normalize(posix.join(base, bare)).replace(/\/$/, '');
		const found = targets.get(path) ?? targets.get(path.replace(/\.html?$/i, ''));
		if (found) return found;
	}
	return undefined;
}
