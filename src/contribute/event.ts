import { z } from 'astro/zod';
import { type Author, ghost } from './author.ts';
import { isAncestor, resolveCommit } from './git-objects.ts';
import { parseJson } from './parse-json.ts';

/** What a pull request's event tells that is to be believed: the forge wrote it, not the author. */
export interface PullRequestEvent {
	number: number;
	/** The branch that the pull request is for, and its tip when the event was made. */
	base: { sha: string; ref: string };
	/** Tip of the pull request. */
	head: string;
	author: Author;
	/** Login of whoever owns the repository. */
	repositoryOwner?: string;
}

const commit = z.string().regex(/^[\da-f]{40}(?:[\da-f]{24})?$/);
const schema = z.object({
	pull_request: z.object({
		number: z.int().positive(),
		base: z.object({ sha: commit, ref: z.string().min(1) }),
		head: z.object({ sha: commit }),
		// Null where the account is gone.
		user: z.object({ login: z.string(), id: z.int().positive(), type: z.string() }).nullable(),
	}),
	repository: z.object({ owner: z.object({ login: z.string() }) }).optional(),
});

/** Reads the payload of a `pull_request` event; undefined where it is none. */
export function readEvent(text: string): PullRequestEvent | undefined {
	const result = schema.safeParse(parseJson(text));
	if (!result.success) return undefined;
	const { pull_request: pull, repository } = result.data;
	return {
		number: pull.number,
		base: pull.base,
		head: pull.head.sha,
		author: pull.user ?? ghost,
		repositoryOwner: repository?.owner.login,
	};
}

/**
 * The tip of the branch that a pull request is for: as fetched from the forge, or as a bare repository has it, where
 * that is newer than what the event says. Undefined where the event's commit is not here.
 */
export async function baseTip(
	repo: string,
	{ sha, ref }: PullRequestEvent['base'],
): Promise<string | undefined> {
	if (!(await resolveCommit(repo, sha))) return undefined;
	for (const place of ['refs/remotes/origin', 'refs/heads']) {
		const tip = /[~^:?*[\\]|\.\.|@\{/.test(ref) ? undefined : await resolveCommit(repo, `${place}/${ref}`);
		if (tip && (await isAncestor(repo, sha, tip))) return tip;
	}
	return sha;
}
