import { parse } from 'yaml';
import type { PullRequest } from './pull-requests.ts';

/**
 * The gate that most repositories have: all paths begin with the folder, the frontmatter can be read and has what is
 * needed, and its author is that of the pull request.
 */
export function naiveGate({ files, author }: PullRequest): boolean {
	const entries = Object.entries(files);
	if (!entries.every(([path]) => path.startsWith('content/testimonials'))) return false;
	return entries.every(([path, put]) => {
		if (!path.endsWith('.md') || put === null) return true;
		const text = String(typeof put === 'string' || put instanceof Uint8Array ? put : put.data);
		try {
			const [, yaml = ''] = text.split(/^---\r?$/m);
			const { name, github, consent } = parse(yaml, { logLevel: 'error' }) as Record<string, string>;
			return Boolean(name && consent && github?.toLowerCase() === author?.login?.toLowerCase());
		} catch {
			return false;
		}
	});
}
