import type { Finding } from '../diagnostics/diagnostic.ts';
import type { Source } from './source.ts';

/** Offsets of the YAML inside a frontmatter block, and of the body after it. */
export interface Frontmatter {
	start: number;
	end: number;
	body: number;
}

/** Finds the frontmatter block at the start of a Markdown file. */
export function splitFrontmatter(source: Source): { frontmatter?: Frontmatter; findings: Finding[] } {
	const opening = /^---[ \t]*(?:\r\n?|\n)/.exec(source.text);
	if (!opening) {
		return missing(source, 0, 'the file does not start with frontmatter, expected a line of ---');
	}
	const start = opening[0].length;
	const closing = /^---[ \t]*(?:\r\n?|\n|$)/m;
	const rest = source.text.slice(start);
	const match = closing.exec(rest);
	if (!match) return missing(source, 0, 'the frontmatter is not closed, expected a second line of ---');
	return {
		frontmatter: { start, end: start + match.index, body: start + match.index + match[0].length },
		findings: [],
	};
}

function missing(source: Source, offset: number, message: string): { findings: Finding[] } {
	return {
		findings: [
			{
				code: 'missing-frontmatter',
				file: source.file,
				range: source.rangeAt(offset, offset + 3),
				message,
				fix: 'start the file with ---, then `title: …`, then another line of ---',
			},
		],
	};
}
