import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gitDates } from '../../src/loader/git-dates.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'git-dates-'));
const repository = path.join(folder, 'repository');
const site = path.join(repository, 'site');

function git(cwd: string, args: string[], date = '2026-01-01T00:00:00+00:00'): void {
	execFileSync('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.com', ...args], {
		cwd,
		stdio: 'pipe',
		env: { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: '2026-11-01T00:00:00+00:00' },
	});
}

function commit(date: string, files: Record<string, string>): void {
	for (const [file, text] of Object.entries(files)) {
		mkdirSync(path.dirname(path.join(site, file)), { recursive: true });
		writeFileSync(path.join(site, file), text);
	}
	git(repository, ['add', '-A']);
	git(repository, ['commit', '-qm', 'x'], date);
}

beforeAll(() => {
	mkdirSync(site, { recursive: true });
	git(repository, ['init', '-q', '-b', 'main']);
	commit('2026-03-01T10:00:00+01:00', { 'content/profile.yaml': 'a', 'content/posts/ü 漢"\n.md': 'a' });
	commit('2026-05-01T10:00:00+02:00', { 'content/profile.yaml': 'b', 'README.md': 'a' });
	// Rebased: it was written before the commit that it follows.
	commit('2026-02-01T10:00:00+00:00', { 'content/profile.yaml': 'c' });
	writeFileSync(path.join(site, 'content/posts/new.md'), 'not committed');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('dates of files', () => {
	test('are those of their commits, with zone, in a site below the root of its repository', async () => {
		const { dates, missing } = await gitDates(site);
		expect(missing).toBeUndefined();
		expect(Object.fromEntries(dates)).toEqual({
			'content/profile.yaml': {
				created: '2026-02-01T10:00:00+00:00',
				modified: '2026-05-01T10:00:00+02:00',
			},
			'content/posts/ü 漢"\n.md': {
				created: '2026-03-01T10:00:00+01:00',
				modified: '2026-03-01T10:00:00+01:00',
			},
		});
	});

	test('are not made of a part of the history', async () => {
		const shallow = path.join(folder, 'shallow');
		git(folder, ['clone', '-q', '--depth=1', `file://${repository}`, shallow]);
		expect(await gitDates(path.join(shallow, 'site'))).toEqual({ dates: new Map(), missing: 'history' });
	});

	test('are unknown where there is no repository', async () => {
		const bare = path.join(folder, 'bare');
		mkdirSync(bare);
		expect(await gitDates(bare)).toEqual({ dates: new Map(), missing: 'repository' });
	});
});
