import { z } from 'astro/zod';
import { inks, isInk } from '../theme/ink.ts';
import { families } from '../theme/theme.ts';
import { text } from './text.ts';

const link = z.strictObject({
	label: text().describe('What the link says.'),
	href: text().describe('Where it leads: a path from the root of the site, or a complete address.'),
});

const verification = z
	.strictObject({
		google: text().optional().describe('Code of Google Search Console.'),
		bing: text().optional().describe('Code of Bing Webmaster Tools.'),
		yandex: text().optional().describe('Code of Yandex Webmaster.'),
		'fediverse:creator': text()
			.optional()
			.describe('Your account in the Fediverse, named where posts are shared: `@ada@social.example`.'),
	})
	.describe('Proofs for services that this site is yours. They stand in the head of every page.');

const crawlers = z
	.strictObject({
		training: z
			.enum(['allow', 'deny'])
			.optional()
			.describe(
				'`deny` asks crawlers that collect training data for AI, in robots.txt, to stay away. Default: allow.',
			),
	})
	.describe('Who may read the site.');

const csp = z
	.union([
		z.boolean(),
		z.partialRecord(
			z.enum([
				'connect-src',
				'font-src',
				'form-action',
				'frame-src',
				'img-src',
				'media-src',
				'script-src',
				'style-src',
				'worker-src',
			]),
			z.array(text()),
		),
	])
	.describe(
		'Content security policy: each page allows only what it uses. Sources to allow besides, by directive, such as `{ "img-src": ["https://cdn.example"] }`; `false` leaves the policy out. Default: true.',
	);

const names = Object.keys(inks).map((name) => `\`${name}\``);

const theme = z
	.strictObject({
		ink: z
			.union([z.number(), z.string()])
			.refine(isInk, {
				error: ({ input }) =>
					`${JSON.stringify(input)} is no ink, expected ${names.join(', ')}, a hue from 0 to 360, or a colour that is not grey, such as \`#054\``,
			})
			.optional()
			.describe(
				`Colour of what others say: ${names.join(', ')}, a hue from 0 to 360, or any colour as style sheets write it, such as \`#054\`. One that would be hard to read is made darker, and the build says so. Default: \`blue-black\`.`,
			),
		family: z
			.enum(families)
			.optional()
			.describe('Type of the name, headings, quotations and texts: `serif` or `sans`. Default: `serif`.'),
	})
	.describe('How the site looks: pages, cards and the CV, by day and in the dark.');

/** Options of the integration in `astro.config.mjs`. They say only how the site is built; what it says stands in `content/`. */
export const optionsSchema = z.strictObject({
	theme: theme.optional(),
	nav: z.array(link).optional().describe('Links to add to the navigation, after the sections.'),
	search: z
		.boolean()
		.optional()
		.describe('`false` leaves out the search: its page, its link and its index. Default: true.'),
	cards: z
		.boolean()
		.default(true)
		.describe(
			'`false` leaves out the pictures that stand beside a link where somebody shares a page. Default: true.',
		),
	feeds: z
		.boolean()
		.default(true)
		.describe(
			'`false` leaves out the feeds `/rss.xml`, `/atom.xml` and `/feed.json`. They hold the 50 latest posts with their whole text, and need `site`. Default: true.',
		),
	pending: z
		.boolean()
		.optional()
		.describe(
			'`false` leaves out relayed words whose author has not agreed yet. Default: true, labelled as not confirmed.',
		),
	verification: verification.optional(),
	crawlers: crawlers.optional(),
	csp: csp.optional(),
});

/** Proofs for services that a site is its owner’s. */
export type Verification = z.output<typeof verification>;

/** What `bonafides({ … })` in `astro.config.mjs` takes. */
export type Options = z.input<typeof optionsSchema>;
export type ParsedOptions = z.output<typeof optionsSchema>;
