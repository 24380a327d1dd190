import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Author } from '../../src/contribute/author.ts';
import type { Code } from '../../src/diagnostics/catalogue.ts';
import { peerFile, words } from '../testimonials/peer.ts';

export const today = '2026-05-12';

/** What a change puts at a path: bytes, something with a mode of its own, or null where it takes it away. */
export type Put = string | Uint8Array | { mode: string; data: string | Uint8Array } | null;

/** A pull request as somebody might open it. */
export interface PullRequest {
	name: string;
	files: Record<string, Put>;
	author?: Partial<Author>;
	/** Where its branch began: at the tip of the base, long before it, or nowhere. */
	from?: 'tip' | 'old' | 'nowhere';
	/** Whether the base was merged into its branch in the end, as “Update branch” does. */
	updated?: boolean;
	/** The code that refuses it. */
	code?: Code;
}

export const jo: Author = { login: 'Jo-Doe', id: 4711, type: 'User' };
export const alice: Author = { login: 'alice-cole', id: 101, type: 'User' };

export const folder = 'content/testimonials';

const profile = `name: Mira Sandberg
alternateName: [M. Sandberg, Мира Сандберг]
lang: en
skills:
  - name: TypeScript
    aliases: [ts]
  - name: Incident command
  - id: mentoring
    name: Mentoring
  - { name: Espionage, visibility: private }
contribute:
  repository: mira-s/site
`;

const record = (login: string, account: number) =>
	JSON.stringify({ version: 1, login, account, file: `${folder}/${login}.md`, level: 1 });

export const aliceFile = peerFile({ name: 'Alice Cole', github: 'alice-cole' });

/** The base before the peers of these tests began their branches. */
const old: Record<string, Put> = {
	'README.md': 'A site.\n',
	'package.json': '{}\n',
	'content/profile.yaml': profile,
	'content/posts/first.md': '---\ntitle: First\ndate: 2026-01-01\n---\nText.\n',
	[`${folder}/README.md`]: 'Testimonials.\n',
	[`${folder}/alice-cole.md`]: aliceFile.replace('argued for it', 'fought for it'),
	[`${folder}/alice-cole.jpg`]: 'a picture',
	[`${folder}/old-name.md`]: peerFile({ name: 'Nina Ruiz', github: 'old-name' }),
	[`${folder}/given-away.md`]: peerFile({ name: 'Karl Weber', github: 'given-away' }),
	[`${folder}/relayed/otto-ritter.md`]:
		'---\nname: Otto Ritter\nrelayed: { via: email }\nconsent: yes\n---\nShe is good.\n',
	'content/provenance/alice-cole.json': record('alice-cole', alice.id),
	'content/provenance/old-name.json': record('old-name', 77),
	'content/provenance/given-away.json': record('given-away', 88),
	'content/provenance/broken.json': '{',
};

/** What has happened on the base since. */
const since: Record<string, Put> = {
	'content/posts/second.md': '---\ntitle: Second\ndate: 2026-02-01\n---\nText.\n',
	[`${folder}/alice-cole.md`]: aliceFile,
	[`${folder}/late-comer.md`]: peerFile({ name: 'Late Comer', github: 'late-comer' }),
	[`${folder}/broken.md`]: peerFile({ name: 'Bro Ken', github: 'broken' }),
};

/** A bare repository with the base as `main` and a branch for each pull request. */
export interface Forge {
	repo: string;
	base: string;
	heads: ReadonlyMap<string, string>;
	git(...args: string[]): string;
	remove(): void;
}

/** Writes all branches in one go, as a stream of objects: nothing is ever checked out. */
export function openPullRequests(pulls: readonly PullRequest[]): Forge {
	const repo = mkdtempSync(path.join(tmpdir(), 'bonafides-review-'));
	const git = (...args: string[]) => execFileSync('git', ['-C', repo, ...args], { encoding: 'utf8' }).trim();
	git('init', '--quiet', '--bare', '--initial-branch=main');
	const stream: Buffer[] = [];
	const commit = (branch: string, files: Record<string, Put>, from?: string, merge?: string) => {
		stream.push(
			Buffer.from(
				`commit refs/heads/${branch}\ncommitter Peer <peer@example.com> 1767225600 +0000\ndata 0\n`,
			),
		);
		stream.push(Buffer.from(from === undefined ? 'deleteall\n' : `from ${from}\n`));
		if (merge) stream.push(Buffer.from(`merge ${merge}\n`));
		for (const [file, put] of Object.entries(files)) stream.push(modification(file, put));
	};
	commit('old', old);
	commit('main', since, 'refs/heads/old');
	// Two branches that merged each other have two beginnings.
	commit('left', { 'content/posts/left.md': 'x' }, 'refs/heads/old');
	commit('right', { 'content/posts/right.md': 'x' }, 'refs/heads/old');
	commit('crossed', {}, 'refs/heads/right', 'refs/heads/left');
	commit('crossing', {}, 'refs/heads/left', 'refs/heads/right');
	const starts = { tip: 'refs/heads/main', old: 'refs/heads/old', nowhere: undefined };
	for (const [index, { files, from = 'tip', updated }] of pulls.entries()) {
		commit(`pull/${index}`, files, starts[from]);
		if (updated) commit(`pull/${index}`, files, starts.tip, `refs/heads/pull/${index}`);
	}
	execFileSync('git', ['-C', repo, 'fast-import', '--quiet', '--force'], { input: Buffer.concat(stream) });
	const listed = git('for-each-ref', '--format=%(refname:lstrip=2) %(objectname)', 'refs/heads');
	const refs = new Map(listed.split('\n').map((line) => line.split(' ') as [string, string]));
	return {
		repo,
		base: refs.get('main')!,
		heads: new Map(pulls.map(({ name }, index) => [name, refs.get(`pull/${index}`)!])),
		git,
		remove: () => rmSync(repo, { recursive: true, force: true }),
	};
}

function modification(file: string, put: Put): Buffer {
	const quoted = `"${[...Buffer.from(file, file.includes('\u00ff') ? 'latin1' : 'utf8')].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}"`;
	if (put === null) return Buffer.from(`D ${quoted}\n`);
	const { mode, data } =
		typeof put === 'string' || put instanceof Uint8Array ? { mode: '100644', data: put } : put;
	if (mode === '160000') return Buffer.from(`M 160000 ${String(data)} ${quoted}\n`);
	const bytes = Buffer.from(data as string);
	return Buffer.concat([
		Buffer.from(`M ${mode} inline ${quoted}\ndata ${bytes.length}\n`),
		bytes,
		Buffer.from('\n'),
	]);
}

/** Jo's testimonial with some lines replaced, or with other words. */
export function jos(changes: Record<string, string | null> = {}, body = words): Record<string, Put> {
	return { [`${folder}/jo-doe.md`]: peerFile(changes, body) };
}
