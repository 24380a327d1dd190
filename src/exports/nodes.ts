import type { BlockContent, Blockquote, Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { renderInline } from '../markdown/inline.ts';
import { markdownOf } from './markdown-text.ts';
import { printable } from './printable.ts';

/** A piece of a line: a string is text, whatever it holds. */
export type Piece = string | PhrasingContent | PhrasingContent[] | false | undefined;

function phrase(...pieces: Piece[]): PhrasingContent[] {
	return pieces.flatMap((piece): PhrasingContent[] => {
		if (typeof piece === 'string') return piece === '' ? [] : [{ type: 'text', value: singleLine(piece) }];
		return piece ? [piece].flat() : [];
	});
}

/** Spaces at the ends separate a piece from the next, and stay. */
function singleLine(text: string): string {
	return printable(text).replace(/\s+/gu, ' ');
}

/** A paragraph; nothing where all its pieces are empty. */
export function paragraph(...pieces: Piece[]): Paragraph[] {
	const children = phrase(...pieces);
	return children.length > 0 ? [{ type: 'paragraph', children }] : [];
}

export function heading(depth: Heading['depth'], ...pieces: Piece[]): Heading {
	return { type: 'heading', depth, children: phrase(...pieces) };
}

export function link(label: string, url: string): PhrasingContent {
	return { type: 'link', url, children: phrase(label) };
}

/** A list; an item is one or more blocks. Nothing where it would be empty. */
export function list(items: RootContent[][]): List[] {
	const children = items
		.filter(({ length }) => length > 0)
		.map((blocks) => ({ type: 'listItem' as const, spread: false, children: blocks as BlockContent[] }));
	return children.length > 0 ? [{ type: 'list', ordered: false, spread: false, children }] : [];
}

export function quote(children: RootContent[]): Blockquote {
	return { type: 'blockquote', children: children as BlockContent[] };
}

/** A short text of the owner’s with its emphasis and links, on one line. */
export function inline(markdown: string): PhrasingContent[] {
	return markdownOf(renderInline(markdown)).flatMap((node) =>
		'children' in node ? (node.children as PhrasingContent[]) : [],
	);
}

/** Pieces with something between each two. */
export function joined(pieces: Piece[], separator: string): Piece[] {
	return pieces
		.filter((piece) => piece !== undefined && piece !== false && piece !== '')
		.flatMap((piece, index) => (index === 0 ? [piece] : [separator, piece]));
}
