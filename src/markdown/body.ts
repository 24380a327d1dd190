import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Source } from '../frontmatter/source.ts';
import { draw } from './draw.ts';
import { remarkFormulaSyntax } from './formula-syntax.ts';
import { remarkHeadingDepths } from './heading-depths.ts';
import { remarkHeadingIds } from './heading-ids.ts';

const markdown = unified()
	.use(remarkParse)
	.use(remarkGfm)
	.use(remarkFormulaSyntax)
	.use(remarkHeadingDepths)
	.use(remarkHeadingIds)
	.freeze();
const mdx = unified()
	.use(remarkParse)
	.use(remarkGfm)
	.use(remarkFormulaSyntax)
	.use(remarkMdx)
	.use(remarkHeadingDepths)
	.use(remarkHeadingIds)
	.freeze();

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
		if (!options.mdx) throw error;
		const message = error instanceof VFileMessage ? error : new VFileMessage(String(error));
		return { findings: [mdxFault(source, start, text, message)] };
	}
}

/**
 * Draws the formulas and diagrams of a body. What cannot be drawn is told: a formula is an error, since nobody can read
 * its source; a diagram stays as the code that it is.
 */
export async function drawBody({ source, start, tree }: Body): Promise<Finding[]> {
	const undrawn = await draw(tree);
	return undrawn.map(({ kind, source: { value, position }, fault: { message, fix, at } }): Finding => {
		const from = start + (position?.start.offset ?? 0);
		const to = start + (position?.end.offset ?? 0);
		const text = source.text.slice(from, to);
		const inside = at === undefined || value === '' ? -1 : text.indexOf(value);
		const place = inside < 0 ? from : Math.min(from + inside + (at ?? 0), to - 1);
		return {
			code: kind === 'formula' ? 'formula-syntax' : 'diagram-syntax',
			file: source.file,
			range: source.rangeAt(place, inside < 0 ? from + firstLine(text) : place + 1),
			message: `this ${kind} cannot be drawn: ${message}`,
			fix,
		};
	});
}

function firstLine(text: string): number {
	const end = text.search(/[\r\n]/);
	return end < 0 ? text.length : end;
}

/** The parser adds where a tag was opened, counted from the start of the body. */
const opened = / \((\d+):(\d+)-(\d+):(\d+)\)/;

function mdxFault(source: Source, start: number, text: string, error: VFileMessage): Finding {
	const [from, to] = stretchOf(error, text);
	const cause = error.cause instanceof Error ? `: ${error.cause.message.replace(/ \(\d+:\d+\)$/, '')}` : '';
	const reason = error.reason
		.replace(opened, '')
		.replace(/ with acorn$/, '')
		.replace(/\s+/g, ' ');
	return {
		code: 'mdx-syntax',
		file: source.file,
		range: source.rangeAt(start + from, start + to),
		message: `this is not valid MDX: ${reason}${cause}`,
		fix: 'close the tag or brace, or write `\\<` and `\\{` where you mean the characters themselves',
	};
}

/** Where the author has to look: at what was opened, rather than at where it should have been closed by. */
function stretchOf({ reason, line, column, cause }: VFileMessage, text: string): [number, number] {
	const tag = /^Expected a closing/.test(reason) ? opened.exec(reason)?.slice(1).map(Number) : undefined;
	if (tag) return [offsetAt(text, tag[0]!, tag[1]!), offsetAt(text, tag[2]!, tag[3]!)];
	const at = offsetAt(text, line ?? 1, column ?? 1);
	const brace = /end of file in expression/.test(reason) ? openBrace(text, at) : -1;
	if (brace >= 0) return [brace, brace + 1];
	// JavaScript that ends too early is found at the next word, be it lines below.
	const before = text.slice(0, at).trimEnd();
	const start = cause && text.slice(before.length, at).includes('\n') ? before.length : at;
	return [start, start + 1];
}

function offsetAt(text: string, line: number, column: number): number {
	const lines = text.matchAll(/\r\n?|\n/g);
	let start = 0;
	for (let passed = 1; passed < line; passed++) {
		const { value: end } = lines.next();
		if (end) start = end.index + end[0].length;
	}
	return Math.min(start + column - 1, text.length);
}

/** The last brace before an offset that nothing closes; -1 where there is none. */
function openBrace(text: string, offset: number): number {
	let closed = 0;
	for (let at = offset - 1; at >= 0; at--) {
		if (text[at] === '}') closed++;
		else if (text[at] === '{' && closed-- === 0) return at;
	}
	return -1;
}
