import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

function git(folder: string, ...args: string[]): Promise<string> {
	// Inside a hook of another repository these point to that one.
	const { GIT_DIR, GIT_WORK_TREE, GIT_INDEX_FILE, GIT_PREFIX, ...env } = process.env;
	return run('git', args, { cwd: folder, env }).then(({ stdout }) => stdout.trim());
}

/** A setting of git, or undefined where it has none or there is no git. */
export function gitSetting(folder: string, key: string): Promise<string | undefined> {
	return git(folder, 'config', '--get', key).then(
		(value) => value || undefined,
		() => undefined,
	);
}

export type Outcome = 'committed' | 'initialized' | 'inside-another' | 'no-git';

/**
 * Makes a folder a git repository with everything in it as the first commit. Without a name and address to
 * commit under there is no commit; inside another repository nothing is done.
 */
export async function startRepository(folder: string): Promise<Outcome> {
	try {
		const prefix = await git(folder, 'rev-parse', '--show-prefix').catch(() => undefined);
		if (prefix) return 'inside-another';
		if (prefix === undefined) await git(folder, 'init', '--quiet', '--initial-branch=main');
	} catch {
		return 'no-git';
	}
	try {
		await git(folder, 'add', '--all');
		// No identity made up by git, no passphrase, and no hook of the person's other projects.
		const settings = ['-c', 'user.useConfigOnly=true', '-c', 'commit.gpgSign=false'];
		await git(folder, ...settings, 'commit', '--quiet', '--no-verify', '--message=A site of my own');
		return 'committed';
	} catch {
		return 'initialized';
	}
}
