import type { Acceptance } from '../contribute/acceptance.ts';
import type { Review } from '../contribute/review.ts';
import type { TrustedKey } from '../provenance/openpgp.ts';
import { type Candidate, type CandidateOptions, candidateOf } from './candidate.ts';
import { currentDay } from './clock.ts';
import { siteRoot } from './root.ts';
import { UsageError } from './usage.ts';
import { type Destination, destinationOf, tipOf } from './working-copy.ts';

/** The options of `accept`, as typed. */
export interface AcceptOptions extends CandidateOptions {
	root: string;
	method: 'merge' | 'print';
	yes?: boolean;
	push?: boolean;
}

/**
 * Takes a testimonial into the site: judges it once more, shows it, asks, and merges exactly what was judged together
 * with the record of where it came from. `keys` are those of the forge's signatures.
 * @throws {UsageError} where there is nothing to take, or where the working copy is not ready.
 */
export async function accept(
	number: number | undefined,
	options: AcceptOptions,
	keys: readonly TrustedKey[],
): Promise<void> {
	const root = await siteRoot(options.root);
	const destination = await destinationOf(root);
	const tip = await tipOf(root, destination.branch);
	const setting = { root, tip, destination, today: currentDay() };
	const candidate = await candidateOf(number, options, setting);
	const { review, author, source, what, forge } = candidate;

	const { verdictLine } = await import('../contribute/answer.ts');
	if (review.verdict === 'not-a-testimonial') {
		throw new UsageError(
			`${what} is no testimonial`,
			'look at it yourself, and merge it as any other change',
		);
	}
	process.stdout.write(`${what}\n\n${await shown(review)}${verdictLine(review)}\n`);
	if (review.verdict === 'refused') {
		process.exitCode = 1;
		return;
	}
	if (options.method === 'print') {
		process.stdout.write(`\n${byHand(candidate, options, destination)}`);
		return;
	}
	await consent(options);
	if (candidate.isCurrent && !(await candidate.isCurrent())) {
		process.stderr.write(
			`error: ${what} has changed since it was checked\n  fix  run this again, and read the new words\n`,
		);
		process.exitCode = 1;
		return;
	}
	const { acceptanceOf } = await import('../contribute/acceptance.ts');
	const { commitAcceptance } = await import('../contribute/commit-acceptance.ts');
	const { owner } = destination;
	const acceptance = await acceptanceOf(review, {
		repo: root,
		author,
		source,
		owner,
		today: setting.today,
		keys,
		forge,
	});
	const commit = await commitAcceptance(root, {
		base: tip,
		// What came as an issue has no commit of its author's.
		head: source.issue === undefined ? review.head : undefined,
		files: acceptance.files,
		message: messageOf(candidate),
	});
	process.stdout.write(`\n${await outcome(commit, review, acceptance)}`);
	await publish(root, options, destination);
}

/** What is to be read before saying yes: the file as it stands, or what is wrong with it. */
async function shown({ kind, findings, sources, bytes, files }: Review): Promise<string> {
	if (findings.length > 0) {
		const [{ formatPretty }, { diagnose }, { wantsColor }] = await Promise.all([
			import('../diagnostics/pretty.ts'),
			import('../diagnostics/diagnose.ts'),
			import('./color.ts'),
		]);
		const { isTTY, columns } = process.stdout;
		const report = { diagnostics: findings.map(diagnose), counts: { files: files.length }, sources };
		return formatPretty(report, { color: wantsColor(process.env, isTTY), columns });
	}
	const { visible } = await import('../diagnostics/visible.ts');
	const verb = kind === 'withdraw' ? 'removes' : 'brings';
	const lines = bytes ? String(bytes).trimEnd().split(/\r?\n/) : [];
	return [
		...files.map((file) => `It ${verb} ${visible(file)}`),
		'',
		...lines.map((line) => `  ${visible(line)}`.trimEnd()),
		...(bytes ? [''] : []),
		'',
	].join('\n');
}

/** @throws {UsageError} where the owner says no, or is not there. */
async function consent({ yes }: AcceptOptions): Promise<void> {
	if (yes) return;
	if (!process.stdin.isTTY || !process.stdout.isTTY)
		throw new UsageError('nobody is here to agree', 'read the words above, and give --yes');
	const { confirm } = await import('@clack/prompts');
	const answer = await confirm({ message: 'Take it into your site?', initialValue: false });
	if (answer !== true) throw new UsageError('nothing was merged');
}

function messageOf({ review, author, source }: Candidate): string {
	const verb = { new: 'Add', edit: 'Change', withdraw: 'Withdraw', portrait: 'Change' }[review.kind ?? 'new'];
	const what = review.kind === 'portrait' ? 'portrait' : 'testimonial';
	const place = source.pull
		? `, pull request #${source.pull}`
		: source.issue
			? `, issue #${source.issue}`
			: '';
	return `${verb} the ${what} of @${author.login}${place}`;
}

async function outcome(commit: string, { kind }: Review, { record, refusal }: Acceptance): Promise<string> {
	const done = `It is on your branch, as ${commit.slice(0, 10)}.\n`;
	if (kind === 'withdraw')
		return `${done}The words are gone with the next build; the history keeps a copy.\n`;
	if (!record) return done;
	const { provenanceLine } = await import('./provenance-line.ts');
	return `${done}The page will say: ${provenanceLine(record, refusal)}.\n`;
}

async function publish(
	root: string,
	{ push, remote }: AcceptOptions,
	{ branch }: Destination,
): Promise<void> {
	if (!push) {
		process.stdout.write(`Publish it with: git push ${remote} ${branch}\n`);
		return;
	}
	const { personalGit } = await import('../contribute/personal-git.ts');
	await personalGit(
		root,
		['push', '--quiet', remote, branch],
		`run \`git push ${remote} ${branch}\` yourself`,
	);
	process.stdout.write(`Pushed to ${remote}.\n`);
}

/** The commands that do the same. */
function byHand({ review, source }: Candidate, { remote }: AcceptOptions, { branch }: Destination): string {
	if (source.issue !== undefined) {
		throw new UsageError(
			'an issue cannot be merged by hand',
			`run \`bonafides accept --issue ${source.issue}\` without --method print`,
		);
	}
	return [
		'To merge exactly this commit yourself:',
		...(source.pull === undefined ? [] : [`  git fetch ${remote} refs/pull/${source.pull}/head`]),
		`  git merge --no-ff --no-edit ${review.head}`,
		`  git push ${remote} ${branch}`,
		'  npx bonafides record',
		'',
	].join('\n');
}
