import type { APIRoute } from 'astro';
import { getSite } from '../loader/site.ts';

export async function getStaticPaths() {
	const { site } = await getSite();
	return site.testimonials.flatMap(({ id, provenance }) =>
		provenance?.proof ? [{ params: { login: id }, props: { text: provenance.proof.text } }] : [],
	);
}

/** What anybody needs to check where somebody's words come from. */
export const GET: APIRoute<{ text: string }> = ({ props }) =>
	new Response(props.text, { headers: { 'Content-Type': 'application/json' } });
