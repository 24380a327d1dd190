import { posix } from 'node:path';
import type { Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { source } from '../../frontmatter/source.ts';
import { parseBody } from '../../markdown/body.ts';
import { inspectBody } from '../../markdown/inspect.ts';
import { reservedSlugs } from '../../profile/slug.ts';
import { isWebAddress } from '../../schema/address.ts';
import type { PostData } from '../../schema/post.ts';
import { decode } from '../decode.ts';
import type { Outcome, ReportLine } from '../report.ts';
import { slugGiver } from '../unique-slug.ts';
import { writeEntry } from '../write-yaml.ts';
import { applyEdits, type Edit } from './edits.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import { type PostFields, readPostFields } from './post-fields.ts';
import { bodyEdits } from './rewrite-body.ts';
import { mdxEdits } from './rewrite-mdx.ts';
import type { Surroundings } from './surroundings.ts';

/** A Markdown file of a blog. `path` is relative to the blog's folder, with `/`. */
export interface BlogFile {
	path: string;
	bytes: Uint8Array;
}

/** What an import may ask about the disk. Paths are relative to the blog's folder and may lead out of it. */
export interface BlogSurroundings {
	/** Whether a file lies there: a picture that can be read, or any file. */
	has(path: string, kind: 'picture' | 'file'): boolean;
	/** Folders in which addresses that start with `/` are looked up, nearest first, such as `../../public`. */
	statics?: readonly string[];
}

export interface PostsImport {
	/** Files to write. Paths are relative to the site's root. */
	files: { path: string; text: string }[];
	/** Files to copy as they are: from the blog (relative to its folder) to the site (relative to its root). */
	copies: { from: string; to: string }[];
	report: ReportLine[];
}

interface Post {
	path: string;
	fields: PostFields;
	slug: string;
	title: string;
	body: string;
	mdx: boolean;
	edits: Edit[];
	/** True where pictures lie beside the post, which then has a folder of its own. */
	hasPictures: boolean;
	image?: PostData['image'];
	newline: string;
}

/** The day of a post that names none. Such a post is a draft. */
const unknownDay = '1970-01-01';

/**
 * Turns the Markdown and MDX files of any blog into posts. Never throws for what the files hold; everything that
 * could not be taken over, or was changed, is in the report.
 */
export function importPosts(files: readonly BlogFile[], blog: BlogSurroundings): PostsImport {
	const report: ReportLine[] = [];
	const copies = new Map<string, string>();
	const giveSlug = slugGiver([...reservedSlugs, 'index']);
	const posts: Post[] = [];
	const names = new Set(files.map(({ path }) => path));
	for (const file of files.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
		const tell = (
			from: string,
			outcome: Outcome,
			{ to, value, why }: { to?: string; value?: unknown; why?: string },
		) => {
			const text =
				value === undefined ? undefined : typeof value === 'string' ? value : JSON.stringify(value);
			report.push({
				file: file.path,
				from,
				outcome,
				...(to && { to }),
				...(text !== undefined && { value: text }),
				...(why && { why }),
			});
		};
		const { text, encoding } = decode(file.bytes);
		if (text.includes('\0')) {
			tell('file', 'lost', { why: 'it is not a text' });
			continue;
		}
		if (encoding !== 'utf-8')
			tell('file', 'cleaned', { why: `it is encoded as ${encoding}; UTF-8 is written` });
		const matter = readFrontMatter(text);
		const why = skipped(file.path, matter);
		if (why) tell('file', 'dropped', { why });
		else posts.push(readPost({ path: file.path, text, matter, names }, giveSlug, tell));
	}

	const targets = linkTargets(posts);
	for (const post of posts) {
		const tell: Surroundings['tell'] = (from, outcome, detail) =>
			report.push({ file: post.path, from, outcome, ...detail });
		const around = surroundingsOf(post, { blog, copies, targets, tell });
		placeImage(post, around, tell);
		rewrite(post, around, tell);
	}
	return {
		files: posts.map((post) => ({ path: pathOf(post), text: textOfPost(post) })),
		copies: [...copies].map(([to, from]) => ({ from, to })),
		report,
	};
}

/** Why a file is no post. */
function skipped(path: string, { data, found, body }: FrontMatter): string | undefined {
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

function readPost(
	{
		path,
		text,
		matter,
		names,
	}: { path: string; text: string; matter: FrontMatter; names: ReadonlySet<string> },
	giveSlug: (name: string, fallback: string) => string,
	tell: (from: string, outcome: Outcome, detail: { to?: string; value?: unknown; why?: string }) => void,
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

/** Name, day and language, as the path of a file gives them: `2020-01-02-title.de.md`, `2020/01/02/title/index.md`. */
function nameOf(path: string, names: ReadonlySet<string>): { name: string; day?: string; lang?: string } {
	let bare = path.replace(/\.(?:mdx?|markdown)$/i, '');
	let lang: string | undefined;
	let translation = '';
	const suffix = /\.([a-z]{2}(?:-[a-z]{2,4})?)$/i.exec(bare);
	if (suffix && new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(suffix[1]!)) {
		lang = Intl.getCanonicalLocales(suffix[1]!)[0];
		bare = bare.slice(0, suffix.index);
		const original = ['.md', '.mdx', '.markdown'].some((extension) => names.has(bare + extension));
		if (original) translation = `-${lang}`;
	}
	const inFolder = bare.replace(/\/index$/i, '');
	const date = /(?:^|\/)(\d{4})[-_/](\d{2})[-_/](\d{2})(?=[-_/ ]|$)/.exec(inFolder);
	const day =
		date && Number(date[2]) <= 12 && Number(date[3]) <= 31 ? `${date[1]}-${date[2]}-${date[3]}` : undefined;
	const valid = day && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : undefined;
	const base = posix.basename(inFolder);
	return {
		name: (base.replace(/^\d{4}-\d{2}-\d{2}[-_ ]+/, '') || base) + translation,
		...(valid && { day: valid }),
		...(lang && { lang }),
	};
}

function sentence(name: string): string | undefined {
	const words = name.replace(/[-_]+/g, ' ').trim();
	return words ? words[0]!.toUpperCase() + words.slice(1) : undefined;
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

function mendCharacters(
	body: string,
	tell: (from: string, outcome: Outcome, detail: { why?: string }) => void,
): string {
	const formed = body.toWellFormed();
	if (formed !== body) tell('body', 'cleaned', { why: 'halves of characters were replaced' });
	return formed;
}

function pathOf(post: Post): string {
	const extension = post.mdx ? 'mdx' : 'md';
	return post.hasPictures
		? `content/posts/${post.slug}/index.${extension}`
		: `content/posts/${post.slug}.${extension}`;
}

/** Posts by every path under which a link of the old blog may name them. */
function linkTargets(posts: readonly Post[]): Map<string, Post> {
	const targets = new Map<string, Post>();
	for (const post of posts) {
		const bare = post.path.replace(/\.(?:mdx?|markdown)$/i, '');
		const names = [post.path, bare, bare.replace(/\/index$/i, '')];
		for (const name of names) if (!targets.has(name)) targets.set(name, post);
	}
	return targets;
}

interface Resources {
	blog: BlogSurroundings;
	copies: Map<string, string>;
	targets: Map<string, Post>;
	tell: Surroundings['tell'];
}

function surroundingsOf(post: Post, { blog, copies, targets, tell }: Resources): Surroundings {
	const find = (url: string, kind: 'picture' | 'file') =>
		candidates(url, post.path, blog.statics ?? []).find((path) => blog.has(path, kind));
	return {
		tell,
		picture(url) {
			if (!isLocal(url)) return null;
			const from = find(url, 'picture');
			if (from === undefined) return undefined;
			post.hasPictures = true;
			return `./${posix.basename(copyTo(copies, from, `content/posts/${post.slug}`))}`;
		},
		link(url) {
			if (!isLocal(url) || /^[#?]/.test(url) || url === '') return null;
			const [bare = '', suffix = ''] = /^([^#?]*)(.*)$/s.exec(url)?.slice(1) ?? [];
			const target = bare.startsWith('/') ? undefined : postAt(bare, post, targets);
			if (target) return () => relativeTo(post, target) + suffix;
			const from = /\.(?:mdx?|markdown)$/i.test(bare) ? undefined : find(url, 'file');
			if (from !== undefined && posix.extname(from))
				return `${copyTo(copies, from, `public/posts/${post.slug}`).slice('public'.length)}${suffix}`;
			if (/^(?:www\.|[\w-]+\.(?:com|org|net|io|dev)(?:\/|$))/i.test(bare)) return `https://${url}`;
			if (bare.startsWith('/') || !/\.[a-z][a-z\d]{1,7}$/i.test(bare)) {
				tell('body', 'cleaned', { value: url, why: 'a link to an address of the old site, kept as it is' });
				return null;
			}
			return undefined;
		},
	};
}

function isLocal(url: string): boolean {
	return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) && url.trim() !== '';
}

/** The places where a file may lie that an address of the old blog names. */
function candidates(url: string, file: string, statics: readonly string[]): string[] {
	const bare = decodeAddress(url.split(/[?#]/, 1)[0]!.replace(/\{\{[^}]*\}\}|\{%[^%]*%\}/g, ''));
	const inStatics = (path: string) => statics.map((folder) => posix.normalize(posix.join(folder, path)));
	const alias = /^(?:[@~]\/|(?=@\w))@?(.+)$/.exec(bare);
	if (alias) return inStatics(alias[1]!);
	if (bare === '') return [];
	if (bare.startsWith('/')) return inStatics(bare);
	const folder = posix.dirname(file);
	const bundle = file.replace(/\.[^./]+$/, '');
	return [
		posix.normalize(posix.join(folder, bare)),
		posix.normalize(posix.join(bundle, bare)),
		...inStatics(bare),
	];
}

function decodeAddress(url: string): string {
	try {
		return decodeURIComponent(url);
	} catch {
		return url;
	}
}

/** The new path of a copy: the old name, made safe; another number where two files share it. */
function copyTo(copies: Map<string, string>, from: string, folder: string): string {
	const { name, ext } = posix.parse(from);
	const base = slugGiver()(name, 'file');
	for (let count = 1; ; count++) {
		const to = `${folder}/${base}${count === 1 ? '' : `-${count}`}${ext.toLowerCase()}`;
		const known = copies.get(to);
		if (known !== undefined && known !== from) continue;
		copies.set(to, from);
		return to;
	}
}

function postAt(url: string, from: Post, targets: Map<string, Post>): Post | undefined {
	const bare = decodeAddress(url);
	const folder = posix.dirname(from.path);
	const own = from.path.replace(/(?:\/index)?\.[^./]+$/i, '');
	for (const base of [folder, own]) {
		const path = posix.normalize(posix.join(base, bare)).replace(/\/$/, '');
		const found = targets.get(path) ?? targets.get(path.replace(/\.html?$/i, ''));
		if (found) return found;
	}
	return undefined;
}

function relativeTo(from: Post, to: Post): string {
	const path = posix.relative(posix.dirname(pathOf(from)), pathOf(to));
	return encodeURI(path.startsWith('.') ? path : `./${path}`);
}

function placeImage(post: Post, around: Surroundings, tell: Surroundings['tell']): void {
	const { image } = post.fields;
	if (!image) return;
	const src = around.picture(image.src);
	if (!src) {
		const why =
			src === null
				? 'it lies on another host, and nothing is fetched'
				: 'there is no such picture that can be read';
		tell(image.key, 'lost', { value: image.src, why });
		return;
	}
	post.image = image.alt ? { src, alt: image.alt } : src;
	tell(image.key, 'imported', { to: 'image' });
}

/** Finds the edits of the body, and how the post is to be written. */
function rewrite(post: Post, around: Surroundings, tell: Surroundings['tell']): void {
	if (post.mdx) {
		const tree = parseBody(source(post.path, post.body), 0, { mdx: true }).body?.tree;
		if (tree) {
			const { edits, isPlain } = mdxEdits(tree, post.body, around);
			const all = [...edits, ...bodyEdits(tree, post.body, around)];
			const result = applyEdits(
				post.body,
				all.map((edit) => ({ ...edit, text: typeof edit.text === 'string' ? edit.text : 'x' })),
			);
			const asMdx = parseBody(source(post.path, result), 0, { mdx: true }).body;
			if (asMdx && inspectBody(asMdx).components.length === 0) {
				const asMarkdown = isPlain && parseBody(source(post.path, result), 0, { mdx: false }).body;
				post.edits = all;
				post.mdx = !asMarkdown || shapeOf(asMdx.tree) !== shapeOf(asMarkdown.tree);
				return;
			}
		}
		post.mdx = false;
		tell('body', 'cleaned', { why: 'it cannot be read as MDX, so it became Markdown' });
		post.body = withoutImports(post.body, tell);
	}
	const tree = parseBody(source(post.path, post.body), 0, { mdx: false }).body?.tree;
	if (tree) post.edits = bodyEdits(tree, post.body, around);
}

/** The kinds of all nodes in order: Markdown has indented code and HTML, where MDX has text. */
function shapeOf(tree: Root): string {
	const types: string[] = [];
	visit(tree, ({ type }) => void types.push(type));
	return types.join(' ');
}

function withoutImports(body: string, tell: Surroundings['tell']): string {
	return body.replace(/^(?:\s*import\s[^;]*?['"][^'"\n]+['"];?[^\S\n]*\n)+/, (imports) => {
		tell('import', 'lost', { value: imports.trim(), why: 'a site of Bonafides has no such module' });
		return '';
	});
}

function textOfPost({ title, fields, image, body, edits, newline }: Post): string {
	const data: PostData = {
		title,
		...(fields.description && { description: fields.description }),
		date: fields.date ?? unknownDay,
		...(fields.updated && { updated: fields.updated }),
		...(fields.tags.length > 0 && { tags: fields.tags }),
		...(fields.draft && { draft: true }),
		...(image && { image }),
		...(fields.lang && { lang: fields.lang }),
		...(fields.series && { series: fields.series }),
		...(fields.aliases.length > 0 && { aliases: [...new Set(fields.aliases)] }),
		...(fields.canonical && isWebAddress(fields.canonical) && { canonical: fields.canonical }),
	};
	return writeEntry(data, applyEdits(body, edits), newline);
}
