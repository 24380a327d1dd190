import type { RootContent } from 'mdast';
import { linkLabel } from '../../profile/link-label.ts';
import { provenanceOf, sourceName } from '../../profile/provenance.ts';
import { relationOf } from '../../profile/relation.ts';
import type { Testimonial } from '../../profile/site.ts';
import { markdownOf } from '../markdown-text.ts';
import { heading, link, list, paragraph, quote } from '../nodes.ts';
import { complete, type Source } from '../source.ts';
import { quotation, skillLinks } from '../things.ts';

/** The twin of the list of testimonials: a sentence of each, with how it came here. */
export function testimonialsTwin(source: Source): RootContent[] {
	const { site, words } = source;
	return [
		heading(1, words.titles.testimonials),
		...site.testimonials.flatMap((testimonial) => {
			const skills = skillLinks(testimonial.skills, source);
			return [
				...quotation(testimonial, source),
				...(skills.length > 0 ? paragraph(`${words.testimonial.skills}: `, ...skills) : []),
			];
		}),
	];
}

/** The twin of one testimonial. How the words came here stands before them; the words stand in a quotation, and nothing of them outside. */
export function testimonialTwin(testimonial: Testimonial, source: Source): RootContent[] {
	const { site, words } = source;
	const owner = site.profile.name;
	const { name, role, html, date, overlap, disclosure, suggests, url, provenance } = testimonial;
	const relation = relationOf(testimonial, owner, words);
	const skills = skillLinks(testimonial.skills, source);
	return [
		heading(1, name, ' ', relation || words.testimonial.about(owner)),
		...paragraph(role),
		...paragraph(
			provenanceOf(testimonial, owner, words),
			date !== undefined && ` ${words.testimonial.written(date)}.`,
		),
		quote(markdownOf(html)),
		...list([
			paragraph(
				overlap &&
					words.testimonial.overlap(owner, overlap.organization, words.years(overlap.from, overlap.to)),
			),
			paragraph(
				testimonial.reciprocal &&
					link(words.testimonial.reciprocal(owner, name), complete(testimonial.reciprocal, source)),
			),
			paragraph(disclosure && `${words.testimonial.disclosure}: ${disclosure}`),
			skills.length > 0 ? paragraph(`${words.testimonial.skills}: `, ...skills) : [],
			...suggests.map(({ skill, because }) =>
				paragraph(`${words.testimonial.suggests}: ${skill}`, because && `: ${because}`),
			),
			paragraph(
				provenance?.source && link(sourceName(provenance.source, words), provenance.source.href),
				...(provenance?.proof
					? [' · ', link(words.testimonial.proof, complete(provenance.proof.href, source))]
					: []),
			),
			paragraph(site.howToCheck && link(words.testimonial.check, complete(site.howToCheck, source))),
			paragraph(...(url ? [`${words.testimonial.page}: `, link(linkLabel({ url }), url)] : [])),
		]),
	];
}
