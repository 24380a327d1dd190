import type { PhrasingContent, RootContent } from 'mdast';
import { twinOf } from '../profile/other-forms.ts';
import { provenanceOf } from '../profile/provenance.ts';
import { relationOf } from '../profile/relation.ts';
import { roleOf } from '../profile/role.ts';
import { availabilityOf, whereabouts } from '../profile/whereabouts.ts';
import { words as wordsOf } from '../words/words.ts';
import { markdownText } from './markdown-text.ts';
import { heading, inline, link, list, paragraph, quote } from './nodes.ts';
import { complete, type Source } from './source.ts';
import { evidenceOf, plain } from './things.ts';

/** As many posts are named as a feed holds; the list of all has a link. */
const most = 50;

/**
 * Writes `llms.txt` (https://llmstxt.org): who the site is about, and links to the Markdown twins, each with who says
 * what about whom, and how that came here. Without an origin the links are paths.
 */
export function llmsText(source: Source): string {
	const { site, words } = source;
	const { profile } = site;
	const owner = profile.name;
	const facts = [...availabilityOf(profile, words), ...whereabouts(profile, words)].join(' · ');
	const href = (id: string) => site.sections.find((section) => section.id === id)?.href;
	const all = (id: string, label: string) => {
		const to = href(id);
		return to === undefined ? [] : paragraph(twin(label, to, source));
	};
	const backed = site.skills.filter(({ evidence }) => evidence.length > 0);
	const posts = site.posts.slice(0, most);
	const cv = href('cv');
	return markdownText([
		heading(1, owner),
		quote([
			...paragraph(roleOf(profile, words) || owner),
			...(profile.summary ? paragraph(inline(profile.summary)) : []),
		]),
		...paragraph(facts),
		...paragraph(backed.length > 0 && words.skills.order),
		...section(words.sections.cv, [
			paragraph(twin(owner, site.home, source)),
			cv === undefined ? [] : paragraph(twin(words.sections.cv, cv, source)),
		]),
		...section(words.sections.skills, [
			...site.skills.map((skill) =>
				paragraph(twin(skill.name, skill.href, source), `: ${evidenceOf(skill, source)}`),
			),
		]),
		...section(
			words.skills.suggested,
			site.suggested.flatMap(({ name, by }) =>
				by.map((peer) =>
					paragraph(
						twin(peer.name, peer.href, source),
						`: ${name}${peer.because ? ` – ${peer.because}` : ''}. ${words.skills.suggestedNote(owner)}`,
					),
				),
			),
		),
		...section(
			words.titles.testimonials,
			site.testimonials.map((testimonial) => {
				const { name, href: to, quote: sentence, lang, disclosure } = testimonial;
				const [open, close] = wordsOf(lang).format.quotes;
				const relation = relationOf(testimonial, owner, words);
				return paragraph(
					twin(name, to, source),
					': ',
					relation && `${relation}. `,
					`${open}${sentence}${close} ${provenanceOf(testimonial, owner, words)}`,
					disclosure && ` ${words.testimonial.disclosure}: ${disclosure}`,
				);
			}),
		),
		...section(
			words.sections.projects,
			site.projects.map(({ title, href: to, summary }) =>
				paragraph(twin(title, to, source), summary ? `: ${plain(summary)}` : undefined),
			),
		),
		...section(words.sections.posts, [
			...posts.map(({ title, href: to, date, description }) =>
				paragraph(
					twin(title, to, source),
					`: ${[words.format.date(date), description].filter(Boolean).join('. ')}`,
				),
			),
			posts.length < site.posts.length ? all('posts', words.home.allPosts(site.posts.length)) : [],
		]),
		...section(
			words.nav.footer,
			site.pages.map(({ title, href: to, description }) =>
				paragraph(twin(title, to, source), description !== '' && `: ${description}`),
			),
		),
	]);
}

function twin(label: string, href: string, source: Source): PhrasingContent {
	return link(label, complete(twinOf(href, source.site.home), source));
}

function section(title: string, items: RootContent[][]): RootContent[] {
	const shown = list(items);
	return shown.length > 0 ? [heading(2, title), ...shown] : [];
}
