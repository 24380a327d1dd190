import { z } from 'astro/zod';
import { text } from './text.ts';

const link = z.strictObject({
	label: text().describe('What the link says.'),
	href: text().describe('Where it leads: a path from the root of the site, or a complete address.'),
});

/** Options of the integration in `astro.config.mjs`. They say only how the site is built; what it says stands in `content/`. */
export const optionsSchema = z.strictObject({
	nav: z.array(link).optional().describe('Links to add to the navigation, after the sections.'),
	pending: z
		.boolean()
		.optional()
		.describe(
			'`false` leaves out relayed words whose author has not agreed yet. Default: true, labelled as not confirmed.',
		),
});

/** What `bonafides({ … })` in `astro.config.mjs` takes. */
export type Options = z.input<typeof optionsSchema>;
export type ParsedOptions = z.output<typeof optionsSchema>;
