import { z } from 'astro/zod';
import { date, day, period } from './date.ts';
import { language } from './language.ts';
import { text, textThat } from './text.ts';

/** What a peer was to the owner. */
export const relationships = [
	'manager',
	'report',
	'colleague',
	'client',
	'vendor',
	'mentor',
	'mentee',
	'teacher',
	'student',
	'collaborator',
	'other',
] as const;
export type Relationship = (typeof relationships)[number];

/** How words reached the owner that their author did not submit. */
export const channels = ['email', 'letter', 'resume', 'linkedin', 'sample'] as const;
export type Channel = (typeof channels)[number];

/** How much a peer may write: characters of texts, items of lists. The form asks for no more. */
export const testimonialLimits = {
	name: 80,
	github: 39,
	role: 120,
	disclosure: 200,
	skills: 5,
	suggests: 3,
	suggestedSkill: 60,
	because: 200,
} as const;
const most = testimonialLimits;

const together = z
	.strictObject({
		at: text().optional().describe('Where you worked together.'),
		from: date().optional().describe('Since when.'),
		to: date().optional().describe('Until when.'),
	})
	.superRefine(period)
	.optional()
	.describe('Where and when you worked together.');

const words = {
	name: text().max(most.name).describe('Name, as shown.'),
	relationship: z.enum(relationships).describe('What the author was to the owner of the site.'),
	together,
	role: text().max(most.role).optional().describe('What the author does now, and where.'),
	skills: z
		.array(text())
		.max(most.skills)
		.optional()
		.describe(`Up to ${most.skills} skills of the profile that the words are about.`),
	suggests: z
		.array(
			z.strictObject({
				skill: text().max(most.suggestedSkill).describe('A skill that the profile does not list.'),
				because: text().max(most.because).describe('What it shows in.'),
			}),
		)
		.max(most.suggests)
		.optional()
		.describe(`Up to ${most.suggests} skills that the profile should list.`),
	disclosure: text()
		.max(most.disclosure)
		.optional()
		.describe('Anything a reader should know: kinship, money, shared interests.'),
	url: textThat(
		(value) => /^https:\/\/[^\s/]/i.test(value) && URL.canParse(value),
		'a complete https address',
		{
			code: 'wrong-url',
			fix: 'write the whole address, starting with https://',
		},
	)
		.optional()
		.describe('A page of the author.'),
	lang: language().optional().describe('Language of the words.'),
	date: day().describe('When the words were written.'),
};

/** Frontmatter of `content/testimonials/<login>.md`, written by the peer. */
export const testimonialSchema = z.strictObject({
	...words,
	github: text().max(most.github).describe('GitHub login of the author: the name of the file.'),
	consent: z.literal('yes').describe('`yes`: publish this. The history of the repository keeps a copy.'),
});
export type TestimonialData = z.output<typeof testimonialSchema>;

/** Frontmatter of `content/testimonials/relayed/<slug>.md`: words that reached the owner another way. */
export const relayedSchema = z.strictObject({
	...words,
	relationship: words.relationship.optional(),
	date: words.date.optional(),
	relayed: z
		.strictObject({
			via: z.enum(channels).describe('How the words arrived.'),
			on: day().optional().describe('When they arrived.'),
		})
		.describe('How the words reached the owner.'),
	consent: z
		.enum(['yes', 'pending'])
		.describe('`yes` when the author agreed to publication, `pending` until then.'),
});
export type RelayedData = z.output<typeof relayedSchema>;
