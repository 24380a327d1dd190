import type { APIRoute } from 'astro';
import { getSite } from '../loader/site.ts';
import { initials } from '../profile/initials.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** The monogram as an icon, drawn for light and dark browsers. */
export const GET: APIRoute = async () => {
	const { site } = await getSite();
	const letters = initials(site.profile.name).replace(/[&<>]/g, (character) => entities[character] ?? '');
	const size = [...letters].length > 1 ? 34 : 46;
	return new Response(
		`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><style>rect{fill:#16181d}text{fill:#fbfcfe}@media(prefers-color-scheme:dark){rect{fill:#eceef1}text{fill:#101216}}</style><rect width="64" height="64"/><text x="32" y="33" font-family="Newsreader,Georgia,'Times New Roman',serif" font-size="${size}" text-anchor="middle" dominant-baseline="central">${letters}</text></svg>\n`,
		{ headers: { 'Content-Type': 'image/svg+xml' } },
	);
};
