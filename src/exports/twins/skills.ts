import type { RootContent } from 'mdast';
import type { Evidence, Skill } from '../../profile/site.ts';
import { heading, inline, link, list, paragraph } from '../nodes.ts';
import { complete, type Source } from '../source.ts';
import { evidenceOf, linkTo, quotation, skillList } from '../things.ts';

/** The twin of the list of skills: backed ones, self-declared ones, and those that others suggest, apart. */
export function skillsTwin(source: Source): RootContent[] {
	const { site, words } = source;
	const backed = site.skills.filter(({ evidence }) => evidence.length > 0);
	const declared = site.skills.filter(({ evidence }) => evidence.length === 0);
	return [
		heading(1, words.sections.skills),
		...(backed.length > 0 ? [...paragraph(words.skills.order), ...skillList(backed, source)] : []),
		...(declared.length > 0
			? [
					heading(2, words.skills.declared),
					...paragraph(words.skills.declaredNote),
					...list(
						declared.map((skill) => paragraph(linkTo(skill, source), skill.level && ` (${skill.level})`)),
					),
				]
			: []),
		...(site.suggested.length > 0
			? [
					heading(2, words.skills.suggested),
					...paragraph(words.skills.suggestedNote(site.profile.name)),
					...list(
						site.suggested.map(({ name, by }) => [
							...paragraph(name, ` (${words.skills.suggestedBy(by.length)})`),
							...list(by.map((peer) => paragraph(linkTo(peer, source), peer.because && `: ${peer.because}`))),
						]),
					),
				]
			: []),
	];
}

/** The twin of a skill's page: what its owner says of it, and what stands behind it. */
export function skillTwin(skill: Skill, source: Source): RootContent[] {
	const { site, words } = source;
	const { note, evidence, first, last, ongoing, since, level, keywords, aliases, sameAs } = skill;
	const people = site.testimonials.filter(({ href }) =>
		evidence.some((item) => item.kind === 'testimonial' && item.href === href),
	);
	const things = evidence.filter(({ kind }) => kind !== 'testimonial');
	return [
		heading(1, skill.name),
		...(note ? paragraph(inline(note)) : []),
		...paragraph(evidenceOf(skill, source)),
		...list([
			paragraph(first && `${words.skills.span(first, ongoing ? undefined : last)}.`),
			paragraph(since && words.skills.since(since)),
			paragraph(level && words.skills.level(level)),
			paragraph(keywords.length > 0 && `${words.skills.includes(keywords)}.`),
			paragraph(aliases.length > 0 && `${words.skills.alsoCalled(aliases)}.`),
			paragraph(sameAs !== undefined && link(words.skills.definition, sameAs)),
		]),
		...(people.length > 0
			? [heading(2, words.skills.people), ...people.flatMap((testimonial) => quotation(testimonial, source))]
			: []),
		...(things.length > 0
			? [heading(2, words.skills.evidence), ...list(things.map((item) => evidenceLine(item, source)))]
			: []),
	];
}

function evidenceLine({ kind, title, href, from, to, ongoing }: Evidence, source: Source): RootContent[] {
	const { words } = source;
	const once = from !== undefined && from === to && !ongoing;
	const time = ongoing ? words.period(from) : once ? words.format.shortDate(from) : words.period(from, to);
	const facts = [words.kindNames[kind], time].filter(Boolean).join(', ');
	return paragraph(link(title, complete(href, source)), ` (${facts})`);
}
