import { fill } from './fill.ts';
import { hosting } from './hosting.ts';

/** A file of a site: its path from the root, with `/`, and its text. */
export interface SiteFile {
	path: string;
	text: string;
}

/** What a person told `create`. */
export interface Answers {
	/** Name of the folder, from which that of the npm package is made. */
	folder: string;
	name: string;
	role?: string;
	/** Web address of the site. */
	site?: string;
	/** owner/name on GitHub. */
	repo?: string;
	lang: string;
	/** YYYY-MM-DD */
	today: string;
}

/** What a new site depends on. */
export interface Dependencies {
	astro: string;
	bonafides: string;
	node: string;
}

/**
 * The files of a new site: the templates with their holes filled, and instead of them the files that an import brought.
 */
export function starter(
	templates: readonly SiteFile[],
	answers: Answers,
	dependencies: Dependencies,
	imported: readonly SiteFile[] = [],
): SiteFile[] {
	const { site, base } = hosting(answers.site, answers.repo);
	const values = {
		name: answers.name,
		role: answers.role,
		lang: answers.lang,
		// The texts of the templates are English, whatever the language of the site.
		textLang: /^en\b/i.test(answers.lang) ? undefined : 'en',
		date: answers.today,
		repo: answers.repo,
		owner: answers.repo?.split('/')[0],
		site,
		base,
		package: packageName(answers.folder),
		...dependencies,
	};
	const files = new Map(templates.map(({ path, text }) => [published(path), fill(text, values)]));
	for (const { path, text } of imported) {
		files.set(path, path === 'content/profile.yaml' ? text + contribute(answers.repo) : text);
	}
	return [...files].map(([path, text]) => ({ path, text }));
}

/** The one part of a profile that no import knows. */
function contribute(repository: string | undefined): string {
	return fill('contribute: { repository: {{repository|yaml}} }\n', { repository });
}

/** npm leaves dotfiles out of packages, so templates carry `_` where the dot belongs. */
export function published(path: string): string {
	return path.replace(/(^|\/)_/g, '$1.');
}

/** A name that npm takes and that no package has which the site depends on. */
function packageName(folder: string): string {
	const slug = folder
		.normalize('NFKD')
		.toLowerCase()
		.replace(/\p{M}/gu, '')
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 100);
	return /(?:^|-)site$/.test(slug) ? slug : `${slug}-site`.replace(/^-/, '');
}
