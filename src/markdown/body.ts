import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Source } from '../frontmatter/source.ts';
import { remarkHeadingIds } from './heading-ids.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkHeadingIds).freeze();
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx).use(remarkHeadingIds).freeze();

/** The body of one of the owner's files: where it starts in its source, and its syntax tree. */
export interface Body {
	source: Source;
	/** Offset of the body; positions in `tree` count from here. */
	start: number;
	mdx: boolean;
	tree: Root;
}

/** Parses the body of one of the owner's files. Only MDX can be wrong; Markdown always has a meaning. */
export function parseBody(
	source: Source,
	start: number,
	options: { mdx: boolean },
): { body?: Body; findings: Finding[] } {
	const text = source.text.slice(start);
	const processor = options.mdx ? mdx : markdown;
	try {
		const tree = processor.runSync(processor.parse(text)) as Root;
		return { body: { source, start, mdx: options.mdx, tree }, findings: [] };
	} catch (error) {
		if (!(error instanceof VFileMessage)) throw error;
		return { findings: [mdxFault(source, start, text, error)] };
	}
}

function mdxFault(source: Source, start: number, text: string, error: VFileMessage): Finding {
	const at = start + offsetOf(error, text);
	return {
		code: 'mdx-syntax',
		file: source.file,
		range: source.rangeAt(at, at + 1),
		message: `this is not valid MDX: ${error.reason.replace(/\s+/g, ' ')}`,
		fix: 'close the tag or brace, or write `\\<` and `\\{` where you mean the characters themselves',
	};
}

function offsetOf(error: VFileMessage, text: string): number {
	const place = error.place;
	const point = place && 'start' in place ? place.start : place;
	if (point?.offset !== undefined) return point.offset;
	const line = error.line ?? 1;
	const lines = text.split('\n');
	const before = lines.slice(0, line - 1).reduce((sum, current) => sum + current.length + 1, 0);
	return Math.min(before + (error.column ?? 1) - 1, text.length);
}
