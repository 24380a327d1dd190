import { isListed, type PageFacts, type PageKind } from '../seo/page-kind.ts';

/** Kinds of pages that a search can be narrowed to. */
export const searchKinds = ['post', 'project', 'skill', 'testimonial'] as const;

/** Says which of these a page is. */
export const kindMark = 'data-search-kind';

/**
 * Attributes for the main content of a page, which tell the indexer what it is. None where a search leaves the page
 * out: what may not be listed, and lists of what has pages of its own.
 */
export function searchMarks({ kind, title }: PageFacts): Record<string, string | true> {
	if (!isListed(kind) || isList(kind)) return {};
	const narrow = searchKinds.find((name) => name === kind.type);
	return {
		'data-pagefind-body': true,
		'data-pagefind-meta': 'title[data-title]',
		'data-title': kind.type === 'testimonial' ? kind.testimonial.name : title,
		...(narrow ? { [kindMark]: narrow } : {}),
	};
}

function isList(kind: PageKind): boolean {
	if (kind.type === 'section') return kind.section !== 'cv';
	return kind.type === 'posts-page' || kind.type === 'tag' || kind.type === 'series';
}
