import { diagnose } from '../diagnostics/diagnose.ts';

/** The warning that absolute addresses cannot be made, because none is invented. */
export const missingSite = diagnose({
	code: 'missing-site',
	file: 'astro.config.mjs',
	message: '`site` is not set, so canonical addresses, feeds and the sitemap are left out',
	fix: "write `site: 'https://your.domain'` in it, with the address at which the site will stand",
});
