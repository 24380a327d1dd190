import type { ProfileData } from '../schema/profile.ts';
import type { Channel, Relationship } from '../schema/testimonial.ts';

/**
 * Everything that the pages show, as one plain, immutable value. `assemble` makes it; nothing changes it. What is
 * private is nowhere in it.
 * Every `href` already has the site's base path and trailing-slash form.
 */
export interface Site {
	/** Language of the interface and of the owner's files that name no other (BCP 47). */
	lang: string;
	home: string;
	profile: Profile;
	/** The owner's skills in the order of their evidence. Retired ones are not among them. */
	skills: Skill[];
	/** Skills that peers suggest and the profile does not list. Not the owner's claim. */
	suggested: SuggestedSkill[];
	/** Latest first. */
	posts: Post[];
	/** Featured first, then latest first. */
	projects: Project[];
	pages: Page[];
	/** What has a page and stands in none of these lists: only those who know its address find it. */
	unlisted: { posts: Post[]; projects: Project[]; pages: Page[]; skills: Skill[] };
	/** Latest first. */
	testimonials: Testimonial[];
	/** Words that the owner wrote for others. Latest first. */
	given: Given[];
	tags: PostGroup[];
	series: PostGroup[];
	/** Sections that have content, in the order of the navigation. */
	sections: Section[];
	/** Links that the owner adds after them. */
	nav: NavLink[];
	/** Address of the CV as PDF, where there is one. */
	cvPdf?: string;
	/** Address of the page that searches the site, where there is one. */
	search?: string;
	/** Address of the page of words that the owner wrote for others, where there are any. */
	givenPage?: string;
	/** Address of the page that tells how testimonials can be checked, where there are any. */
	howToCheck?: string;
	/** Where peers leave their words, where the owner says so. */
	contribution?: Contribution;
}

export interface Contribution {
	/** Address of the form. */
	href: string;
	/** `owner/name` on GitHub. */
	repository: string;
	branch: string;
	/** The owner's login. */
	owner: string;
}

export interface NavLink {
	label: string;
	href: string;
}

/** The profile, with every `skills` list resolved to the ids of listed skills. */
export type Profile = Omit<ProfileData, 'skills'>;
export type Job = NonNullable<ProfileData['work']>[number];

export type SectionId = 'projects' | 'posts' | 'skills' | 'testimonials' | 'cv';
export interface Section {
	id: SectionId;
	href: string;
}

/** A picture that the owner's files name: a path relative to the naming file. */
export interface Picture {
	src: string;
	alt?: string;
}

export interface Heading {
	depth: number;
	slug: string;
	text: string;
}

export interface Post {
	slug: string;
	/** Path of the source file, relative to the site's root. */
	file: string;
	href: string;
	title: string;
	description: string;
	/** YYYY-MM-DD */
	date: string;
	updated?: string;
	/** Ids of listed skills. */
	skills: string[];
	tags: Label[];
	series?: Label;
	draft: boolean;
	/** True where only those who know its address shall find it. */
	unlisted?: true;
	/** True where the date lies after `today`: such a post shows in dev only. */
	future: boolean;
	image?: Picture;
	lang: string;
	/** Earlier addresses, as paths from the root of the site without its base: `/2019/old/` or `/old.html`. */
	aliases: string[];
	canonical?: string;
	/** Reading time in whole minutes, at least 1. */
	minutes: number;
	headings: Heading[];
}

/** A name with an address. */
export interface Label {
	name: string;
	slug: string;
	href: string;
}

/** The posts that share a tag or a series. Tags: latest first. Series: in reading order. */
export interface PostGroup extends Label {
	posts: string[];
}

export interface Project {
	slug: string;
	file: string;
	href: string;
	title: string;
	summary: string;
	url?: string;
	repository?: string;
	from?: string;
	to?: string;
	skills: string[];
	image?: Picture;
	featured: boolean;
	/** True where only those who know its address shall find it. */
	unlisted?: true;
	lang: string;
}

export interface Page {
	slug: string;
	file: string;
	href: string;
	title: string;
	description: string;
	footer: boolean;
	/** True where only those who know its address shall find it. */
	unlisted?: true;
	lang: string;
}

export interface Testimonial {
	/** The login, or `relayed/<slug>`. */
	id: string;
	file: string;
	href: string;
	name: string;
	/** GitHub login, for words that are not relayed. */
	login?: string;
	/** The author's picture: its address, and the file that it is made of. */
	portrait?: { href: string; file: string };
	/** How words came here that are not relayed. */
	provenance?: Provenance;
	relationship?: Relationship;
	together?: { at?: string; from?: string; to?: string };
	/** The owner's own job that overlaps with `together`, where both name it. */
	overlap?: { organization: string; from?: string; to?: string };
	role?: string;
	/** Ids of listed skills. */
	skills: string[];
	suggests: { skill: string; because: string }[];
	disclosure?: string;
	/** Address of the words that the owner wrote for this person, where there are any. */
	reciprocal?: string;
	url?: string;
	lang: string;
	/** YYYY-MM-DD */
	date?: string;
	relayed?: { via: Channel; on?: string };
	/** False while the author of relayed words has not agreed yet. */
	confirmed: boolean;
	/** The words as safe HTML out of the strict pipeline. */
	html: string;
	/** The words as plain text. */
	text: string;
	/** The one sentence that stands for the whole. */
	quote: string;
}

/** Words that the owner wrote for somebody else. */
export interface Given {
	slug: string;
	file: string;
	href: string;
	/** Name of the person that they are about. */
	to: string;
	login?: string;
	/** What the owner was to them. */
	relationship?: Relationship;
	/** YYYY-MM-DD */
	date: string;
	url?: string;
	lang: string;
}

/** How words came here, as far as it can be computed. */
export interface Provenance {
	/** 0: added by the owner. 1: submitted by the account. 2: and signed by GitHub. */
	level: 0 | 1 | 2;
	/** Where they were submitted. */
	source?: { kind: 'pull' | 'issue'; number: number; href: string };
	/** Day on which GitHub listed, for the account, the SSH key that signed them. */
	key?: string;
	/** True where the words are no longer those that were accepted. */
	edited: boolean;
	/** What anybody needs to check it: a JSON text, and its address. */
	proof?: { href: string; text: string };
}

export type EvidenceKind =
	| 'work'
	| 'project'
	| 'post'
	| 'publication'
	| 'talk'
	| 'certificate'
	| 'education'
	| 'award'
	| 'volunteer'
	| 'testimonial';

/** One thing that backs a skill. */
export interface Evidence {
	kind: EvidenceKind;
	title: string;
	href: string;
	/** First day, month or year; the only one where it has no duration. */
	from?: string;
	/** Last day, month or year; absent where it goes on or is unknown. */
	to?: string;
	/** True where it goes on today. */
	ongoing: boolean;
	/** The peer who stands behind it. */
	by?: { name: string; relationship?: Relationship };
	/** The sentence of that peer. */
	quote?: string;
}

export interface Skill {
	id: string;
	name: string;
	href: string;
	aliases: string[];
	keywords: string[];
	level?: string;
	since?: string;
	sameAs?: string;
	note?: string;
	/** True where only those who know its address shall find it. */
	unlisted?: true;
	/** Latest first. Empty: the skill is self-declared. */
	evidence: Evidence[];
	/** Earliest and latest date of the evidence; `last` is absent where some of it goes on. */
	first?: string;
	last?: string;
	ongoing: boolean;
}

export interface SuggestedSkill {
	name: string;
	by: { name: string; href: string; because: string }[];
}
