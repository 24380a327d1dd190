import type { Range } from '../diagnostics/diagnostic.ts';
import { source } from '../frontmatter/source.ts';
import { relOf } from './head.ts';
import type { Output } from './output.ts';
import type { PageElement } from './page.ts';

interface Request {
	file: string;
	range: Range | null;
	url: string;
}

/** Everything that a browser fetches of itself, or sends a form to: from pages, style sheets and SVG. */
export function* requestsOf({ pages, files }: Output): Generator<Request> {
	for (const { file, elements } of pages) {
		for (const element of elements)
			for (const [attribute, url] of requestsOfElement(element))
				yield { file, range: element.at(attribute), url };
	}
	for (const { file, text } of files.values()) {
		const pattern = file.endsWith('.css') ? sheet : file.endsWith('.svg') ? drawing : undefined;
		if (text === undefined || !pattern) continue;
		const { rangeAt } = source(file, text);
		for (const match of text.matchAll(pattern)) {
			const url = match.slice(1).find((group) => group !== undefined)!;
			const start = match.index + match[0].indexOf(url);
			yield { file, range: rangeAt(start, start + url.length), url };
		}
	}
}

const sheet = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^"')\s]+))\s*\)|@import\s+(?:"([^"]*)"|'([^']*)')/g;
/** Of what a drawing refers to, links alone wait for the reader. */
const drawing =
	/<(?!a\b)[a-z][\w:-]*\s[^<>]*?(?:xlink:)?(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')|url\(\s*(?:&quot;|["'])?([^"')&\s]+)/gi;

const fetchedRelation =
	/^(?:stylesheet|icon|apple-touch-icon.*|mask-icon|preload|modulepreload|prefetch|preconnect|dns-prefetch|manifest)$/;
const fetchers = new Set([
	'audio',
	'embed',
	'frame',
	'iframe',
	'img',
	'input',
	'script',
	'source',
	'track',
	'video',
]);

/** Whether a browser fetches the target of such a link of itself. */
export function isFetched(rel: string | undefined): boolean {
	return relOf(rel).some((word) => fetchedRelation.test(word));
}

function* requestsOfElement({ name, attributes, text }: PageElement): Generator<[string, string]> {
	const { src, srcset, imagesrcset, href, poster, data, action, formaction, background, style } = attributes;
	if (src !== undefined && fetchers.has(name)) yield ['src', src];
	for (const [key, list] of Object.entries({ srcset, imagesrcset }))
		for (const candidate of list?.split(/,\s+/) ?? []) yield [key, candidate.trim().split(/\s+/)[0]!];
	if (href !== undefined && name === 'link' && isFetched(attributes.rel)) yield ['href', href];
	const inner = attributes['xlink:href'] ?? href;
	if (inner !== undefined && /^(?:use|image|feimage|pattern|script)$/i.test(name)) yield ['href', inner];
	for (const [key, url] of Object.entries({ poster, background, action, formaction }))
		if (url !== undefined) yield [key, url];
	if (data !== undefined && name === 'object') yield ['data', data];
	for (const css of [style, name === 'style' ? text : undefined])
		for (const match of css?.matchAll(sheet) ?? [])
			yield ['style', match.slice(1).find((group) => group !== undefined)!];
}
