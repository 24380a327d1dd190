import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'mdast-util-to-string';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import { markdownOf, markdownText } from './markdown-text.ts';
import { portable } from './portable.ts';

/** What a finished page says about itself, and its text. Plain data, so that it can be kept between builds. */
export interface FinishedPage {
	title: string;
	lang?: string;
	canonical?: string;
	/** False where search engines are asked to leave it out, and for a page that only leads elsewhere. */
	indexed: boolean;
	/** Its running text as Markdown; where that is not marked, all that the page is about. Every address in it is complete. */
	text: string;
}

/** Reads a finished page. `address` is its own, as complete as it can be. */
export function readPage(html: string, address: string): FinishedPage {
	const page: FinishedPage = { title: '', indexed: true, text: '' };
	const tree = fromHtml(html);
	visit(tree, 'element', (node) => {
		const { tagName, properties } = node;
		if (tagName === 'html' && typeof properties.lang === 'string') page.lang = properties.lang;
		if (tagName === 'title' && page.title === '') page.title = textOf(node);
		if (tagName === 'link' && [properties.rel].flat().includes('canonical'))
			page.canonical = String(properties.href);
		if (tagName === 'meta') {
			const leaves = /^refresh$/i.test(String([properties.httpEquiv].flat()[0]));
			const hidden = properties.name === 'robots' && /noindex/i.test(String(properties.content));
			if (leaves || hidden) page.indexed = false;
		}
		if (tagName === 'body') return EXIT;
	});
	const part = page.indexed && partOf(tree);
	if (part) page.text = markdownText(markdownOf(portable(part, address)));
	return page;
}

/** The running text of a finished page, for another page: scripts are gone, every address is complete. */
export function readText(html: string, address: string): Root | undefined {
	const part = partOf(fromHtml(html));
	return part && portable(part, address);
}

/** The element that holds the running text, else the whole of what the page is about. */
function partOf(tree: Root): Element | undefined {
	let found: Element | undefined;
	visit(tree, 'element', (node) => {
		if (node.tagName === 'svg' || node.tagName === 'head') return SKIP;
		if (node.tagName === 'main') found = node;
		if (![node.properties.className].flat().includes('e-content')) return;
		found = node;
		return EXIT;
	});
	return found;
}
