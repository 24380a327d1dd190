import type { Outcome } from '../report.ts';

/** What an address in a body leads to, and what to write instead. */
export interface Surroundings {
	/** The new address of a local picture; undefined where there is none; null for what is not local. */
	picture(url: string): string | undefined | null;
	/** The new address of another local file or of a post; undefined where it leads nowhere; null for what stays. */
	link(url: string): string | (() => string) | undefined | null;
	tell(what: string, outcome: Outcome, detail: { to?: string; value?: string; why?: string }): void;
}

/** Tells what became of a key or a part of a file. A value that is no text is told as JSON. */
export type Tell = (
	from: string,
	outcome: Outcome,
	detail: { to?: string; value?: unknown; why?: string },
) => void;
