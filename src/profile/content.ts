import type { GivenData } from '../schema/given.ts';
import type { PageData, PostData, ProjectData } from '../schema/post.ts';
import type { ProfileData } from '../schema/profile.ts';
import type { RelayedData, TestimonialData } from '../schema/testimonial.ts';
import type { Heading, Provenance } from './site.ts';

/** What was read from `content/`, typed file by file, before the files are related to each other. */
export interface Content {
	profile: Entry<ProfileData>;
	posts: BodyEntry<PostData>[];
	projects: BodyEntry<ProjectData>[];
	pages: BodyEntry<PageData>[];
	given: BodyEntry<GivenData>[];
	testimonials: TestimonialEntry[];
}

interface Entry<Data> {
	/** Path relative to the site's root, with `/`. */
	file: string;
	data: Data;
}

export interface BodyEntry<Data> extends Entry<Data> {
	slug: string;
	/** Plain text of the first paragraph. */
	excerpt: string;
	minutes: number;
	headings: Heading[];
}

export interface TestimonialEntry extends Entry<TestimonialData | RelayedData> {
	/** The login, or `relayed/<slug>`. */
	id: string;
	html: string;
	text: string;
	quote: string;
	/** The author's picture: a file that was looked at and can be published. */
	portrait?: string;
	/** What is known of words that are not relayed; the proof has no address yet. */
	provenance?: Omit<Provenance, 'proof'> & { proof?: string };
}
