import { existsSync, readdirSync } from 'node:fs';
import path, { extname } from 'node:path';
import type { InjectedRoute } from 'astro';
import type { SectionId } from '../profile/site.ts';
import { hasSvgIcon } from './head-context.ts';

interface OwnRoute {
	pattern: string;
	file: string;
	/** The section without whose content the route does not exist. What is unlisted has a page without one. */
	section?: SectionId | 'given';
}

/** The pages of Bonafides. */
const ownRoutes: OwnRoute[] = [
	{ pattern: '/', file: 'index.astro' },
	{ pattern: '/404', file: '404.astro' },
	{ pattern: '/favicon.svg', file: `favicon.svg${extname(import.meta.url)}` },
	{ pattern: '/[page]', file: 'page.astro' },
	{ pattern: '/search', file: 'search.astro' },
	{ pattern: '/vouch', file: 'vouch.astro' },
	{ pattern: '/cv', file: 'cv.astro', section: 'cv' },
	{ pattern: '/skills', file: 'skills.astro', section: 'skills' },
	{ pattern: '/skills/[id]', file: 'skill.astro' },
	{ pattern: '/projects', file: 'projects.astro', section: 'projects' },
	{ pattern: '/projects/[slug]', file: 'project.astro' },
	{ pattern: '/given', file: 'given.astro', section: 'given' },
	{ pattern: '/posts', file: 'posts.astro', section: 'posts' },
	{ pattern: '/posts/page/[page]', file: 'posts-page.astro', section: 'posts' },
	{ pattern: '/posts/tags/[tag]', file: 'tag.astro', section: 'posts' },
	{ pattern: '/posts/series/[series]', file: 'series.astro', section: 'posts' },
	{ pattern: '/posts/[slug]', file: 'post.astro' },
	{ pattern: '/testimonials', file: 'testimonials.astro', section: 'testimonials' },
	{ pattern: '/testimonials/how-to-check', file: 'how-to-check.astro', section: 'testimonials' },
	{
		pattern: '/testimonials/[login].proof.json',
		file: `proof.json${extname(import.meta.url)}`,
		section: 'testimonials',
	},
	{ pattern: '/testimonials/[...id]', file: 'testimonial.astro', section: 'testimonials' },
];

/**
 * The routes of a site: the user's own pages, and ours except where the user has one of the same address.
 * @param sections those with content; `null` keeps all, as for a preview in which content may still come
 * @param tools whether there is a page of search, and a form for peers
 */
export function routesOf(
	root: string,
	sections: readonly (SectionId | 'given')[] | null,
	tools: { search: boolean; vouch: boolean } = { search: true, vouch: true },
): InjectedRoute[] {
	const users = userPages(path.join(root, 'pages'));
	const taken = new Set(users.map(({ pattern }) => normal(pattern)));
	// A file in public/ is published as it is, in place of one that we would make.
	const given = (pattern: string) =>
		(/\.\w+$/.test(pattern) && existsSync(path.join(root, 'public', pattern))) ||
		(pattern === '/favicon.svg' && !hasSvgIcon(root));
	const ours = ownRoutes
		.filter(
			({ pattern, section }) =>
				!taken.has(normal(pattern)) &&
				!given(pattern) &&
				(tools.search || pattern !== '/search') &&
				(tools.vouch || pattern !== '/vouch') &&
				(!section || !sections || sections.includes(section)),
		)
		.map(({ pattern, file }) => ({ pattern, entrypoint: new URL(`../routes/${file}`, import.meta.url) }));
	return [...users, ...ours];
}

/** Pages in the user's `pages/`, by Astro's rules for file names. */
function userPages(folder: string, below = ''): InjectedRoute[] {
	return entriesOf(path.join(folder, below)).flatMap((entry): InjectedRoute[] => {
		const name = below === '' ? entry.name : `${below}/${entry.name}`;
		if (/^[_.]/.test(entry.name)) return [];
		if (entry.isDirectory()) return userPages(folder, name);
		const match = /^(.*?)(?:\.(?:astro|mdx?|html)|(?<endpoint>)\.[jt]s)$/.exec(name);
		if (!match || /\.d\.ts$/.test(name)) return [];
		const pattern = `/${match[1]!.replace(/(?:^|\/)index$/, '')}`;
		return [{ pattern, entrypoint: path.join(folder, name) }];
	});
}

function entriesOf(folder: string) {
	try {
		return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
	} catch {
		return [];
	}
}

function normal(pattern: string): string {
	return pattern.replace(/\[(?:\.\.\.)?[^\]]+\]/g, '[]').replace(/\/$/, '') || '/';
}
