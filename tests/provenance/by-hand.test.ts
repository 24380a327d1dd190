import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { stepsByHand } from '../../src/provenance/by-hand.ts';
import { proofDocument } from '../../src/provenance/document.ts';
import { githubKeys } from '../../src/provenance/github-keys.ts';
import { fingerprintOf, type TrustedKey } from '../../src/provenance/openpgp.ts';
import { makeRecord } from '../../src/provenance/record.ts';
import { github, makeCommit, type Sign, sshKey, webKey } from './signing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'by-hand-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = Buffer.from('---\nname: Ada\n---\n“Wörds” of “Ada”.');
const own = sshKey();
const web = webKey();
const made = commitBy(web.sign);
const record = recordOf(made);

function commitBy(sign: Sign) {
	return makeCommit({
		bytes,
		path: 'content/testimonials/ada.md',
		author: 'Ada <7+ada@users.noreply.github.com>',
		committer: github,
		message: 'Create ada.md\n\ngpgsig in the text\n\n-----BEGIN PGP SIGNATURE-----',
		sign,
	});
}

function recordOf(head: ReturnType<typeof commitBy>) {
	const source = { forge: 'github' as const, repository: 'mara/site', pull: 12, head: head.id };
	const ssh = { keys: [own.line], recorded: '2026-05-12' };
	const known = { login: 'ada', account: 7, bytes, source, accepted: '2026-05-12', owner: 'mara', ssh };
	return makeRecord({ ...known, ...head }, [web.key]).record;
}

/** Runs all steps as somebody would, where `curl` finds the proof and GitHub's list of keys in files. */
function follow(
	name: string,
	proof: string,
	key: TrustedKey,
	published: Uint8Array = asKeyFile(key),
	file?: string,
) {
	const home = path.join(folder, name);
	mkdirSync(home);
	writeFileSync(path.join(home, 'ada.proof.json'), proof);
	const armored = Buffer.from(published).toString('base64');
	const lines = [
		'-----BEGIN PGP PUBLIC KEY BLOCK-----',
		'Comment: none',
		'',
		...armored.match(/.{1,64}/g)!,
		'=AAAA',
		'-----END PGP PUBLIC KEY BLOCK-----',
	];
	writeFileSync(path.join(home, 'web-flow.gpg'), `${lines.join('\n')}\n`);
	const steps = Object.values(stepsByHand('https://mara.example/testimonials/', 'ada', key));
	const script = steps.map((step) => `printf '\\n@@@\\n'\n${step}`).join('\n');
	const { stdout } = spawnSync(
		'sh',
		[
			'-c',
			`exec 2>&1\ncurl() { cat "../\${2##*/}"; }\n${file ? script.replace('content/testimonials/$login.md', file) : script}`,
		],
		{
			cwd: home,
			encoding: 'utf8',
			env: { PATH: process.env.PATH, HOME: home, GIT_CONFIG_NOSYSTEM: '1' },
		},
	);
	const [, , trees, commit, words, known, verdict, ssh] = stdout
		.split('@@@\n')
		.map((part) => part.trim()) as string[];
	return { trees, commit, words, known, verdict, ssh };
}

/** Public keys as GitHub publishes them, as far as their numbers go. */
function asKeyFile(key: TrustedKey): Buffer {
	return Buffer.concat([
		Buffer.of(0x99, 1, 13, 4),
		Buffer.from(key.modulus, 'base64url'),
		Buffer.of(1, 0, 1),
	]);
}

test('whoever follows the steps with git and openssl finds what is proven', () => {
	const { trees, commit, words, known, verdict } = follow('fine', proofDocument(record, bytes), web.key);
	expect(trees!.split('\n')).toHaveLength(3);
	expect(commit).toMatch(
		new RegExp(
			`^${made.id}\ntree ${trees!.split('\n')[0]}\nparent 1{40}\nauthor Ada <7\\+ada@users.noreply.github.com> .*\ncommitter GitHub <noreply@github.com> `,
		),
	);
	expect(words).toBe(`${record.blob}\n${record.blob}\n${bytes.toString()}`);
	expect([known, verdict]).toEqual(['1', 'Verified OK']);
});

test('the steps show what is wrong: other words, another commit, a key that is not GitHub’s', () => {
	const other = Buffer.from('Other words.');
	const [blob, accepted] = follow('words', proofDocument(record, other), web.key).words!.split('\n');
	expect(blob).not.toBe(accepted);

	const changed = Buffer.from(made.commit.toString('latin1').replace('Create', 'Destroy'), 'latin1');
	const proof = { ...record.proof!, commit: changed.toString('base64') };
	const forged = follow('commit', proofDocument({ ...record, proof }, bytes), web.key);
	expect(forged.commit).not.toContain(made.id);
	expect(forged.verdict).not.toContain('OK');

	const { known } = follow('key', proofDocument(record, bytes), web.key, asKeyFile(webKey().key));
	expect(known).toBe('0');
});

test("the steps hold for a commit that GitHub signed, with GitHub's own key", () => {
	const data = new URL('../data/signed-commits/', import.meta.url);
	const [real] = JSON.parse(readFileSync(new URL('github-signed-commits.json', data), 'utf8'));
	const proof = { commit: real.commit, trees: real.trees };
	const document = proofDocument({ ...record, proof }, bytes);
	const [key] = githubKeys as [TrustedKey];
	const published = readFileSync(new URL('github-web-flow.gpg', data));
	const { commit, words, known, verdict } = follow('real', document, key, published, real.path);
	expect(commit!.split('\n')[0]).toBe(real.commitId);
	expect(words!.split('\n')[1]).toBe(real.blob);
	expect([known, verdict, fingerprintOf(key)]).toEqual(['1', 'Verified OK', key.fingerprint]);
});

test.skipIf(spawnSync('ssh-keygen', ['-?']).error)("OpenSSH agrees about a key of the author's own", () => {
	const signed = recordOf(commitBy(own.sign));
	expect(signed.proof?.ssh?.key).toBe(own.line);
	expect(follow('ssh', proofDocument(signed, bytes), web.key).ssh).toContain('Good "git" signature for ada');
	const proof = { ...signed.proof!, ssh: { key: sshKey().line, recorded: '2026-05-12' } };
	expect(follow('ssh-other', proofDocument({ ...signed, proof }, bytes), web.key).ssh).not.toContain(
		'for ada',
	);
});
