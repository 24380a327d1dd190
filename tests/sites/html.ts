import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** One element of a built page, as much of it as the tests ask for. */
export interface Element {
	tag: string;
	attributes: Record<string, string>;
	/** Text of the element with all below it, spaces collapsed. */
	text: string;
	/** True inside `pre` or `code`. */
	code: boolean;
}

/** One built page. */
export interface BuiltPage {
	/** Path in `dist/`. */
	file: string;
	html: string;
	elements: Element[];
	/** What is wrong with its syntax, by the parser of the HTML standard. */
	errors: string[];
	ids: Set<string>;
	/** Elements of one kind, or all with an attribute where `name` starts with `[`. */
	all(name: string): Element[];
	/** The visible text, code left out. */
	text: string;
}

/** Parses one page. */
export function parsePage(file: string, html: string): BuiltPage {
	const errors: string[] = [];
	const document = parse(html, {
		onParseError: ({ code, startLine, startCol }) => errors.push(`${code} at ${startLine}:${startCol}`),
		sourceCodeLocationInfo: true,
		// What a reader without scripts is told is part of the page.
		scriptingEnabled: false,
	});
	const elements: Element[] = [];
	const text: string[] = [];
	walk(document, false);
	return {
		file,
		html,
		elements,
		errors,
		ids: new Set(elements.flatMap(({ attributes }) => attributes.id ?? [])),
		all: (name) =>
			elements.filter(({ tag, attributes }) =>
				name.startsWith('[') ? attributes[name.slice(1, -1)] !== undefined : tag === name,
			),
		text: text.join(' ').replace(/\s+/g, ' '),
	};

	function walk(node: Node, code: boolean): void {
		if (node.nodeName === '#text' && !code) text.push((node as DefaultTreeAdapterTypes.TextNode).value);
		let inside = code;
		if ('tagName' in node) {
			inside ||= ['pre', 'code', 'style', 'script'].includes(node.tagName);
			elements.push({
				tag: node.tagName,
				attributes: Object.fromEntries(node.attrs.map(({ name, value }) => [name, value])),
				text: textOf(node).replace(/\s+/g, ' ').trim(),
				code: inside,
			});
		}
		if ('childNodes' in node) for (const child of node.childNodes) walk(child, inside);
	}
}

function textOf(node: Node): string {
	if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

async function filesBelow(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
		.sort();
}

/** Every page that was built, by its file. */
export async function readPages(root: string): Promise<BuiltPage[]> {
	const dist = path.join(root, 'dist');
	const files = (await filesBelow(dist)).filter((file) => file.endsWith('.html'));
	return Promise.all(
		files.map(async (file) => parsePage(file, await readFile(path.join(dist, file), 'utf8'))),
	);
}

export interface Expectations {
	base?: string;
	/** Astro's `site`; `null` where none is set. */
	site?: string | null;
	trailingSlash?: 'always' | 'never' | 'ignore';
	/** Canonical addresses that an entry sets itself, by file. */
	canonicals?: Record<string, string>;
}

/**
 * Everything that is wrong with a built site, one line a fault: what holds for every page of every site.
 * An empty list is what a test expects.
 */
export async function faultsOf(
	root: string,
	{ base = '/', site = 'https://example.com', trailingSlash = 'ignore', canonicals = {} }: Expectations = {},
): Promise<string[]> {
	const dist = path.join(root, 'dist');
	const pages = await readPages(root);
	const byFile = new Map(pages.map((page) => [page.file, page]));
	const files = new Set(await filesBelow(dist));
	const prefix = base.replace(/\/+$/, '');
	const faults: string[] = [];
	const titles = new Map<string, string>();
	const descriptions = new Map<string, string>();

	for (const page of pages) {
		const say = (fault: string) => faults.push(`${page.file}: ${fault}`);
		for (const error of page.errors) say(`not well-formed: ${error}`);
		if (page.all('meta').some(({ attributes }) => attributes['http-equiv'] === 'refresh')) {
			checkRedirect(page, say);
			continue;
		}
		checkFrame(page, say);
		checkElements(page, say);
		checkReferences(page, say);

		const title = page.all('title')[0]?.text ?? '';
		if (titles.has(title)) say(`has the title of ${titles.get(title)}: ${title}`);
		titles.set(title, page.file);
		const description = page.all('meta').find(({ attributes }) => attributes.name === 'description')
			?.attributes.content;
		if (!description?.trim()) say('no description');
		else if (descriptions.has(description)) say(`has the description of ${descriptions.get(description)}`);
		if (description) descriptions.set(description, page.file);

		const canonical = page
			.all('link')
			.filter(({ attributes }) => attributes.rel === 'canonical')
			.map(({ attributes }) => attributes.href);
		const noindex = page
			.all('meta')
			.some(({ attributes }) => attributes.name === 'robots' && attributes.content?.includes('noindex'));
		const own = site === null || noindex ? [] : [site + addressOf(page.file)];
		const expected = canonicals[page.file] ? [canonicals[page.file]] : own;
		if (canonical.join() !== expected.join())
			say(`the canonical address is ${canonical.join() || 'missing'}, not ${expected.join() || 'left out'}`);
		if (page.file === '404.html' && !noindex) say('may be indexed');
		// Lists of nearly nothing, the search and what all sites say alike are no results of a search themselves.
		if (
			noindex &&
			!/^(?:404|search\b.*|vouch|testimonials\/how-to-check|posts\/(?:tags|series)\/.*)\.html$|^(?:search|vouch)\/|^testimonials\/how-to-check\/|^posts\/(?:tags|series)\//.test(
				page.file,
			)
		)
			say('noindex');
	}

	for (const file of files) {
		if (!file.endsWith('.css')) continue;
		const css = await readFile(path.join(dist, file), 'utf8');
		if (/@import\s/.test(css)) faults.push(`${file}: an @import`);
		for (const [, url = ''] of css.matchAll(/url\(\s*["']?([^"')]+)/g))
			check(url, file, (fault) => faults.push(`${file}: ${fault}`));
	}
	return faults;

	/** The stub at an earlier address: nothing but the way to the present one. */
	function checkRedirect(page: BuiltPage, say: (fault: string) => void): void {
		const metas = page.all('meta').map(({ attributes }) => attributes);
		const target =
			metas.find((meta) => meta['http-equiv'] === 'refresh')?.content?.match(/url=(.+)$/i)?.[1] ?? '';
		check(
			site !== null && target.startsWith(`${site}/`) ? target.slice(site.length) : target,
			page.file,
			say,
		);
		if (!metas.some(({ name, content }) => name === 'robots' && content?.includes('noindex')))
			say('may be indexed');
		if (!page.all('title')[0]?.text) say('an empty title');
		if (page.all('script').length > 0) say('a script');
	}

	function checkReferences(page: BuiltPage, say: (fault: string) => void): void {
		for (const { tag, attributes } of page.elements) {
			const { href, src, srcset, poster, data, action } = attributes;
			if (tag === 'a' || tag === 'area') {
				if (href === undefined) say('an <a> without href');
				else if (/^https?:\/\//.test(href)) {
					if (site !== null && href.startsWith(`${site}/`)) say(`links to itself by its host: ${href}`);
				} else if (!/^(?:mailto|tel):./.test(href)) check(href, page.file, say);
				continue;
			}
			const isCanonical = tag === 'link' && attributes.rel === 'canonical';
			const own =
				tag === 'link' && site !== null && href?.startsWith(`${site}/`) ? href.slice(site.length) : href;
			for (const url of [isCanonical ? undefined : own, src, poster, data, action])
				if (url !== undefined) check(url, page.file, say);
			for (const candidate of srcset?.split(/,\s+/) ?? [])
				check(candidate.trim().split(/\s+/)[0]!, page.file, say);
		}
	}

	/** Holds an address on a page against the files that were built. */
	function check(url: string, from: string, say: (fault: string) => void): void {
		if (url === '' || /^data:/.test(url)) return void (url === '' && say('an empty address'));
		if (/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url)) return void say(`a request to elsewhere: ${url}`);
		if (url.startsWith('#')) {
			if (!byFile.get(from)?.ids.has(decodeURIComponent(url.slice(1)))) say(`leads to no id: ${url}`);
			return;
		}
		const { pathname, hash } = new URL(url, `https://here.invalid${addressOf(from)}`);
		if (prefix && !`${pathname}/`.startsWith(`${prefix}/`)) return void say(`leaves the base path: ${url}`);
		if (prefix && pathname.startsWith(prefix + prefix)) say(`doubled base path: ${url}`);
		const inside = decodeURIComponent(pathname.slice(prefix.length)).replace(/^\//, '');
		const file = files.has(inside) && !inside.endsWith('.html') ? inside : pageAt(inside);
		if (file === undefined || !files.has(file)) return void say(`leads nowhere: ${url}`);
		const fragment = decodeURIComponent(hash.slice(1));
		if (fragment && byFile.has(file) && !byFile.get(file)!.ids.has(fragment)) say(`leads to no id: ${url}`);
	}

	/** The file of a page whose address, in the form that the site uses, is this. */
	function pageAt(inside: string): string | undefined {
		if (trailingSlash === 'never') {
			if (inside.endsWith('/')) return undefined;
			return inside === '' ? 'index.html' : `${inside}.html`;
		}
		return inside === '' || inside.endsWith('/') ? `${inside}index.html` : undefined;
	}

	/** The address of a built file. */
	function addressOf(file: string): string {
		if (!file.endsWith('.html')) return encodeURI(`${prefix}/${file}`);
		if (trailingSlash === 'never') {
			const bare = file.replace(/(?:^|\/)index\.html$|\.html$/, '');
			return encodeURI(bare === '' ? prefix || '/' : `${prefix}/${bare}`);
		}
		return encodeURI(`${prefix}/${file.replace(/(?:^|(?<=\/))index\.html$/, '')}`);
	}
}

function checkFrame(page: BuiltPage, say: (fault: string) => void): void {
	if (!page.html.startsWith('<!DOCTYPE html>') && !page.html.startsWith('<!doctype html>')) say('no doctype');
	const root = page.all('html')[0]?.attributes ?? {};
	if (!root.lang || Intl.getCanonicalLocales(root.lang)[0] !== root.lang) say(`lang is ${root.lang}`);
	if (root.dir !== 'ltr' && root.dir !== 'rtl') say(`dir is ${root.dir}`);
	for (const [tag, count] of [
		['h1', 1],
		['title', 1],
		['main', 1],
	] as const)
		if (page.all(tag).length !== count) say(`${page.all(tag).length} <${tag}>`);
	if (!page.all('title')[0]?.text) say('an empty title');
	const seen = new Set<string>();
	for (const { attributes } of page.all('[id]')) {
		if (attributes.id === '' || /\s/.test(attributes.id!)) say(`a wrong id: "${attributes.id}"`);
		if (seen.has(attributes.id!)) say(`the id ${attributes.id} twice`);
		seen.add(attributes.id!);
	}
	for (const name of ['aria-labelledby', 'aria-describedby', 'for'])
		for (const { attributes } of page.all(`[${name}]`))
			for (const id of attributes[name]!.split(/\s+/)) if (!page.ids.has(id)) say(`${name} of no id: ${id}`);
	const leaked = /\bundefined\b|\bNaN\b|\[object \w+\]|\bnull\b|\bInvalid Date\b|\$\{/.exec(page.text);
	if (leaked)
		say(
			`“${leaked[0]}” in the text: …${page.text.slice(Math.max(0, leaked.index - 40), leaked.index + 40)}…`,
		);
}

const shown = ['content', 'href', 'src', 'alt', 'title', 'aria-label', 'datetime', 'class', 'id', 'lang'];

function checkElements(page: BuiltPage, say: (fault: string) => void): void {
	for (const element of page.elements) {
		const { tag, attributes, text, code } = element;
		for (const [name, value] of Object.entries(attributes)) {
			if (name === 'style') say(`an inline style on <${tag}>`);
			if (name.startsWith('on')) say(`an event handler on <${tag}>`);
			if (name.startsWith('data-astro-source') || value.includes('file://'))
				say(`a path of the builder on <${tag}>`);
			if (/^\s*javascript:/i.test(value)) say(`a script in ${name} of <${tag}>`);
			if (shown.includes(name) && !code && /\bundefined\b|\bNaN\b|\[object /.test(value))
				say(`${name}="${value}" on <${tag}>`);
		}
		if (tag === 'iframe' || tag === 'base') say(`a <${tag}>`);
		if (tag === 'script') checkScript(page, element, say);
		if (/^(?:h[1-6]|a|li|dt|dd|p|figcaption|blockquote)$/.test(tag) && text === '') {
			const { 'aria-label': label } = attributes;
			const pictured = /^(?:a|p|li|dd)$/.test(tag) && /<(?:img|svg|input)\b/.test(page.html);
			if (!label && !pictured) say(`an empty <${tag}>`);
		}
		if (tag !== 'img') continue;
		if (attributes.alt === undefined) say(`a picture without alt: ${attributes.src}`);
		// A file of public/ is shown as it is; pictures of content/ come out of the pipeline for pictures.
		if (!attributes.src?.includes('/_astro/')) continue;
		for (const side of ['width', 'height'])
			if (!/^[1-9]\d*$/.test(attributes[side] ?? '')) say(`a picture without ${side}: ${attributes.src}`);
	}
}

/** Scripts are data, or the short one that opens the search; only the search itself and the form for peers load any. */
function checkScript(page: BuiltPage, { attributes, text }: Element, say: (fault: string) => void): void {
	if (attributes.type === 'application/ld+json') {
		try {
			JSON.parse(text);
		} catch {
			say('structured data that is no JSON');
		}
		return;
	}
	if (/^(?:search|vouch)(?:\/|\.html$)/.test(page.file)) return;
	if (attributes.src !== undefined) say(`a script that is loaded: ${attributes.src}`);
	else if (Buffer.byteLength(text) > 500) say(`a script of ${Buffer.byteLength(text)} bytes`);
}
