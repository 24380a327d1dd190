import { z } from 'astro/zod';
import type { Author } from '../author.ts';
import { parseJson } from '../parse-json.ts';
import type { Issue, Pull } from './forge.ts';

const hash = z.string().regex(/^[\da-f]{40}$/);
const number = z.int().positive();
const moment = z.string().regex(/^\d{4}-\d\d-\d\dT/);

const user = z
	.object({ login: z.string(), id: number, type: z.string() })
	.transform(({ login, id, type }): Author => ({ login, id, type }))
	.nullable();

/** A pull request as GitHub writes it in answers and in events. */
export const pullPayload = z
	.object({
		number,
		html_url: z.url(),
		state: z.enum(['open', 'closed']),
		merged_at: moment.nullable(),
		merge_commit_sha: hash.nullable(),
		user,
		head: z.object({ sha: hash }),
		base: z.object({ ref: z.string() }),
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
			merged:
				merged_at === null || merge_commit_sha === null
					? undefined
					: { commit: merge_commit_sha, on: merged_at.slice(0, 10) },
		}),
	);

/** An issue as GitHub writes it in answers and in events. */
export const issuePayload = z
	.object({
		number,
		html_url: z.url(),
		created_at: moment,
		user,
		body: z.string().nullable(),
		pull_request: z.unknown().optional(),
	})
	.transform(({ number, html_url, created_at, user, body, pull_request }) => ({
		number,
		address: html_url,
		author: user ?? undefined,
		body: body ?? '',
		opened: created_at.slice(0, 10),
		/** GitHub numbers both together, and gives pull requests where issues are asked for. */
		isPull: pull_request !== undefined && pull_request !== null,
	}));

/** The keys with which an account signs. */
export const keysPayload = z
	.array(z.object({ key: z.string() }))
	.transform((keys) => keys.map(({ key }) => key));

/** Reads the payload of an `issues` event; undefined where it is none. */
export function readIssueEvent(text: string): Issue | undefined {
	const { data } = z.object({ issue: issuePayload }).safeParse(parseJson(text));
	if (!data || data.issue.isPull) return undefined;
	const { isPull: _, ...issue } = data.issue;
	return issue;
}
