import type { Definition, Html, Image, ImageReference, Link, LinkReference, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { destinationIn, type Edit } from './edits.ts';
import { htmlEdits } from './rewrite-html.ts';
import type { Surroundings } from './surroundings.ts';

/** The edits that make the pictures and links of a body work in its new place. All other text stays as it is. */
export function bodyEdits(tree: Root, text: string, around: Surroundings): Edit[] {
	const edits: Edit[] = [];
	const images = new Set<string>();
	visit(tree, 'imageReference', ({ identifier }) => void images.add(identifier));
	const gone = new Set<string>();
	visit(tree, 'definition', (node) => {
		if (!editDefinition(node, images.has(node.identifier))) gone.add(node.identifier);
	});
	visit(tree, (node) => {
		if (node.type === 'image') editImage(node);
		else if (node.type === 'link') editLink(node);
		else if (node.type === 'html') editHtml(node);
		else if (node.type === 'imageReference' && gone.has(node.identifier))
			replace(node, altText(node.alt, node.label));
		else if (node.type === 'linkReference' && gone.has(node.identifier)) unwrap(node);
	});
	return edits;

	function span(node: {
		position?: { start: { offset?: number }; end: { offset?: number } };
	}): [number, number] {
		return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
	}

	function replace(node: Image | ImageReference | Definition, replacement: string): void {
		const [start, end] = span(node);
		edits.push({ start, end, text: replacement });
	}

	function readdress(node: Image | Link | Definition, address: Edit['text']): void {
		const [start, end] = span(node);
		const place = destinationIn(text.slice(start, end));
		if (place) edits.push({ start: start + place.start, end: start + place.end, text: address });
		else
			around.tell('body', 'lost', {
				value: text.slice(start, end),
				why: 'the address in it could not be changed',
			});
	}

	function editImage(node: Image): void {
		const address = around.picture(node.url);
		if (address) readdress(node, address);
		if (address !== undefined) return;
		const file = around.link(node.url);
		if (typeof file === 'string') {
			const [start] = span(node);
			edits.push({ start, end: start + 1, text: '' });
			readdress(node, file);
			return;
		}
		around.tell('body', 'lost', {
			value: node.url,
			why: 'a picture that is not there; its description stays as text',
		});
		replace(node, altText(node.alt, node.url));
	}

	function editLink(node: Link): void {
		const address = around.link(node.url);
		if (address === null) return;
		if (address !== undefined) {
			readdress(node, address);
			return;
		}
		around.tell('body', 'lost', { value: node.url, why: 'a link that leads nowhere; its words stay' });
		unwrap(node);
	}

	function unwrap(node: Link | LinkReference): void {
		const [start, end] = span(node);
		const first = node.children[0];
		const last = node.children.at(-1);
		if (!first || !last) {
			edits.push({ start, end, text: '' });
			return;
		}
		edits.push({ start, end: span(first)[0], text: '' }, { start: span(last)[1], end, text: '' });
	}

	/** False where the definition leads nowhere and had to go. */
	function editDefinition(node: Definition, isImage: boolean): boolean {
		const address = isImage ? (around.picture(node.url) ?? around.link(node.url)) : around.link(node.url);
		if (address === null) return true;
		if (address !== undefined) {
			readdress(node, address);
			return true;
		}
		around.tell('body', 'lost', {
			value: node.url,
			why: isImage ? 'a picture that is not there' : 'a link that leads nowhere',
		});
		replace(node, '');
		return false;
	}

	function editHtml(node: Html): void {
		const [start, end] = span(node);
		edits.push(...htmlEdits(text.slice(start, end), start, around));
	}
}

/** The description of a picture that is gone, or its name where it has none. */
function altText(alt: string | null | undefined, url: string | null | undefined): string {
	const text = alt?.replace(/\s+/g, ' ').trim();
	if (text) return text.replace(/[\\`*_[\]<{]/g, '\\$&');
	return `\`${(url ?? '').replaceAll('`', '').split('/').at(-1) || 'image'}\``;
}
