import { z } from 'astro/zod';
import { image, url } from './address.ts';
import { date, day, period } from './date.ts';
import { language } from './language.ts';
import { text } from './text.ts';
import { pageVisibility } from './visibility.ts';

const picture = z
	.union([
		image(),
		z.strictObject({
			src: image().describe('Path of the picture, relative to this file.'),
			alt: text().describe('What the picture shows.'),
		}),
	])
	.optional()
	.describe('A picture beside the file: ./cover.jpg, or `src` and `alt`.');
const title = text().describe('The title.');
const skills = z
	.array(text())
	.optional()
	.describe('Skills that this shows: ids, names or aliases from the profile.');
const lang = language()
	.optional()
	.describe('Language of this text, where it is not the language of the site.');

/** Frontmatter of `content/posts/*.md` and `*.mdx`. */
export const postSchema = z.strictObject({
	title,
	description: text()
		.optional()
		.describe('One or two sentences for lists and search results. Default: the first paragraph.'),
	date: day().describe('Day of publication, YYYY-MM-DD. A future day keeps the post out of a build.'),
	updated: day().optional().describe('Day of the last real change.'),
	skills,
	tags: z.array(text()).optional().describe('Topics.'),
	draft: z.boolean().optional().describe('`true` shows the post in `astro dev` only.'),
	visibility: pageVisibility(),
	image: picture,
	lang,
	series: text().optional().describe('Name of the series that the post belongs to.'),
	aliases: z.array(text()).optional().describe('Earlier addresses of this post, such as /2019/old-title/.'),
	canonical: url().optional().describe('Where the post first appeared, if that was elsewhere.'),
});
export type PostData = z.output<typeof postSchema>;

/** Frontmatter of `content/projects/*.md`. */
export const projectSchema = z
	.strictObject({
		title,
		summary: text().optional().describe('What it is and what came of it. Default: the first paragraph.'),
		url: url().optional().describe('Where it can be seen.'),
		repository: url().optional().describe('Where its source is.'),
		from: date().optional().describe('When it began.'),
		to: date().optional().describe('When it ended. Leave it out while it goes on.'),
		skills,
		image: picture,
		featured: z.boolean().optional().describe('`true` puts it on the home page first.'),
		visibility: pageVisibility(),
		lang,
	})
	.superRefine(period);
export type ProjectData = z.output<typeof projectSchema>;

/** Frontmatter of `content/pages/*.md`. */
export const pageSchema = z.strictObject({
	title,
	description: text().optional().describe('One sentence for search results. Default: the first paragraph.'),
	footer: z.boolean().optional().describe('`true` links the page at the foot of every page.'),
	visibility: pageVisibility(),
	lang,
});
export type PageData = z.output<typeof pageSchema>;
