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

const known = new WeakMap<Output, Request[]>();

/** Everything that a browser fetches of itself, or sends a form to: from pages, style sheets and SVG. */
export function requestsOf(output: Output): Request[] {
	const requests = known.get(output) ?? [...collect(output)];
	known.set(output, requests);
	return requests;
}

function* collect({ pages, files }: Output): Generator<Request> {
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

/** Elements of SVG that draw what stands elsewhere. */
const drawers = /^(?:use|image|feimage|pattern|script)$/i;

/** Whether a browser fetches the target of such a link of itself. */
export function isFetched(rel: string | undefined): boolean {
	return relOf(rel).some((word) => fetchedRelation.test(word));
}

/** Attributes and the addresses in them. */
function* requestsOfElement({ name, attributes, text }: PageElement): Generator<[string, string]> {
	for (const key in attributes) {
		const value = attributes[key]!;
		switch (key) {
			case 'src':
				if (fetchers.has(name)) yield [key, value];
				break;
			case 'href':
			case 'xlink:href':
				if (name === 'link' ? isFetched(attributes.rel) : drawers.test(name)) yield [key, value];
				break;
			case 'srcset':
			case 'imagesrcset':
				for (const candidate of value.split(/,\s+|(?<=\s[\d.]+[wxh]),/))
					yield [key, candidate.trim().split(/\s+/)[0]!];
				break;
			case 'poster':
			case 'background':
			case 'action':
			case 'formaction':
			case 'ping':
				yield [key, value];
				break;
			case 'data':
				if (name === 'object') yield [key, value];
				break;
			default:
				if (value.includes('url(')) for (const url of inSheet(value)) yield [key, url];
		}
	}
	if (name === 'style') for (const url of inSheet(text)) yield ['', url];
}

function* inSheet(css: string): Generator<string> {
	for (const match of css.matchAll(sheet)) yield match.slice(1).find((group) => group !== undefined)!;
}
