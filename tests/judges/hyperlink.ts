import { globSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../sites/site.ts';
import type { Checked } from './linkinator.ts';

const program = fileURLToPath(import.meta.resolve('hyperlink/lib/cli.js'));

/** Follows every link between the files of a built site, cards and other absolute addresses included, by hyperlink. */
export async function followFiles(dist: string, origin: string): Promise<Checked> {
	const pages = globSync('**/*.html', { cwd: dist });
	const { output } = await run(
		process.execPath,
		[program, '--internal', '--canonicalroot', `${origin}/`, '--root', dist, ...pages],
		dist,
	);
	const outcomes = output.split('\n').filter((line) => /^(?:not )?ok \d/.test(line));
	return {
		found: outcomes.filter((line) => line.startsWith('ok')).map((line) => line.replace(/^ok \d+ /, '')),
		broken: outcomes.filter((line) => line.startsWith('not')),
	};
}
