import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** When a file was first and last committed: with time and zone, as git tells it. */
interface GitDates {
	created: string;
	modified: string;
}

export interface GitHistory {
	/** By path relative to the root. A file that was never committed is not among them. */
	dates: Map<string, GitDates>;
	/** Why nothing is known: there is no repository (or no git), or only a part of its history is here. */
	missing?: 'repository' | 'history';
}

/**
 * When the files below `content/` were committed, in one pass over the history. In a shallow clone every file seems
 * as new as the oldest commit that it has, so nothing is said at all.
 */
export async function gitDates(root: string): Promise<GitHistory> {
	try {
		const shallow = await git(root, ['rev-parse', '--is-shallow-repository']);
		if (shallow.trim() !== 'false') return { dates: new Map(), missing: 'history' };
		const log = await git(root, [
			'-c',
			'core.quotePath=false',
			'log',
			'--format=%x00%aI',
			'--name-only',
			'--relative',
			'--no-renames',
			'--no-show-signature',
			'--no-ext-diff',
			'-z',
			'--',
			'content',
		]);
		return { dates: parseLog(log) };
	} catch {
		return { dates: new Map(), missing: 'repository' };
	}
}

async function git(cwd: string, args: string[]): Promise<string> {
	const { stdout } = await run('git', args, { cwd, maxBuffer: 1 << 30 });
	return stdout;
}

/** Reads a log in which a date follows an empty field, and names of files follow the date. */
function parseLog(log: string): Map<string, GitDates> {
	const dates = new Map<string, GitDates>();
	let date = '';
	for (const field of log.split('\0')) {
		const text = field.replace(/^\n/, '');
		if (/^\d{4}-\d\d-\d\dT[\d:]+(?:Z|[+-]\d\d:\d\d)\n?$/.test(text)) date = text.trim();
		else if (text !== '') note(dates, text, date);
	}
	return dates;
}

/** Commits may come in another order than they were written in. */
function note(dates: Map<string, GitDates>, file: string, date: string): void {
	const known = dates.get(file);
	if (!known) dates.set(file, { created: date, modified: date });
	else if (Date.parse(date) > Date.parse(known.modified)) known.modified = date;
	else if (Date.parse(date) < Date.parse(known.created)) known.created = date;
}
