import { describe, expect, test } from 'vitest';
import { levelOf } from '../../src/provenance/level.ts';
import { type Contribution, makeRecord } from '../../src/provenance/record.ts';
import { provenanceSchema } from '../../src/schema/provenance.ts';
import { github, type Made, makeCommit, sshKey, webKey } from './signing.ts';

const bytes = Buffer.from('---\nname: Ada\nlevel: 2\nverified: yes\n---\nWords.\n');
const path = 'content/testimonials/ada.md';
const ada = 'Ada <7+ada@users.noreply.github.com>';
const mara = 'Mara <1+mara@users.noreply.github.com>';
const web = webKey();
const own = sshKey();
const keys = [web.key];

function contribution({ commit, trees, id }: Made, more: Partial<Contribution> = {}): Contribution {
	return {
		login: 'Ada',
		account: 7,
		bytes,
		source: { forge: 'github', repository: 'mara/site', pull: 12, head: id },
		accepted: '2026-05-12',
		owner: 'mara',
		commit,
		trees,
		ssh: { keys: [`${sshKey().line} old laptop`, `${own.line} ada@laptop`], recorded: '2026-05-12' },
		...more,
	};
}

const heads = {
	web: makeCommit({ bytes, path, author: ada, committer: github, sign: web.sign }),
	ssh: makeCommit({ bytes, path, author: ada, sign: own.sign }),
	unsigned: makeCommit({ bytes, path, author: ada }),
};

/** What GitHub's button makes of a head. The web signs merges and squashes, and nothing that it rebases. */
const merges: Record<string, (head: Made) => Made> = {
	merge: ({ id }) =>
		makeCommit({
			bytes,
			path,
			author: mara,
			committer: github,
			parents: ['1'.repeat(40), id],
			sign: web.sign,
		}),
	squash: () =>
		makeCommit({ bytes, path, author: ada, committer: github, message: 'Words (#12)', sign: web.sign }),
	rebase: () =>
		makeCommit({ bytes, path, author: ada, committer: 'Mara <mara@example.com>', parents: ['2'.repeat(40)] }),
};

describe.each(Object.keys(merges))('after a %s', (method) => {
	test.each([
		['web', 2, undefined],
		['ssh', 1, '2026-05-12'],
		['unsigned', 1, undefined],
	] as const)("the level comes from the author's own commit: %s", (kind, level, key) => {
		const merged = merges[method]!(heads[kind]);
		const source = { ...contribution(heads[kind]).source, merged: merged.id };
		const { record } = makeRecord(contribution(heads[kind], { source }), keys);
		expect(provenanceSchema.parse(JSON.parse(JSON.stringify(record)))).toEqual(record);
		expect(record).toMatchObject({ login: 'ada', account: 7, file: path, level });
		expect(levelOf(record, bytes, keys)).toEqual({ level, edited: false, key });

		// The commit of the merge says less, whether it is named as such or passed off as the author's.
		for (const head of [heads[kind].id, merged.id]) {
			for (const named of [{ merged: merged.id }, {}]) {
				const forged = makeRecord(contribution(merged, { source: { ...source, head, ...named } }), keys);
				expect(forged.record.level).toBeLessThan(2);
				expect(forged.record.proof).toBeUndefined();
			}
		}
	});
});

describe('no level above', () => {
	const levelFor = (made: Made, more?: Partial<Contribution>) =>
		makeRecord(contribution(made, more), keys).record.level;

	test('what the account has: words in the frontmatter change nothing', () => {
		expect(levelFor(heads.unsigned)).toBe(1);
	});

	test("0 for the owner's own pull request, and for the owner's commit on somebody's branch", () => {
		expect(levelFor(heads.web, { login: 'Mara', account: 1 })).toBe(0);
		const byOwner = makeCommit({ bytes, path, author: mara, committer: github, sign: web.sign });
		expect(levelFor(byOwner)).toBe(0);
		const old = makeCommit({ bytes, path, author: 'Mara <Mara@users.noreply.github.com>' });
		expect(levelFor(old)).toBe(0);
	});

	test("1 for a commit in another's name", () => {
		expect(levelFor(heads.web, { account: 8 })).toBe(1);
		expect(levelFor(heads.web, { login: 'eve', account: 8 })).toBe(1);
		const api = makeCommit({ bytes, path, author: ada, committer: github });
		expect(levelFor(api)).toBe(1);
		const other = makeCommit({
			bytes,
			path,
			author: 'Eve <8+eve@users.noreply.github.com>',
			committer: github,
			sign: web.sign,
		});
		expect(levelFor(other)).toBe(1);
	});

	test('1 for an issue, and where GitHub signs with a key that is not known yet', () => {
		const source = { forge: 'github' as const, repository: 'mara/site', issue: 5 };
		expect(makeRecord(contribution(heads.web, { source }), keys).record).toMatchObject({ level: 1, source });
		expect(makeRecord(contribution(heads.web), [])).toMatchObject({
			record: { level: 1 },
			refusal: 'unknown-key',
		});
	});
});

describe('a record is worth what can be computed of it', () => {
	const { record } = makeRecord(contribution(heads.web), keys);

	test('nothing where the bytes were changed afterwards', () => {
		const changed = Buffer.from(bytes.toString().replace('Words', 'Praise'));
		expect(levelOf(record, changed, keys)).toEqual({ level: 0, edited: true });
		const digests = makeRecord(contribution(heads.web, { bytes: changed }), keys).record;
		expect(digests.level).toBe(1);
		// Somebody who changes the words writes their digests into the record.
		const { sha256, blob } = digests;
		expect(levelOf({ ...record, sha256, blob }, changed, keys)).toMatchObject({ level: 0, refusal: 'bytes' });
	});

	test('nothing where the proof does not hold, and says why', () => {
		expect(levelOf(record, bytes, [])).toMatchObject({ level: 0, refusal: 'unknown-key' });
		expect(levelOf({ ...record, account: 8 }, bytes, keys)).toMatchObject({ refusal: 'author' });
		const proof = { ...record.proof!, commit: `${record.proof!.commit}=` };
		expect(levelOf({ ...record, proof }, bytes, keys)).toMatchObject({ refusal: 'encoding' });
	});

	test('never 2 by a key of the author alone', () => {
		const signed = makeRecord(contribution(heads.ssh), keys).record;
		expect(levelOf({ ...signed, level: 2 }, bytes, keys)).toMatchObject({ level: 0, refusal: 'committer' });
		expect(levelOf({ ...record, level: 1 }, bytes, keys)).toMatchObject({ level: 1 });
	});

	test.each([
		['level 2 without a proof', { proof: undefined }],
		["another's file", { file: 'content/testimonials/eve.md' }],
		['a level that does not exist', { level: 3 }],
		['a proof without a pull request', { source: { ...record.source, pull: undefined } }],
		['another forge', { source: { ...record.source, forge: 'example' } }],
		['a key more', { verified: true }],
		['a login in capitals', { login: 'Ada' }],
	])('the schema refuses %s', (_, change) => {
		expect(provenanceSchema.safeParse(record).success).toBe(true);
		expect(provenanceSchema.safeParse({ ...record, ...change }).success).toBe(false);
	});
});
