import type { LoadedContent } from './read.ts';

interface Checked {
	root: string;
	content: LoadedContent;
}

/** Vite loads the collections with another instance of these modules: what both see belongs to the process. */
const shared = globalThis as { [key: symbol]: Checked | undefined };
const key = Symbol.for('bonafides:checked');

/** Keeps the content that a build has checked, so that its pages are made of the same, and nothing is read twice. */
export function keepChecked(root: string, content: LoadedContent): void {
	shared[key] = { root, content };
}

/** The content that was checked last, if it is that of this site. */
export function checkedContent(root: string): LoadedContent | undefined {
	return shared[key]?.root === root ? shared[key].content : undefined;
}
