import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inflateSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { bonafides, emptyFolder, folderWith, type Outcome } from './command.ts';

// Whole builds and programs, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const project = fileURLToPath(new URL('../../', import.meta.url));

/** Whoever is told by this is told by everything. */
const telling = `
name: Zoë Quillfeather-Ruiz
alternateName: [Зоя Перова, 緒方 惠子]
pronouns: she/her
headline: Weaver at Brambleworks
summary: >-
  I am Zoë, known as zoequill; QUILLFEATHER looms run at Brambleworks. Find **Zoë** at [my site](https://quill.example/zoe),
  zoe@quill.example, +49 40 555 0199 or www.quill.example. 緒方さんは惠子です。 Зоя wrote this.
portrait: ./face.png
location: { city: Turin }
contact: { email: zoe@quill.example, phone: +49 40 555 0199, url: https://quill.example/write }
contribute: { repository: zquill/pages }
links: [{ url: https://social.example/@zoequill, label: Zoë online }]
skills:
  - { name: Quillfeather looms, aliases: [Zoë’s looms], sameAs: https://quill.example/looms, note: Ruiz taught me. }
work:
  - organization: Brambleworks GmbH
    url: https://brambleworks.example/
    role: Weaver for Zoës Team
    from: 2019
    summary: Brambleworks GmbH makes cloth in 20 ms, a cache miss aside. Ms. Ruiz was asked by Ottokar.
    highlights: ["Made BRAMBLEWORKS grow, as https://brambleworks.example/news tells", "Taught by Z**o**&euml; and Ru*i*z"]
    skills: [quillfeather-looms]
volunteer: [{ organization: Nestwarm e.V., role: Cook, from: 2020 }]
certificates: [{ name: Loom master, url: https://quill.example/cert }]
awards: [{ title: Zoë Ruiz prize, url: https://quill.example/prize }]
publications: [{ title: On looms, url: https://quill.example/paper, publisher: Brambleworks }]
talks: [{ title: Cloth, url: https://quill.example/talk }]
`;
const files = {
	'content/profile.yaml': telling.trimStart(),
	'content/projects/zoequill.md': `---
title: Cloth of Zoë
url: https://quill.example/cloth
repository: https://code.example/zquill/cloth
skills: [quillfeather-looms]
---
Made by Quillfeather.
`,
	'content/posts/zoequill-writes.md':
		'---\ntitle: Zoë writes\ndate: 2026-01-02\nskills: [quillfeather-looms]\n---\nWords.\n',
	'content/testimonials/ovrana.md': `---
name: Ottokar Vrana
github: ovrana
relationship: manager
together: { at: brambleworks, from: 2019 }
role: Head of looms, Nachtfalter
skills: [Quillfeather looms]
url: https://vrana.example
date: 2026-01-03
consent: yes
---
Zoë Quillfeather-Ruiz came to Brambleworks with Vrana. She knew her looms, and Zoë’s cloth held: we still sell it today.
`,
	'content/testimonials/relayed/client.md': `---
name: Perpetua Lindqvist
relationship: client
together: { at: Saltcellar Ltd, from: 2020 }
relayed: { via: email }
consent: yes
date: 2026-01-04
---
Saltcellar bought everything, Perpetua says, and nobody at Saltcellar Ltd has ever sent a single piece of it back to her.
`,
	'templates/cv/cv.typ': '= Zoë Quillfeather-Ruiz',
};
const people = [
	'zoë',
	'zoe',
	'quill',
	'ruiz',
	'зоя',
	'перова',
	'緒方',
	'惠子',
	'ottokar',
	'vrana',
	'perpetua',
	'lindqvist',
];
const others = ['555', '@', 'http', 'www', 'social', 'saltcellar', 'nachtfalter', 'face.png', 'email'];
const firms = ['bramble', 'nestwarm'];

/** All that can be got out of a file: of a PDF its text, its marks, and its streams unpacked, in each encoding of texts. */
async function everythingIn(file: string): Promise<string> {
	const bytes = await readFile(file);
	if (!file.endsWith('.pdf')) return bytes.toString('utf8');
	const streams = [...bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(
		([, stream = '']) => {
			try {
				return inflateSync(Buffer.from(stream, 'latin1'));
			} catch {
				return Buffer.from(stream, 'latin1');
			}
		},
	);
	const raw = [bytes, ...streams].flatMap((part) => [part.toString('latin1'), part.toString('utf8')]);
	const wide = [...raw.join('\n').matchAll(/\xfe\xff([\s\S]*?)\)|<feff([\da-f]+)>/gi)].map(([, text, hex]) =>
		new TextDecoder('utf-16be').decode(Buffer.from(text ?? hex ?? '', text === undefined ? 'hex' : 'latin1')),
	);
	const document = await getDocumentProxy(new Uint8Array(bytes));
	const { text } = await extractText(document, { mergePages: true });
	const pages = await Promise.all(
		Array.from({ length: document.numPages }, async (_, index) =>
			(await document.getPage(index + 1)).getAnnotations(),
		),
	);
	return [
		...raw,
		...wide,
		text,
		JSON.stringify([await document.getMetadata(), await document.getOutline(), pages]),
	].join('\n');
}

const wordsIn = (text: string, words: readonly string[]) =>
	words.filter((word) => text.normalize('NFC').toLowerCase().includes(word));

describe('a CV that does not tell whose it is', () => {
	const formats = ['pdf', 'txt', 'json'];
	let cwd: string;
	let runs: Outcome[];
	let kept: Outcome;
	let whole: Outcome;

	beforeAll(async () => {
		cwd = await mkdtemp(path.join(tmpdir(), 'export-'));
		for (const [name, text] of Object.entries(files)) {
			await mkdir(path.dirname(path.join(cwd, name)), { recursive: true });
			await writeFile(path.join(cwd, name), text);
		}
		await copyFile(
			path.join(project, 'tests/sites/full/content/portrait.png'),
			path.join(cwd, 'content/face.png'),
		);
		const cv = (...args: string[]) => bonafides(['export', 'cv', ...args], { cwd });
		runs = await Promise.all(formats.map((format) => cv(`cv.${format}`, '--anonymous')));
		[kept, whole] = await Promise.all([
			cv('kept.txt', '--anonymous', '--keep-employers'),
			cv('whole.pdf', '--url', 'https://quill.example'),
		]);
	});
	afterAll(() => rm(cwd, { recursive: true }));

	test.each(formats)('holds no name, address or employer as %s', async (format) => {
		const outcome = runs[formats.indexOf(format)]!;
		expect(outcome).toMatchObject({ code: 0, stderr: '' });
		const text = await everythingIn(path.join(cwd, `cv.${format}`));
		// The one address in a JSON Resume is that of its schema; XMP has those of its vocabularies.
		const own = text.replaceAll(
			/https?:\/\/(?:raw\.githubusercontent\.com|www\.w3\.org|ns\.adobe\.com|purl\.org|www\.aiim\.org|ns\.useplus|www\.npes\.org)\S*/g,
			'',
		);
		const raw = format === 'pdf' ? ['555', '@', 'http', 'www', 'email'] : [];
		expect(wordsIn(own, [...people, ...firms, ...others.filter((word) => !raw.includes(word))])).toEqual([]);
		expect(own).toContain('Candidate');
		expect(own).toContain('Employer 1');
		expect(own).toMatch(/‹name›|On looms/);
	});

	test('is found wanting by the same eyes where it does tell', async () => {
		expect(whole.code).toBe(0);
		const text = await everythingIn(path.join(cwd, 'whole.pdf'));
		expect(
			wordsIn(text, ['zoë', 'quill', 'ruiz', 'ottokar', 'mailto:zoe', 'https://quill.example']),
		).toHaveLength(6);
	});

	test('keeps what was said, and tells what was taken out of it', async () => {
		const text = (await readFile(path.join(cwd, 'cv.txt'), 'utf8')).replace(/\s+/g, ' ');
		expect(text).toContain('managed Candidate at Employer 1, 2019–');
		expect(text).toContain('Organization 1');
		expect(text).not.toMatch(/\b(?:she|her)\b/i);
		expect(text).toContain(
			'Employer 1 makes cloth in 20 ms, a cache miss aside. ‹name› was asked by ‹name›.',
		);
		expect(runs[0]!.stdout).toMatch(/summary: “Zoë”, “zoequill”, “QUILLFEATHER”, “Brambleworks”/);
		expect(runs[0]!.stdout).toContain('testimonials 1 text:');
		expect(runs[0]!.stdout).toContain('Read it over');
	});

	test('names employers where the owner says so, and nobody else', async () => {
		expect(kept.code).toBe(0);
		const text = await readFile(path.join(cwd, 'kept.txt'), 'utf8');
		expect(wordsIn(text, [...people, ...others])).toEqual([]);
		expect(wordsIn(text, firms)).toEqual(firms);
		expect(text).toContain('Brambleworks GmbH makes');
	});
});

test('the sample says as much about itself as everybody else', async () => {
	const folder = await emptyFolder();
	const file = path.join(folder, 'cv.pdf');
	const { code } = await bonafides(['export', 'cv', file, '--anonymous', '--root', project]);
	expect(code).toBe(0);
	const text = await everythingIn(file);
	const told = [
		'ilka',
		'fenwick',
		'tallyhouse',
		'ferrywise',
		'tidemark',
		'kontorwerk',
		'sonnleitner',
		'rautenberg',
		'example.com',
	];
	expect(wordsIn(text, told)).toEqual([]);
	expect(text).toContain('Staff engineer');
});

test('nothing is written where that was not meant', async () => {
	const cwd = await folderWith({
		'content/profile.yaml': 'name: Ada\n',
		'taken.txt': 'mine',
		'faulty/content/profile.yaml': 'name: Ada\nwork: [{ skills: [none] }]\n',
	});
	const refusals: [string[], RegExp, number?][] = [
		[['cv.doc'], /\.pdf, \.txt, \.json/],
		[['taken.txt'], /taken\.txt is there already/],
		[['no/cv.txt'], /there is no folder no/],
		[['taken.txt/cv.txt'], /there is no folder taken\.txt/],
		[['cv.txt', '--keep-employers'], /--anonymous/],
		[['cv.txt', '--url', 'quill'], /whole address/],
		[['cv.txt', '--root', 'faulty'], /unknown-skill/, 1],
	];
	const outcomes = await Promise.all(refusals.map(([args]) => bonafides(['export', 'cv', ...args], { cwd })));
	for (const [at, { code, stdout, stderr }] of outcomes.entries()) {
		const [, message, expected = 2] = refusals[at]!;
		expect(stderr).toMatch(message);
		expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
	}
	expect((await readdir(cwd)).sort()).toEqual(['content', 'faulty', 'taken.txt']);
	expect(await readFile(path.join(cwd, 'taken.txt'), 'utf8')).toBe('mine');
});

test('with --force a file is replaced, with a name where no name is to be left out', async () => {
	const cwd = await folderWith({ 'content/profile.yaml': 'name: Ada\n', 'cv.txt': 'mine' });
	const { code, stdout } = await bonafides(['export', 'cv', 'cv.txt', '--force'], { cwd });
	expect({ code, stdout }).toEqual({ code: 0, stdout: 'cv.txt\n' });
	expect(await readFile(path.join(cwd, 'cv.txt'), 'utf8')).toBe('Ada\n');
});
