import type { Content } from '../../src/profile/content.ts';
import type { PostData, ProjectData } from '../../src/schema/post.ts';
import type { ProfileData } from '../../src/schema/profile.ts';
import type { RelayedData, TestimonialData } from '../../src/schema/testimonial.ts';

const body = { excerpt: 'First words.', minutes: 1, headings: [] };

export const post = (slug: string, data: Partial<PostData> = {}): Content['posts'][number] => ({
	slug,
	file: `content/posts/${slug}.md`,
	data: { title: slug, date: '2026-01-01', ...data },
	...body,
});

export const project = (slug: string, data: Partial<ProjectData> = {}): Content['projects'][number] => ({
	slug,
	file: `content/projects/${slug}.md`,
	data: { title: slug, ...data },
	...body,
});

export const submitted = (
	login: string,
	data: Partial<TestimonialData> = {},
): Content['testimonials'][number] => ({
	id: login,
	file: `content/testimonials/${login}.md`,
	data: { name: login, github: login, relationship: 'manager', date: '2026-01-01', consent: 'yes', ...data },
	html: '<p>Words.</p>',
	text: 'Words.',
	quote: 'Words.',
});

export const relayed = (slug: string, data: Partial<RelayedData> = {}): Content['testimonials'][number] => ({
	id: `relayed/${slug}`,
	file: `content/testimonials/relayed/${slug}.md`,
	data: { name: slug, relayed: { via: 'letter' }, consent: 'yes', ...data },
	html: '<p>Words.</p>',
	text: 'Words.',
	quote: 'Words.',
});

export function content(profile: Partial<ProfileData> = {}, rest: Partial<Content> = {}): Content {
	return {
		profile: { file: 'content/profile.yaml', data: { name: 'Ada', ...profile } },
		posts: [],
		projects: [],
		pages: [],
		given: [],
		testimonials: [],
		...rest,
	};
}
