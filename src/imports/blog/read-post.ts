import { posix } from 'node:path';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { source } from '../../frontmatter/source.ts';
import { parseBody } from '../../markdown/body.ts';
import { nameOf, sentence } from './file-name.ts';
import type { FrontMatter } from './front-matter.ts';
import { type Post, unknownDay } from './post.ts';
import { readPostFields } from './post-fields.ts';
import type { Tell } from './surroundings.ts';

/** Why a file is no post. */
export function skipped(path: string, { data, found, body }: FrontMatter): string | undefined {
	const name = posix.basename(path).toLowerCase();
	if (
		/^(?:readme|license|licence|changelog|contributing|code_of_conduct|security|authors|support)\b/.test(
			name,
		) &&
		!found
	)
		return 'it is about the repository';
	if (/^_index\.mdx?$/.test(name)) return 'it is the page of a section, not a post';
	if (
		/^index\.mdx?$/.test(path) &&
		!('title' in data && Object.keys(data).some((key) => /date|published/i.test(key)))
	)
		return 'it is the page of the blog, not a post';
	if (body.trim() === '' && Object.keys(data).length === 0) return 'it is empty';
	return undefined;
}

/** Reads one file of a blog; what it does not say comes from its path and its first heading. */
export function readPost(
	{
		path,
		text,
		matter,
		names,
	}: { path: string; text: string; matter: FrontMatter; names: ReadonlySet<string> },
	giveSlug: (name: string, fallback: string) => string,
	tell: Tell,
): Post {
	const { data, body, mended, found } = matter;
	for (const { key, value, why } of mended) tell(key, 'cleaned', { value, why });
	if (!found) tell('frontmatter', 'cleaned', { why: 'there is none; title and date come from elsewhere' });
	const fields = readPostFields(data, tell);
	const named = nameOf(path, names);
	const post: Post = {
		path,
		fields,
		slug: '',
		title: fields.title ?? '',
		body: mendCharacters(body, tell),
		mdx: path.toLowerCase().endsWith('.mdx'),
		edits: [],
		hasPictures: false,
		newline: /\r\n/.test(text.slice(0, 2000)) ? '\r\n' : '\n',
	};
	if (fields.lang === undefined && named.lang) {
		fields.lang = named.lang;
		tell('file', 'imported', { to: 'lang' });
	}
	if (post.title === '') {
		const heading = firstHeading(post.body);
		post.title = heading?.text ?? sentence(named.name) ?? 'Untitled';
		tell('title', 'cleaned', {
			to: 'title',
			why: `it is missing; “${post.title}” comes from the ${heading ? 'first heading' : 'name of the file'}`,
		});
		// The title stands above the text, where it would be read twice.
		if (heading?.isFirst)
			post.body = post.body.slice(0, heading.start) + post.body.slice(heading.end).replace(/^\s*\n/, '');
	}
	if (fields.date === undefined) {
		const day = named.day ?? fields.updated;
		fields.date = day ?? unknownDay;
		if (!day) fields.draft = true;
		const why = day
			? `it is missing; ${day} comes from the ${named.day ? 'path of the file' : 'day of the last change'}`
			: 'no day can be read; write it, then remove `draft: true`';
		tell('date', 'cleaned', { to: 'date', why });
	}
	if (/(?:^|\/)_?drafts\//i.test(path) && !fields.draft) {
		fields.draft = true;
		tell('file', 'cleaned', { to: 'draft', why: 'it lies in a folder of drafts' });
	}
	post.slug = giveSlug(
		fields.slug ?? (named.name === 'index' ? post.title : named.name),
		giveableTitle(post.title),
	);
	if (/\{\{[<%]|\{%-?\s*\w|\[\/?(?:caption|gallery|embed)\b/.test(post.body)) {
		const example = /\{\{[<%][^}]*\}\}|\{%[^%]*%\}|\[(?:caption|gallery|embed)[^\]]*\]/.exec(post.body)?.[0];
		tell('shortcode', 'lost', { value: example, why: 'only the old site could read it; it stays as text' });
	}
	return post;
}

function giveableTitle(title: string): string {
	return /[\p{L}\p{N}]/u.test(title) ? title : 'post';
}

function firstHeading(
	body: string,
): { text: string; start: number; end: number; isFirst: boolean } | undefined {
	const tree = parseBody(source('', body), 0, { mdx: false }).body?.tree;
	let found: { text: string; start: number; end: number; isFirst: boolean } | undefined;
	visit(tree as Root, 'heading', (node, index, parent) => {
		const text = textOf(node).replace(/\s+/g, ' ').trim();
		if (found || text === '') return;
		const [start, end] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
		found = { text, start, end, isFirst: parent?.type === 'root' && index === 0 };
	});
	return found;
}

function mendCharacters(body: string, tell: Tell): string {
	const formed = body.toWellFormed();
	if (formed !== body) tell('body', 'cleaned', { why: 'halves of characters were replaced' });
	return formed;
}
