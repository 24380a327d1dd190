import { beforeAll, expect, test, vi } from 'vitest';
import { proofDocumentSchema } from '../../src/schema/provenance.ts';
import { levelOf } from '../../src/provenance/level.ts';
import { makeRecord } from '../../src/provenance/record.ts';
import { github, makeCommit, sshKey, webKey } from '../provenance/signing.ts';
import { layOut, page, rebuild } from './site.ts';
import { trust } from './trust.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const web = webKey();
const own = sshKey();
const logins = ['ada', 'bea', 'cleo', 'dora', 'eve', 'fay'] as const;
type Login = (typeof logins)[number];
const words = Object.fromEntries(
	logins.map((login, index) => [
		login,
		`---\nname: ${login[0]!.toUpperCase()}${login.slice(1)} Example\ngithub: ${login}\nrelationship: colleague\ndate: 2026-05-1${index}\nconsent: yes\n---\nWe wrote the ledger together for two years, and ${login} says that it never lost a cent since then.\n`,
	]),
) as Record<Login, string>;

let root = '';
let output = '';
const textOf = async (address: string) =>
	(await page(root, address))
		.replace(/<(style|script)[^]*?<\/\1>/g, '')
		.replace(/<[^>]+>/g, '')
		.replace(/\s+/g, ' ');

/** A record of one way in which words come. */
function recordOf(login: Login, how: 'web' | 'ssh' | 'issue', accepted = words[login]): string {
	const bytes = Buffer.from(accepted);
	const account = logins.indexOf(login) + 7;
	const author = `${login} <${account}+${login}@users.noreply.github.com>`;
	const sign = how === 'web' ? web.sign : own.sign;
	const made = makeCommit({ bytes, path: `content/testimonials/${login}.md`, author, committer: github, sign });
	const source = { forge: 'github' as const, repository: 'mara/site' };
	const ssh = { keys: [own.line], recorded: '2026-05-20' };
	const known = { login, account, bytes, accepted: '2026-05-20', owner: 'mara' };
	const contribution =
		how === 'issue'
			? { ...known, source: { ...source, issue: account } }
			: { ...known, source: { ...source, pull: account, head: made.id }, ssh, ...made };
	return JSON.stringify(makeRecord(contribution, [web.key]).record);
}

beforeAll(async () => {
	const files = {
		'package.json': '{ "name": "site", "type": "module" }',
		'content/profile.yaml': 'name: Mara Example\nheadline: Engineer\n',
		...Object.fromEntries(logins.map((login) => [`content/testimonials/${login}.md`, words[login]])),
		'content/given/ada.md':
			'---\nto: Ada Example\ngithub: Ada\nrelationship: manager\ndate: 2025-02-03\nurl: https://ada.example/words\n---\nAda finds the *one* cent that is missing.\n',
		'content/provenance/ada.json': recordOf('ada', 'web'),
		'content/provenance/bea.json': recordOf('bea', 'ssh'),
		'content/provenance/cleo.json': recordOf('cleo', 'issue'),
		'content/provenance/dora.json': recordOf('dora', 'web', words.dora.replace('never lost', 'lost')),
		'content/provenance/eve.json': recordOf('ada', 'web').replaceAll('ada', 'eve'),
	};
	root = await layOut('provenance', null, { files, options: 'cards: false, search: false' });
	await trust(root, [web.key]);
	output = await rebuild(root);
});

const sentences: [Login, string][] = [
	['ada', 'Submitted by @ada on GitHub, pull request #7, and signed by GitHub.'],
	['bea', 'Submitted by @bea on GitHub, pull request #8, with a key recorded as theirs on 20 May 2026.'],
	['cleo', 'Submitted by @cleo on GitHub, issue #9.'],
	['dora', 'Submitted by @dora on GitHub, pull request #10; edited after submission.'],
	['eve', 'Added by Mara Example under the login @eve.'],
	['fay', 'Added by Mara Example under the login @fay.'],
];

test.each(sentences)('%s: %s', async (login, sentence) => {
	expect(await textOf(`/testimonials/${login}/`)).toContain(sentence);
	expect(await textOf('/testimonials/')).toContain(sentence);
	expect(await page(root, `/testimonials/${login}.md`)).toContain(`${sentence} Written`);
	expect(await page(root, '/llms.txt')).toContain(sentence);
});

test('the pull request stands beside the sentence, the proof and the way to check it below', async () => {
	const html = await page(root, '/testimonials/ada/');
	expect(html).toContain('>pull request #7</a>, and signed');
	for (const href of [
		'https://github.com/mara/site/pull/7',
		'/testimonials/how-to-check/',
		'/testimonials/ada.proof.json',
	])
		expect(html).toContain(`href="${href}"`);
	for (const login of ['eve', 'fay']) {
		const added = await page(root, `/testimonials/${login}/`);
		expect(added).toContain('href="/testimonials/how-to-check/"');
		expect(added).not.toMatch(/github\.com|proof\.json/);
	}
});

test('the published proof holds by itself, and exists only where there is something to check', async () => {
	for (const [login, level] of Object.entries({ ada: 2, bea: 1, cleo: 1 })) {
		const text = await page(root, `/testimonials/${login}.proof.json`);
		const { record, content } = proofDocumentSchema.parse(JSON.parse(text));
		const bytes = Buffer.from(content, 'base64');
		expect(bytes.toString()).toBe(words[login as Login]);
		expect(levelOf(record, bytes, [web.key])).toMatchObject({ level, edited: false });
	}
	for (const login of ['dora', 'eve', 'fay'])
		await expect(page(root, `/testimonials/${login}.proof.json`)).rejects.toThrow('ENOENT');
});

test('the page that tells how to check names a proof that exists, and is no page to be found', async () => {
	const html = await page(root, '/testimonials/how-to-check/');
	expect(html).toContain('npx bonafides verify https://example.com/testimonials/ada.proof.json');
	expect(html).toContain('<meta name="robots" content="noindex">');
	expect(html).toContain('-----BEGIN PUBLIC KEY-----');
});

test('a record that does not hold is told, and stops nothing', () => {
	expect(output).toContain('content/provenance/eve.json  warning  provenance-proof');
	expect(output).toContain('content/testimonials/dora.md  warning  provenance-edited');
	expect(output.match(/warning {2}provenance/g)).toHaveLength(2);
});

test('whoever got words from the owner, too, is told so; the words stand on a page of their own', async () => {
	const given = await page(root, '/given/');
	expect(given).toContain('Ada finds the <em>one</em> cent');
	expect(given).toMatch(/<article [^>]*id="ada"/);
	expect(given).toContain('href="https://ada.example/words"');
	const text = await textOf('/given/');
	expect(text).toContain('Mara Example managed Ada Example.');
	expect(text).toContain('@ada. Written 3 February 2025.');
	expect(await page(root, '/testimonials/ada/')).toMatch(/href="\/given\/#ada"[^>]*>Mara Example wrote about Ada Example, too\./);
	expect(await page(root, '/testimonials/ada.md')).toContain('(https://example.com/given/#ada)');
	expect(await page(root, '/testimonials/')).toContain('href="/given/"');
	expect(await textOf('/testimonials/bea/')).not.toContain('wrote about');
	expect(await page(root, '/given.md')).toContain('Ada finds the *one* cent');
});
