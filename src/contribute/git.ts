import { type ExecFileException, execFile } from 'node:child_process';
import { devNull } from 'node:os';

/** What kept git from doing what it was asked. */
export class GitError extends Error {
	override name = 'GitError';
	/** What to do about it. */
	readonly fix: string;

	constructor(message: string, fix: string) {
		super(message);
		this.fix = fix;
	}
}

export interface GitOptions {
	/** What git reads on its standard input. */
	input?: string | Buffer;
	/** Exit codes that are an answer and no fault; 0 by default. */
	answers?: readonly number[];
	/** Variables on top of the hardened environment. */
	env?: Readonly<Record<string, string>>;
}

/** More than any answer about objects has: what is longer is not read to its end. */
const mostOutput = 64 * 1024 * 1024;

/**
 * Nothing of the machine's or the person's settings, no hook, no prompt, no other process: what a repository holds is
 * data. `safe.directory` is given because the folder was named on purpose, and in containers it belongs to somebody
 * else.
 */
const settings = [
	'core.fsmonitor=false',
	`core.hooksPath=${devNull}`,
	'core.quotePath=false',
	'diff.external=',
	'gc.auto=0',
	'maintenance.auto=false',
	'safe.directory=*',
].flatMap((setting) => ['-c', setting]);

/**
 * Runs git in a repository, bare or not, without a shell, and gives what it prints. Revisions that came from outside
 * belong behind `--end-of-options`.
 * @throws {GitError} where there is no git or no repository, or where the answer is none of those expected.
 */
export function git(repo: string, args: readonly string[], options: GitOptions = {}): Promise<Buffer> {
	const { input, answers = [0], env = {} } = options;
	return new Promise((resolve, reject) => {
		const child = execFile(
			'git',
			['-C', repo, '--no-pager', ...settings, ...args],
			{ env: { ...hardened(process.env), ...env }, encoding: 'buffer', maxBuffer: mostOutput },
			(error, stdout, stderr) => {
				const code = error ? error.code : 0;
				if (typeof code === 'number' && answers.includes(code)) resolve(stdout);
				else reject(explain(error, String(stderr), repo));
			},
		);
		// A git that has ended already reads no more, and says itself what was wrong.
		child.stdin?.on('error', () => {});
		child.stdin?.end(input ?? '');
	});
}

/** The variables that git finds. All others of its own are taken away: they point it to other repositories. */
function hardened(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const rest = Object.entries(env).filter(([name]) => !/^(?:GIT_|SSH_ASKPASS$)/i.test(name));
	return {
		...Object.fromEntries(rest),
		LC_ALL: 'C',
		GIT_ALLOW_PROTOCOL: 'none',
		GIT_ATTR_NOSYSTEM: '1',
		GIT_CONFIG_GLOBAL: devNull,
		GIT_CONFIG_NOSYSTEM: '1',
		GIT_GRAFT_FILE: devNull,
		GIT_LITERAL_PATHSPECS: '1',
		GIT_NO_LAZY_FETCH: '1',
		GIT_NO_REPLACE_OBJECTS: '1',
		GIT_OPTIONAL_LOCKS: '0',
		GIT_TERMINAL_PROMPT: '0',
	};
}

function explain(error: ExecFileException | null, stderr: string, repo: string): GitError {
	if (error?.code === 'ENOENT') return new GitError('git was not found', 'install git, and try again');
	if (error?.code === 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER')
		return new GitError('git said more than can be read', 'look at this change by hand');
	if (/not a git repository|cannot change to/.test(stderr))
		return new GitError(`${repo} is not a git repository`, 'name its folder with --repo');
	const said =
		stderr.split('\n').find((line) => /^(?:fatal|error): /.test(line)) ?? error?.message ?? 'no reason given';
	return new GitError(`git could not do it: ${said}`, 'look at the repository with `git fsck`');
}
