import type { Author } from '../author.ts';

/** A pull request. */
export interface Pull {
	number: number;
	/** Its page. */
	address: string;
	state: 'open' | 'merged' | 'closed';
	/** Undefined where the account was deleted. */
	author: Author | undefined;
	/** The last commit that its author pushed. */
	head: string;
	/** The branch that it wants to change. */
	branch: string;
	/** The commit that it became on that branch, and the day (UTC). */
	merged: { commit: string; on: string } | undefined;
}

/** An issue, with its text as it was typed or as a form wrote it. */
export interface Issue {
	number: number;
	address: string;
	/** Undefined where the account was deleted. */
	author: Author | undefined;
	body: string;
	/** Day on which it was opened: YYYY-MM-DD (UTC). */
	opened: string;
}

/** The place where a repository lives and people send changes to it. Every method may throw a `ForgeError`. */
export interface Forge {
	pull(number: number): Promise<Pull>;
	issue(number: number): Promise<Issue>;
	/** Pull requests that were merged, the latest first. */
	mergedPulls(): AsyncIterable<Pull>;
	/** Keys with which an account signs, as it lists them: lines `ssh-ed25519 AAAA…`. */
	signingKeys(login: string): Promise<string[]>;
}

/** A forge that cannot answer: it does not know what was asked for, refuses, or is out of reach. */
export class ForgeError extends Error {
	override name = 'ForgeError';
	readonly kind: 'unknown' | 'refused' | 'unreachable';
	/** What to do about it. */
	readonly fix: string;

	constructor(kind: ForgeError['kind'], message: string, fix: string) {
		super(message);
		this.kind = kind;
		this.fix = fix;
	}
}
