import type { PhrasingContent, RootContent } from 'mdast';
import { plainText } from '../markdown/inline.ts';
import { marksOf } from '../profile/marks.ts';
import { provenanceOf } from '../profile/provenance.ts';
import { relationOf } from '../profile/relation.ts';
import type { Post, Project, Skill, Testimonial } from '../profile/site.ts';
import { words as wordsOf } from '../words/words.ts';
import { inline, joined, link, list, type Piece, paragraph, quote } from './nodes.ts';
import { complete, type Source } from './source.ts';

/** A link to a page of the site. */
export function linkTo({ name, href }: { name: string; href: string }, source: Source): PhrasingContent {
	return link(name, complete(href, source));
}

/** Links to the listed skills among some ids. */
export function skillLinks(ids: readonly string[], source: Source): Piece[] {
	const shown = source.site.skills.filter(({ id }) => ids.includes(id));
	return joined(
		shown.map((skill) => linkTo(skill, source)),
		', ',
	);
}

/** What stands behind a skill, counted; that nothing does, where that is so. */
export function evidenceOf(skill: Skill, { words }: Source): string {
	const marks = marksOf(skill).map(({ kind, count }) => words.counts[kind](count));
	return marks.length > 0 ? words.format.list(marks) : words.skills.declaredOne;
}

export function skillList(skills: readonly Skill[], source: Source): RootContent[] {
	return list(skills.map((skill) => paragraph(linkTo(skill, source), ': ', evidenceOf(skill, source))));
}

export function postList(posts: readonly Post[], source: Source, descriptions = true): RootContent[] {
	const { words } = source;
	return list(
		posts.map(({ title, href, date, minutes, description }) =>
			paragraph(
				linkTo({ name: title, href }, source),
				` (${words.format.date(date)}, ${words.lists.minutes(minutes)})`,
				descriptions && description !== '' && `: ${description}`,
			),
		),
	);
}

export function projectList(projects: readonly Project[], source: Source): RootContent[] {
	const { words } = source;
	return list(
		projects.map(({ title, href, summary, from, to, skills }) => {
			const period = words.years(from, to);
			const shown = skillLinks(skills, source);
			return [
				...paragraph(
					linkTo({ name: title, href }, source),
					period && ` (${period})`,
					...(summary ? [': ', ...inline(summary)] : []),
				),
				...(shown.length > 0 ? paragraph(`${words.projects.shows}: `, ...shown) : []),
			];
		}),
	);
}

/** A stranger's sentence, and under it who said it and how it came here. The words stand in a quotation of their own. */
export function quotation(testimonial: Testimonial, source: Source): RootContent[] {
	const { site, words } = source;
	const { name, href, quote: sentence, lang, disclosure } = testimonial;
	const [open, close] = wordsOf(lang).format.quotes;
	const relation = relationOf(testimonial, site.profile.name, words);
	return [
		quote(paragraph(`${open}${sentence}${close}`)),
		...paragraph(
			'— ',
			linkTo({ name, href }, source),
			relation && `, ${relation}`,
			`. ${provenanceOf(testimonial, site.profile.name, words)}`,
			disclosure && ` ${words.testimonial.disclosure}: ${disclosure}`,
		),
	];
}

/** A short text of the owner's as a description: plain, or nothing. */
export function plain(markdown: string | undefined): string | undefined {
	return markdown === undefined ? undefined : plainText(markdown);
}
