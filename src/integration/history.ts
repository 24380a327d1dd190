import { diagnose } from '../diagnostics/diagnose.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { GitHistory } from '../loader/git-dates.ts';

/** The warning that dates of change cannot come from git, so that those in the files stand in. */
export function missingHistory({ missing }: GitHistory): Diagnostic[] {
	if (missing === undefined) return [];
	return [
		diagnose({
			code: 'missing-history',
			file: null,
			message:
				missing === 'history'
					? 'only a part of the git history is here (a shallow clone), so dates of change come from the files'
					: 'there is no git history, so dates of change come from the files',
			fix:
				missing === 'history'
					? 'fetch all of it: `git fetch --unshallow`, or `fetch-depth: 0` for actions/checkout'
					: 'commit the site to a git repository',
		}),
	];
}
