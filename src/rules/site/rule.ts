import type { Code } from '../../diagnostics/catalogue.ts';
import type { Range } from '../../diagnostics/diagnostic.ts';
import type { Output } from '../output.ts';

/** Something wrong in a built site. */
export interface Fault {
	/** Path below the folder of the site. */
	file: string;
	range?: Range | null;
	/** What to look for in the source of the page, to name the line there. */
	written?: string;
	/** Key of the frontmatter that the page has it from. */
	key?: 'title' | 'description' | 'image';
	message: string;
	fix: string;
}

/** A rule over a built site. */
export interface SiteRule {
	code: Code;
	/** The document that the rule follows. */
	follows: string;
	run(output: Output): Iterable<Fault>;
	/** Files of a site that follows the rule. */
	ok: Example;
	/** Files of one that does not, in one place. */
	notOk: Example;
}

/** Texts by path; a picture is given by its size. */
export type Example = Record<string, string | { width: number; height: number; bytes: number }>;
