import type { Page, Post, PostGroup, Project, SectionId, Skill, Testimonial } from '../profile/site.ts';

/** What a page shows: decides whether it may be listed, and how it describes itself to machines. */
export type PageKind =
	| { type: 'home'; portrait?: Photo }
	/** The page of a section: its list, or the CV. */
	| { type: 'section'; section: SectionId }
	/** A further page of the list of posts. */
	| { type: 'posts-page' }
	| { type: 'skill'; skill: Skill }
	| { type: 'project'; project: Project }
	| { type: 'post'; post: Post }
	| { type: 'tag' | 'series'; group: PostGroup }
	| { type: 'testimonial'; testimonial: Testimonial }
	| { type: 'page'; page: Page }
	/** What the owner wrote for others. */
	| { type: 'given' }
	/** Tools, and what is not there: never listed. */
	| { type: 'search' | 'vouch' | 'how-to-check' | 'not-found' }
	/** Any other page, such as one of the owner's own. */
	| { type: 'other' };

/** A published picture and its size in pixels. */
export interface Photo {
	src: string;
	width: number;
	height: number;
}

/** One page, as its route knows it. */
export interface PageFacts {
	kind: PageKind;
	title: string;
	description: string;
	/** Its address on this host. */
	href?: string;
	/** BCP 47 */
	lang: string;
}

/** A page, and what its structured data needs besides. */
export interface DescribedPage extends PageFacts {
	/** Absolute address of its card. */
	card?: string;
}

/** True where search engines may list a page of this kind: not tools, drafts, what is unlisted, or lists of a single post. */
export function isListed(kind: PageKind): boolean {
	switch (kind.type) {
		case 'search':
		case 'vouch':
		case 'how-to-check':
		case 'not-found':
			return false;
		case 'post':
			return !kind.post.draft && !kind.post.future && !kind.post.unlisted;
		case 'project':
			return !kind.project.unlisted;
		case 'page':
			return !kind.page.unlisted;
		case 'skill':
			return !kind.skill.unlisted;
		case 'tag':
		case 'series':
			return kind.group.posts.length > 1;
		default:
			return true;
	}
}
