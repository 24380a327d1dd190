import { execFile } from 'node:child_process';
import { GitError } from './git.ts';

/**
 * Runs git as the person at the keyboard has set it up: with their name, their keys and their way to the forge. For
 * what they do themself, never for reading what somebody sent.
 * @throws {GitError} where git refuses.
 */
export function personalGit(repo: string, args: readonly string[], fix: string): Promise<string> {
	// Inside a hook of another repository these point to that one.
	const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env;
	return new Promise((resolve, reject) => {
		execFile('git', ['-C', repo, ...args], { env }, (error, stdout, stderr) => {
			if (!error) return resolve(stdout.trim());
			const said = stderr.trim().split('\n').at(-1) || error.message;
			reject(new GitError(`git ${args.find((arg) => /^[a-z]/.test(arg))}: ${said}`, fix));
		});
	});
}
