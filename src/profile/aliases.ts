import type { PostData } from '../schema/post.ts';
import type { BodyEntry } from './content.ts';
import { permalinks } from './permalinks.ts';
import type { Problem } from './problem.ts';
import type { Site } from './site.ts';

/**
 * An earlier address of a post as a path on this host: `/2019/old/`, or `/old.html` where it was a file. Undefined
 * for what is no path of a page here, such as an address on another host or one that leads out of the site.
 */
export function aliasPath(alias: string): string | undefined {
	const url = URL.parse(alias.trim(), 'https://site.invalid');
	if (url?.host !== 'site.invalid') return undefined;
	let path: string;
	try {
		path = decodeURIComponent(url.pathname).normalize('NFC');
	} catch {
		return undefined;
	}
	if (/[\p{Cc}\\]|\/{2}|(?:^|\/)\.{1,2}(?:\/|$)/u.test(path)) return undefined;
	const page = path.replace(/\/index\.html?$/i, '/');
	return /\.html?$/i.test(page) ? page : page.replace(/\/*$/, '/');
}

/**
 * The earlier addresses of each post, by its file, without those that a page has or that another post claims too.
 * @param pages paths of the pages of the site, and what stands there
 */
export function aliasesOf(
	posts: readonly BodyEntry<PostData>[],
	pages: ReadonlyMap<string, string>,
	problems: Problem[],
): Map<string, string[]> {
	const claimed = new Map<string, string>();
	const kept = new Map<string, string[]>();
	for (const { file, data } of posts) {
		const own: string[] = [];
		for (const [at, alias] of (data.aliases ?? []).entries()) {
			const report = (code: Problem['code'], message: string, fix: string) =>
				problems.push({ code, file, path: ['aliases', at], message, fix });
			const path = aliasPath(alias);
			if (path === undefined) {
				report(
					'wrong-value',
					`\`${alias}\` is not a path on this site`,
					'write it from the root of the site, as in /2019/old-title/',
				);
				continue;
			}
			const other = pages.get(path) ?? claimed.get(path);
			if (other === file) continue;
			if (other !== undefined) {
				report('alias-clash', `\`${alias}\` is an address of ${other} already`, 'remove one of the two');
				continue;
			}
			claimed.set(path, file);
			own.push(path);
		}
		kept.set(file, own);
	}
	return kept;
}

/** The paths of all pages of a site, drafts included, and the file or the name of what stands there. */
export function pagePaths(site: Site, posts: readonly BodyEntry<PostData>[]): Map<string, string> {
	const own: [string, string][] = [
		permalinks.home(),
		permalinks.cv(),
		permalinks.skills(),
		permalinks.projects(),
		permalinks.posts(),
		permalinks.testimonials(),
		permalinks.search(),
	].map((path) => [path, 'a page of the site']);
	const { unlisted } = site;
	return new Map([
		...own,
		...[...site.skills, ...unlisted.skills].map(({ id, name }): [string, string] => [
			permalinks.skill(id),
			`the skill ${name}`,
		]),
		...site.tags.map(({ slug, name }): [string, string] => [permalinks.tag(slug), `the topic ${name}`]),
		...site.series.map(({ slug, name }): [string, string] => [permalinks.series(slug), `the series ${name}`]),
		...site.testimonials.map(({ id, file }): [string, string] => [permalinks.testimonial(id), file]),
		...[...site.projects, ...unlisted.projects].map(({ slug, file }): [string, string] => [
			permalinks.project(slug),
			file,
		]),
		...[...site.pages, ...unlisted.pages].map(({ slug, file }): [string, string] => [
			permalinks.page(slug),
			file,
		]),
		...posts.map(({ slug, file }): [string, string] => [permalinks.post(slug), file]),
	]);
}
