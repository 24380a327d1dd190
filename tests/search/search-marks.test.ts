import { expect, test } from 'vitest';
import { searchMarks } from '../../src/search/search-marks.ts';
import type { PageKind } from '../../src/seo/page-kind.ts';

const marks = (kind: unknown, title = 'A title') =>
	searchMarks({ kind: kind as PageKind, title, description: '', lang: 'en' });

test('pages are found by what they are', () => {
	expect(marks({ type: 'skill', skill: {} })['data-search-kind']).toBe('skill');
	expect(marks({ type: 'page', page: {} })['data-pagefind-body']).toBe(true);
	expect(marks({ type: 'page', page: {} })['data-search-kind']).toBeUndefined();
	expect(marks({ type: 'section', section: 'cv' })['data-pagefind-body']).toBe(true);
});

test('the words of a peer are found under the name of the peer', () => {
	expect(marks({ type: 'testimonial', testimonial: { name: 'Käthe' } }, 'Käthe’s words')['data-title']).toBe(
		'Käthe',
	);
});

test('lists, tools, drafts and what is unlisted are not found', () => {
	for (const kind of [
		{ type: 'section', section: 'posts' },
		{ type: 'posts-page' },
		{ type: 'tag', group: { posts: ['a', 'b'] } },
		{ type: 'search' },
		{ type: 'not-found' },
		{ type: 'post', post: { draft: true } },
		{ type: 'post', post: { future: true } },
		{ type: 'post', post: { unlisted: true } },
		{ type: 'project', project: { unlisted: true } },
		{ type: 'page', page: { unlisted: true } },
		{ type: 'skill', skill: { unlisted: true } },
	])
		expect(marks(kind), JSON.stringify(kind)).toEqual({});
});
