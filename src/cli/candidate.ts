import { readFile } from 'node:fs/promises';
import { type Author, ghost } from '../contribute/author.ts';
import type { Forge, Issue } from '../contribute/forge/forge.ts';
import type { Review } from '../contribute/review.ts';
import type { ProvenanceRecord } from '../schema/provenance.ts';
import { forgeOf } from './forge.ts';
import { UsageError } from './usage.ts';
import type { Destination } from './working-copy.ts';

/** What may be said of the change to accept, as typed. */
export interface CandidateOptions {
	remote: string;
	issue?: number;
	event?: string;
	base?: string;
	head?: string;
	author?: string;
	authorId?: number;
	authorType: string;
}

/** What somebody sent, judged. */
export interface Candidate {
	review: Review;
	author: Author;
	source: ProvenanceRecord['source'];
	/** Where it can be seen. */
	what: string;
	/** The forge that it was read from, if any. */
	forge?: Forge;
	/** Whether it still is what was judged; without a forge nobody can tell. */
	isCurrent?: () => Promise<boolean>;
}

/** What a change is held against. */
export interface Setting {
	root: string;
	tip: string;
	destination: Destination;
	today: string;
}

/**
 * Finds what is to be accepted, by its number, its event or its commits, and judges it.
 * @throws {UsageError} where it cannot be found, or is not open.
 */
export async function candidateOf(
	number: number | undefined,
	options: CandidateOptions,
	setting: Setting,
): Promise<Candidate> {
	const ways = [options.event, options.issue, options.head ?? options.base ?? options.author];
	if (ways.filter((way) => way !== undefined).length > 1) {
		throw new UsageError(
			'it is said in two ways what to accept',
			'give only one of --event, --issue and --head',
		);
	}
	if (options.event !== undefined) return fromEvent(options.event, setting);
	if (options.issue !== undefined) return fromForgeIssue(options.issue, options, setting);
	if (options.head !== undefined || options.base !== undefined || options.author !== undefined)
		return fromRevisions(number, options, setting);
	if (number !== undefined) return fromForgePull(number, options, setting);
	throw new UsageError(
		'it is not said what to accept',
		'give the number of a pull request, or --issue NUMBER',
	);
}

async function fromForgePull(
	number: number,
	{ remote }: CandidateOptions,
	setting: Setting,
): Promise<Candidate> {
	const { root, tip, destination } = setting;
	const forge = forgeOf(destination.repository);
	const pull = await forge.pull(number);
	const what = `Pull request #${number} by @${(pull.author ?? ghost).login}: ${pull.address}`;
	if (pull.state !== 'open') {
		throw new UsageError(
			`pull request #${number} is ${pull.state === 'merged' ? 'merged' : 'closed'} already`,
			pull.state === 'merged' ? 'run `bonafides record`' : 'ask its author to open it again',
		);
	}
	refuseOtherBranch(number, pull.branch, destination);
	const refs = [`refs/heads/${destination.branch}`, `refs/pull/${number}/head`];
	const [head] = (await fetched(root, tip, remote, refs)).slice(1);
	if (head !== pull.head) throw moved(`pull request #${number}`);
	const author = pull.author ?? ghost;
	return {
		review: await reviewOf(setting, author, head),
		author,
		source: { forge: 'github', repository: destination.repository, pull: number, head },
		what,
		forge,
		isCurrent: async () => (await forge.pull(number)).head === head,
	};
}

async function fromForgeIssue(
	number: number,
	{ remote }: CandidateOptions,
	setting: Setting,
): Promise<Candidate> {
	const { root, tip, destination } = setting;
	const forge = forgeOf(destination.repository);
	const issue = await forge.issue(number);
	await fetched(root, tip, remote, [`refs/heads/${destination.branch}`]);
	return {
		...(await fromIssue(issue, setting)),
		isCurrent: async () => (await forge.issue(number)).body === issue.body,
	};
}

async function fromIssue(issue: Issue, { root, tip, destination, today }: Setting): Promise<Candidate> {
	const { reviewIssue } = await import('../contribute/review-issue.ts');
	const { repository, owner } = destination;
	return {
		review: await reviewIssue(issue, { repo: root, base: tip, owner, today }),
		author: issue.author ?? ghost,
		source: { forge: 'github', repository, issue: issue.number },
		what: `Issue #${issue.number} by @${(issue.author ?? ghost).login}: ${issue.address}`,
	};
}

async function fromEvent(file: string, setting: Setting): Promise<Candidate> {
	const [{ readEvent }, { readIssueEvent }] = await Promise.all([
		import('../contribute/event.ts'),
		import('../contribute/forge/github-payload.ts'),
	]);
	const text = await readFile(file, 'utf8').catch(() => {
		throw new UsageError(`${file} cannot be read`, 'name the file of an event, such as $GITHUB_EVENT_PATH');
	});
	const event = readEvent(text);
	const issue = event ? undefined : readIssueEvent(text);
	if (issue) return fromIssue(issue, setting);
	if (!event) {
		throw new UsageError(
			`${file} is not the event of a pull request or issue`,
			'name the payload of a `pull_request` or `issues` event',
		);
	}
	const { number, author } = event;
	const { repository } = setting.destination;
	refuseOtherBranch(number, event.base.ref, setting.destination);
	return {
		review: await reviewOf(setting, author, await known(setting, event.head, number)),
		author,
		source: { forge: 'github', repository, pull: number, head: event.head },
		what: `Pull request #${number} by @${author.login}: https://github.com/${repository}/pull/${number}`,
	};
}

async function fromRevisions(
	number: number | undefined,
	{ base, head, author: login, authorId: id, authorType: type }: CandidateOptions,
	setting: Setting,
): Promise<Candidate> {
	const { root, tip, destination } = setting;
	if (head === undefined || login === undefined || id === undefined) {
		throw new UsageError('it is not said what to accept', 'give all of --head, --author and --author-id');
	}
	const { resolveCommit } = await import('../contribute/git-objects.ts');
	if (base !== undefined && (await resolveCommit(root, base)) !== tip) {
		throw new UsageError(
			`\`${base}\` is not what is checked out`,
			'leave out --base: a testimonial is merged into the branch that is checked out',
		);
	}
	const author = { login, id, type };
	const commit = await known(setting, head, number);
	return {
		review: await reviewOf(setting, author, commit),
		author,
		source: { forge: 'github', repository: destination.repository, pull: number, head: commit },
		what: `The change ${commit.slice(0, 10)} by @${login}`,
	};
}

async function reviewOf(
	{ root, tip, destination, today }: Setting,
	author: Author,
	head: string,
): Promise<Review> {
	const { reviewChange } = await import('../contribute/review.ts');
	return reviewChange({ repo: root, base: tip, head, author, owner: destination.owner, today });
}

/** Commits of the remote, after the branch that is checked out was seen to hold all of its own. */
async function fetched(
	root: string,
	tip: string,
	remote: string,
	refs: readonly string[],
): Promise<string[]> {
	const [{ fetchCommits }, { isAncestor }] = await Promise.all([
		import('../contribute/fetch-commits.ts'),
		import('../contribute/git-objects.ts'),
	]);
	const commits = await fetchCommits(root, remote, refs);
	if (await isAncestor(root, commits[0]!, tip)) return commits;
	throw new UsageError(`\`${remote}\` has commits that your branch lacks`, `run \`git pull ${remote}\``);
}

async function known({ root }: Setting, revision: string, number: number | undefined): Promise<string> {
	const { resolveCommit } = await import('../contribute/git-objects.ts');
	const commit = await resolveCommit(root, revision);
	if (commit) return commit;
	throw new UsageError(
		`there is no commit \`${revision}\` in this repository`,
		`fetch it first: git fetch origin refs/pull/${number ?? '<number>'}/head`,
	);
}

function refuseOtherBranch(number: number, branch: string, destination: Destination): void {
	if (branch === destination.branch) return;
	throw new UsageError(
		`pull request #${number} is for the branch \`${branch}\`, expected \`${destination.branch}\``,
		'ask its author to change that on its page, beside the title',
	);
}

function moved(what: string): UsageError {
	return new UsageError(`${what} has just changed`, 'wait a minute, and run this again');
}
