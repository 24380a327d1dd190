import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, SKIP, visit } from 'unist-util-visit';

/** What a finished page says about itself, and its text. */
export interface FinishedPage {
	title: string;
	lang?: string;
	canonical?: string;
	/** False where search engines are asked to leave it out, and for a page that only leads elsewhere. */
	indexed: boolean;
	/** All that the page is about. */
	main?: Element;
	/** Its running text alone, where it has one. */
	prose?: Element;
}

/** Reads a finished page. */
export function readPage(html: string): FinishedPage {
	const page: FinishedPage = { title: '', indexed: true };
	visit(fromHtml(html), 'element', (node) => {
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
		if (tagName === 'svg') return SKIP;
		if (tagName === 'main') {
			page.main = node;
			page.prose = proseOf(node);
			return EXIT;
		}
	});
	return page;
}

function proseOf(main: Element): Element | undefined {
	let found: Element | undefined;
	visit(main, 'element', (node) => {
		if (![node.properties.className].flat().includes('e-content')) return;
		found = node;
		return EXIT;
	});
	return found;
}

function textOf(node: Element | Root): string {
	let text = '';
	visit(node, 'text', ({ value }) => {
		text += value;
	});
	return text;
}
