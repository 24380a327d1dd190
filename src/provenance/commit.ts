/** A commit, as far as a proof needs it. */
export interface Commit {
	tree: string;
	parents: string[];
	author: Signatory;
	committer: Signatory;
	/** First line of the message. */
	title: string;
	/** The signature as it stands in the header, without its indentation. */
	signature?: string;
	/** What was signed: the commit without the header that holds the signature. */
	payload: Buffer;
}

export interface Signatory {
	name: string;
	email: string;
}

const form = new RegExp(
	[
		String.raw`^(?<before>tree (?<tree>[\da-f]{40})\n`,
		String.raw`(?<parents>(?:parent [\da-f]{40}\n)*)`,
		String.raw`author (?<author>[^\n<>]*) <(?<authorEmail>[^\n<>]*)> \d+ [+-]\d{4}\n`,
		String.raw`committer (?<committer>[^\n<>]*) <(?<committerEmail>[^\n<>]*)> \d+ [+-]\d{4}\n)`,
		String.raw`(?:gpgsig (?<signature>[^\n]*\n(?: [^\n]*\n)*))?`,
		String.raw`(?<after>\n(?<title>[^\n]*).*)$`,
	].join(''),
	's',
);

/** Reads a commit (without git's object header). Undefined where it holds any header but the usual ones. */
export function parseCommit(content: Uint8Array): Commit | undefined {
	// One character a byte: lengths and bytes stay what they are, whatever the encoding.
	const match = form.exec(Buffer.from(content).toString('latin1'))?.groups;
	if (!match) return undefined;
	const { before, tree, parents, author, authorEmail, committer, committerEmail, after, title } =
		match as Record<string, string>;
	return {
		tree: tree!,
		parents: parents!.match(/[\da-f]{40}/g) ?? [],
		author: { name: author!, email: authorEmail! },
		committer: { name: committer!, email: committerEmail! },
		title: title!,
		signature: match.signature?.replaceAll('\n ', '\n'),
		payload: Buffer.from(`${before}${after}`, 'latin1'),
	};
}
