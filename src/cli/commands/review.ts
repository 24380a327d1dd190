import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import type { Way } from '../../contribute/answer.ts';
import type { PullRequestEvent } from '../../contribute/event.ts';
import type { Issue } from '../../contribute/forge/forge.ts';
import type { Review, ReviewOptions } from '../../contribute/review.ts';
import { positive } from '../positive.ts';
import { UsageError } from '../usage.ts';

type Format = 'pretty' | 'json' | 'github';

interface ReviewCommandOptions {
	event?: string;
	base?: string;
	head?: string;
	author?: string;
	authorId?: number;
	authorType?: string;
	owner?: string;
	repo: string;
	format: Format;
}

const exitCodes: Record<Review['verdict'], number> = { accepted: 0, refused: 1, 'not-a-testimonial': 3 };
const byHand = ['base', 'head', 'author', 'authorId', 'authorType'] as const;

/** `bonafides review`: whether a pull request is a testimonial that can be taken. */
export function reviewCommand(): Command {
	return new Command('review')
		.summary('judge a pull request that brings a testimonial')
		.description(
			[
				'Judges whether a pull request only gives, changes or takes back its author’s own testimonial.',
				'It reads git objects: nothing of the pull request is checked out or run. The rules come from the base.',
				'Exit codes: 0 accepted, 1 refused, 2 wrong usage, 3 not a testimonial.',
			].join('\n'),
		)
		.option('--event <file>', 'payload of a pull_request or issues event, as in $GITHUB_EVENT_PATH')
		.option('--base <revision>', 'the branch that the change is for')
		.option('--head <revision>', 'the tip of the change')
		.option('--author <login>', 'who opened the pull request')
		.option('--author-id <number>', 'number of the author’s account', positive)
		.addOption(
			new Option('--author-type <type>', 'kind of the author’s account').choices([
				'User',
				'Bot',
				'Organization',
			]),
		)
		.option('--owner <login>', 'owner of the site (default: contribute.owner of the profile)')
		.addOption(new Option('--repo <dir>', 'folder of the repository').default('.', 'the current folder'))
		.addOption(
			new Option('--format <format>', 'how to report')
				.choices(['pretty', 'json', 'github'] satisfies Format[])
				.default('pretty'),
		)
		.addHelpText(
			'after',
			'\nExamples:\n  bonafides review --event "$GITHUB_EVENT_PATH" --format github\n  bonafides review --base main --head pull/12 --author jo-doe --author-id 1234 --author-type User',
		)
		.action(review);
}

async function review(options: ReviewCommandOptions): Promise<void> {
	const [{ GitError }, { currentDay }] = await Promise.all([
		import('../../contribute/git.ts'),
		import('../clock.ts'),
	]);
	try {
		const setting = { owner: options.owner, today: currentDay() };
		const issue = await issueOf(options);
		const result = issue
			? await judgeIssue(issue, path.resolve(options.repo), setting)
			: await judgeChange(await changeOf(options), setting);
		await print(result, options.format, issue ? 'issue' : 'pull request');
		process.exitCode = exitCodes[result.verdict];
	} catch (error) {
		if (error instanceof GitError) throw new UsageError(error.message, error.fix);
		throw error;
	}
}

type Change = Omit<ReviewOptions, 'owner' | 'today'>;
type Setting = Pick<ReviewOptions, 'owner' | 'today'>;

async function judgeChange(change: Change, setting: Setting): Promise<Review> {
	const { reviewChange } = await import('../../contribute/review.ts');
	return reviewChange({ ...change, ...setting });
}

/** An issue is held against what is checked out. */
async function judgeIssue(issue: Issue, repo: string, setting: Setting): Promise<Review> {
	const [{ reviewIssue }, { resolveCommit }] = await Promise.all([
		import('../../contribute/review-issue.ts'),
		import('../../contribute/git-objects.ts'),
	]);
	const base = await resolveCommit(repo, 'HEAD');
	if (!base) throw unknownCommit('HEAD', 'git fetch origin');
	return reviewIssue(issue, { repo, base, ...setting });
}

/** The issue that an event is about; undefined where it is about something else. */
async function issueOf({ event }: ReviewCommandOptions): Promise<Issue | undefined> {
	const text = event === undefined ? '' : await readFile(event, 'utf8').catch(() => '');
	// Pull requests are the rule, and what reads issues takes its time to load.
	if (!/"issue"\s*:/.test(text)) return undefined;
	const { readIssueEvent } = await import('../../contribute/forge/github-payload.ts');
	return readIssueEvent(text);
}

async function changeOf(options: ReviewCommandOptions): Promise<Change> {
	const repo = path.resolve(options.repo);
	if (options.event !== undefined) {
		const extra = byHand.find((name) => options[name] !== undefined);
		if (extra)
			throw new UsageError('--event already says what is reviewed', 'leave out --base, --head and --author…');
		return changeOfEvent(repo, options.event);
	}
	const { base, head, author, authorId, authorType } = options;
	if (!base || !head || !author || !authorId || !authorType) {
		throw new UsageError(
			'it is not said what to review',
			'give --event FILE, or all of --base, --head, --author, --author-id and --author-type',
		);
	}
	const { resolveCommits } = await import('../../contribute/git-objects.ts');
	const [baseCommit, headCommit] = await resolveCommits(repo, [base, head]);
	if (!baseCommit) throw unknownCommit(base, `git fetch origin`);
	if (!headCommit) throw unknownCommit(head, `git fetch origin refs/pull/<number>/head`);
	return {
		repo,
		base: baseCommit,
		head: headCommit,
		author: { login: author, id: authorId, type: authorType },
	};
}

async function changeOfEvent(repo: string, file: string): Promise<Change> {
	const { readEvent, baseTip } = await import('../../contribute/event.ts');
	const text = await readFile(file, 'utf8').catch(() => {
		throw new UsageError(
			`${file} cannot be read`,
			'name the file of a pull_request event, such as $GITHUB_EVENT_PATH',
		);
	});
	const event: PullRequestEvent | undefined = readEvent(text);
	if (!event) {
		throw new UsageError(
			`${file} is not the payload of a pull_request or issues event`,
			'run this in a workflow that starts `on: pull_request` or `on: issues`',
		);
	}
	const { resolveCommit } = await import('../../contribute/git-objects.ts');
	const [base, head] = await Promise.all([baseTip(repo, event.base), resolveCommit(repo, event.head)]);
	if (!base) throw unknownCommit(event.base.sha, `git fetch --unshallow origin`);
	if (!head) throw unknownCommit(event.head, `git fetch origin refs/pull/${event.number}/head`);
	return { repo, base, head, author: event.author, defaultOwner: event.repositoryOwner };
}

function unknownCommit(revision: string, command: string): UsageError {
	return new UsageError(
		`there is no commit \`${revision}\` in this repository`,
		`fetch it first: ${command}`,
	);
}

async function print(result: Review, format: Format, way: Way): Promise<void> {
	const [{ compareDiagnostics }, { diagnosticsOf, formatAnswer, verdictLine }] = await Promise.all([
		import('../../diagnostics/diagnose.ts'),
		import('../../contribute/answer.ts'),
	]);
	const { verdict, kind, login, head, files, sources } = result;
	const diagnostics = diagnosticsOf(result).sort(compareDiagnostics);
	const report = { diagnostics, counts: { files: files.length }, sources };
	switch (format) {
		case 'json': {
			const { formatJson } = await import('../../diagnostics/json.ts');
			process.stdout.write(formatJson(report, 'review', { verdict, kind, login, head }));
			return;
		}
		case 'github': {
			const { formatGithub } = await import('../../diagnostics/github.ts');
			process.stdout.write(`${formatGithub(report)}${verdictLine(result)}\n`);
			const summary = process.env.GITHUB_STEP_SUMMARY;
			if (summary) await (await import('node:fs/promises')).appendFile(summary, formatAnswer(result, way));
			return;
		}
		case 'pretty': {
			const [{ formatPretty }, { wantsColor }] = await Promise.all([
				import('../../diagnostics/pretty.ts'),
				import('../color.ts'),
			]);
			const { isTTY, columns } = process.stdout;
			const text =
				diagnostics.length > 0
					? formatPretty(report, { color: wantsColor(process.env, isTTY), columns })
					: '';
			process.stdout.write(`${text}${verdictLine(result)}\n`);
		}
	}
}
