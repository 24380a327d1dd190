import { z } from 'astro/zod';
import type { Account, Issue, Pull } from './forge.ts';

const hash = z.string().regex(/^[\da-f]{40}$/);
const number = z.int().positive();

const user = z
	.object({ login: z.string(), id: number, type: z.string() })
	.transform(({ login, id, type }): Account => ({ login, id, type }))
	.nullable();

/** A pull request as GitHub writes it in answers and in events. */
export const pullPayload = z
	.object({
		number,
		html_url: z.url(),
		state: z.enum(['open', 'closed']),
		merged_at: z.string().nullable(),
		merge_commit_sha: hash.nullable(),
		user,
		head: z.object({ sha: hash }),
		base: z.object({ ref: z.string(), sha: hash }),
	})
	.transform(
		({ number, html_url, state, merged_at, merge_commit_sha, user, head, base }): Pull => ({
			number,
			address: html_url,
			state: merged_at === null ? state : 'merged',
			author: user ?? undefined,
			head: head.sha,
			branch: base.ref,
			// While it is open, this is a trial of GitHub's.
			merged: merged_at === null ? undefined : (merge_commit_sha ?? undefined),
		}),
	);

/** An issue as GitHub writes it in answers and in events. */
export const issuePayload = z
	.object({
		number,
		html_url: z.url(),
		user,
		body: z.string().nullable(),
		pull_request: z.unknown().optional(),
	})
	.transform(({ number, html_url, user, body, pull_request }) => ({
		number,
		address: html_url,
		author: user ?? undefined,
		body: body ?? '',
		/** GitHub numbers both together, and gives pull requests where issues are asked for. */
		isPull: pull_request !== undefined && pull_request !== null,
	}));

/** What an event says of a change that somebody sent: a pull request, or an issue. */
export const eventPayload = z
	.object({
		repository: z.object({ full_name: z.string() }),
		pull_request: pullPayload.optional(),
		issue: issuePayload.optional(),
	})
	.transform(({ repository, pull_request, issue }): ForgeEvent => {
		const from = { repository: repository.full_name };
		return { ...from, pull: pull_request, issue: issue?.isPull ? undefined : issue };
	});

/** An event in a repository. */
export interface ForgeEvent {
	/** owner/name */
	repository: string;
	pull: Pull | undefined;
	issue: Issue | undefined;
}
