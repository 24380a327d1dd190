import { assemble } from '../../src/profile/assemble.ts';
import type { Addressing } from '../../src/profile/permalinks.ts';
import type { Site } from '../../src/profile/site.ts';
import type { HeadContext } from '../../src/seo/head.ts';
import type { PageFacts, PageKind } from '../../src/seo/page-kind.ts';
import { content, post, project, relayed, submitted } from '../profile/content.ts';

export const origin = 'https://ada.example';

export const context: HeadContext = { origin, svgIcon: true, cards: true, feeds: true, twins: true };

/** A site with one of everything, in which every text that a person may write is `text`. */
export function siteOf(text: string, addressing: Partial<Addressing> = {}): Site {
	const written = {
		profile: content(
			{
				name: text,
				alternateName: text,
				headline: { role: text, employer: text },
				summary: text,
				location: { city: text, country: 'DE', timezone: 'Europe/Berlin' },
				links: [{ url: 'https://code.example/ada', label: text }],
				languages: [{ name: text }],
				skills: [
					{ id: 'go', name: text, aliases: [`${text} too`], sameAs: 'https://go.example' },
					{ id: 'sql', name: `${text} and more` },
				],
				work: [{ organization: text, url: 'https://work.example', role: text }],
				education: [{ institution: text, degree: text }],
				certificates: [{ name: text, issuer: text }],
			},
			{
				posts: [
					post('first', { title: text, description: text, skills: ['go'], tags: [text, 'x'], series: text }),
					post('second', { title: text, tags: ['x'], date: '2026-07-01', updated: '2026-08-01' }),
				],
				projects: [
					project('ledger', { title: text, summary: text, skills: ['go'] }),
					project('source', { title: text, repository: 'https://code.example/ada/source' }),
				],
				pages: [{ ...post('now'), data: { title: text, description: text } }],
				testimonials: [
					{
						...submitted('grace', { name: text, role: text }),
						text,
						quote: text,
						provenance: {
							level: 1,
							source: { kind: 'pull', number: 7, href: 'https://github.com/ada/site/pull/7' },
							edited: false,
						},
					},
					{ ...relayed('letter', { name: text }), text, quote: text },
					{ ...relayed('unconfirmed', { name: text, consent: undefined }), text, quote: text },
				],
			},
		),
	};
	return assemble(written.profile, {
		base: '/',
		trailingSlash: 'always',
		today: '2026-11-10',
		search: true,
		...addressing,
	}).site;
}

/** Every page of such a site, as its route would describe it. */
export function pagesOf(site: Site, text: string): PageFacts[] {
	const facts = (kind: PageKind, href?: string): PageFacts => ({
		kind,
		href,
		title: text,
		description: text,
		lang: site.lang,
	});
	const photo = { src: '/_astro/portrait.jpg', width: 800, height: 1000 };
	return [
		facts({ type: 'home', portrait: photo }, site.home),
		...site.sections.map(({ id, href }) => facts({ type: 'section', section: id }, href)),
		...site.skills.map((skill) => facts({ type: 'skill', skill }, skill.href)),
		...site.projects.map((project) => facts({ type: 'project', project }, project.href)),
		...site.posts.map((post) => facts({ type: 'post', post }, post.href)),
		...site.pages.map((page) => facts({ type: 'page', page }, page.href)),
		...site.testimonials.map((testimonial) => facts({ type: 'testimonial', testimonial }, testimonial.href)),
		...site.tags.map((group) => facts({ type: 'tag', group }, group.href)),
		...site.series.map((group) => facts({ type: 'series', group }, group.href)),
		facts({ type: 'posts-page' }, '/posts/page/2/'),
		facts({ type: 'search' }, site.search),
		facts({ type: 'not-found' }),
		facts({ type: 'other' }, '/own/'),
	];
}
