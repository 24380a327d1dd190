import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const runs = 20;

const testimonial = `---
name: Jo Doe
github: jo-doe
relationship: colleague
skills: [typescript]
date: 2026-05-12
consent: yes
---
Mira led the migration of our ledger without a single lost entry. She wrote the plan, argued for it and trained us.
`;

/** Milliseconds that the whole process takes to judge a pull request: the median of some runs. */
export async function medianReview(folder: string, cli: string): Promise<number> {
	const repo = path.join(folder, 'review');
	rmSync(repo, { recursive: true, force: true });
	mkdirSync(repo, { recursive: true });
	execFileSync('git', ['init', '--quiet', '--bare', repo]);
	execFileSync('git', ['-C', repo, 'fast-import', '--quiet'], { input: branches() });
	const args = ['review', '--repo', repo, '--base', 'main', '--head', 'peer', '--author', 'jo-doe'];
	const times = Array.from({ length: runs + 1 }, () => {
		const start = performance.now();
		execFileSync(process.execPath, [cli, ...args, '--author-id', '1', '--author-type', 'User']);
		return performance.now() - start;
	});
	// The first run fills the cache of compiled code.
	return times.slice(1).sort((a, b) => a - b)[runs / 2]!;
}

function branches(): string {
	const commit = (branch: string, from: string, file: string, text: string) =>
		`commit refs/heads/${branch}\ncommitter B <b@example.com> 0 +0000\ndata 0\n${from}M 100644 inline ${file}\ndata ${text.length}\n${text}\n`;
	return (
		commit('main', '', 'content/profile.yaml', 'name: Mira Sandberg\nskills: [{ name: TypeScript }]\n') +
		commit('peer', 'from refs/heads/main\n', 'content/testimonials/jo-doe.md', testimonial)
	);
}
