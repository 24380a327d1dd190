import { z } from 'astro/zod';
import { url } from './address.ts';
import { day } from './date.ts';
import { language } from './language.ts';
import { relationships } from './testimonial.ts';
import { text } from './text.ts';
import { itemVisibility } from './visibility.ts';

/** Frontmatter of `content/given/*.md`: words that the owner wrote for somebody else. */
export const givenSchema = z.strictObject({
	to: text().describe('Name of the person that the words are about.'),
	github: text().max(39).optional().describe('Their GitHub login, as in their testimonial.'),
	relationship: z.enum(relationships).optional().describe('What you were to them.'),
	date: day().describe('When you wrote the words.'),
	url: url().optional().describe('Where the words stand, too.'),
	lang: language().optional().describe('Language of the words, where it is not the language of the site.'),
	visibility: itemVisibility(),
});
export type GivenData = z.output<typeof givenSchema>;
