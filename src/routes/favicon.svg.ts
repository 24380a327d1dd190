import { options } from 'virtual:bonafides/options';
import type { APIRoute } from 'astro';
import { getSite } from '../loader/site.ts';
import { initials } from '../profile/initials.ts';
import { monogramSvg } from '../seo/monogram.ts';

/** The monogram as an icon. After a build, outlines take the place of its letters. */
export const GET: APIRoute = async () => {
	const { site } = await getSite();
	return new Response(monogramSvg({ text: initials(site.profile.name) }, { family: options.family }), {
		headers: { 'Content-Type': 'image/svg+xml' },
	});
};
