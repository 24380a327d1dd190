import { type Author, ghost } from './author.ts';
import { readBase } from './base.ts';
import { compose, pathOf } from './compose.ts';
import type { Issue } from './forge/forge.ts';
import { git } from './git.ts';
import { type IssueRequest, readIssueForm } from './issue-form.ts';
import { type Review, type ReviewOptions, reviewChange } from './review.ts';
import { type Files, writeTree } from './write-tree.ts';

/** Nobody keeps this commit: it only lets an issue pass the gate that pull requests pass. */
const nobody = {
	GIT_AUTHOR_NAME: 'nobody',
	GIT_AUTHOR_EMAIL: 'nobody',
	GIT_AUTHOR_DATE: '2000-01-01T00:00:00Z',
	GIT_COMMITTER_NAME: 'nobody',
	GIT_COMMITTER_EMAIL: 'nobody',
	GIT_COMMITTER_DATE: '2000-01-01T00:00:00Z',
};

/**
 * Judges what an issue asks for as if its author had sent it as a pull request: their file on top of the base, composed
 * of their answers, or taken away.
 * @throws {GitError} where git cannot tell.
 */
export async function reviewIssue(
	issue: Issue,
	options: Omit<ReviewOptions, 'head' | 'author'>,
): Promise<Review> {
	const { repo, base } = options;
	// Null where the account is gone.
	const author = issue.author ?? ghost;
	const request = readIssueForm(issue.body, { login: author.login, date: issue.opened });
	const files = await filesOf(request, repo, base, author);
	if (files.size === 0) return withoutFiles(request, base, author);
	const tree = await writeTree(repo, base, files);
	const commit = await git(repo, ['commit-tree', tree, '-p', base, '-m', 'An issue'], { env: nobody });
	return reviewChange({ ...options, author, head: String(commit).trim() });
}

async function filesOf(request: IssueRequest, repo: string, base: string, { login }: Author): Promise<Files> {
	if (request.kind === 'words')
		return new Map([[pathOf(login), new TextEncoder().encode(compose(request.answers))]]);
	if (request.kind !== 'withdraw') return new Map();
	const { entries } = await readBase(repo, base);
	const own = new RegExp(`^${pathOf(login).replace(/md$/, '(?:md|jpg|png|webp)$')}`);
	return new Map([...entries.keys()].filter((path) => own.test(path)).map((path) => [path, null]));
}

function withoutFiles(request: IssueRequest, base: string, { login }: Author): Review {
	const review = { kind: null, login: login.toLowerCase(), base, head: base, files: [], sources: new Map() };
	if (request.kind === 'other') return { ...review, verdict: 'not-a-testimonial', findings: [] };
	const [message, fix] =
		request.kind === 'unclear'
			? [
					`the line \`### ${request.question}\` of the form does not stand where it should, or stands there twice`,
					'edit the issue so that each question of the form stands there once, or open a new one',
				]
			: [
					`there is no testimonial by @${login} here`,
					'open the issue from the account that gave it; words without an account are removed by the owner of the site',
				];
	return { ...review, verdict: 'refused', findings: [{ code: 'issue-form', file: null, message, fix }] };
}
