import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { extractText, getDocumentProxy } from 'unpdf';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { cardsOf } from '../../src/cards/cards-of.ts';
import { readContent } from '../../src/loader/read.ts';
import { assemble } from '../../src/profile/assemble.ts';
import { layOut, page, rebuild, today } from './site.ts';

// Whole builds and programs, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

/** What each file of a built site says, its name included; what is compressed or typeset is read as a reader would. */
async function saidBy(root: string): Promise<Map<string, string>> {
	const dist = path.join(root, 'dist');
	const said = new Map<string, string>();
	for await (const file of glob('**/*.*', { cwd: dist })) {
		const bytes = await readFile(path.join(dist, file));
		const plain = bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
		said.set(
			file,
			`${file}\n${plain.toString('latin1')}\n${file.endsWith('.pdf') ? await textOf(bytes) : ''}`,
		);
	}
	return said;
}

async function textOf(pdf: Buffer): Promise<string> {
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { text } = await extractText(document, { mergePages: true });
	return `${text}\n${JSON.stringify(await document.getMetadata())}`;
}

/** Files in which words stand that begin in a certain way, with the first of them. */
function filesWith(said: Map<string, string>, beginning: string): Record<string, string> {
	const word = new RegExp(`(?:${beginning})[\\w-]*`, 'i');
	return Object.fromEntries(
		[...said].flatMap(([file, text]) => {
			const found = word.exec(text);
			return found ? [[file, found[0]]] : [];
		}),
	);
}

/** What an availability of 12 August 2026 says, in all forms. */
const availability =
	'zqwanted|zqsoon|2026-08-12|(?:12 )?Aug(?:ust)? (?:12, )?2026|January 2027|2027-01|"availability';
let root: string;
let said: Map<string, string>;

beforeAll(async () => {
	root = await layOut('visibility', 'visibility');
	await rebuild(root);
	said = await saidBy(root);
});

test('the fixture has all forms of output', () => {
	const forms = [
		'index.md',
		'llms.txt',
		'cv.pdf',
		'cv.txt',
		'resume.json',
		'contact.vcf',
		'rss.xml',
		'sitemap.xml',
	];
	expect(forms.filter((file) => !said.has(file))).toEqual([]);
	expect(said.get('cv.pdf')).toContain('Vera Quist');
	expect([...said.keys()].filter((file) => file.endsWith('.pf_fragment')).length).toBeGreaterThan(5);
});

test('what is private stands in no byte', () => expect(filesWith(said, 'zqprivate')).toEqual({}));

test('what is unlisted stands on its own pages, at their earlier addresses, and nowhere else', async () => {
	const own = [
		'2019/zqunlisted-alias/index.html',
		'posts/zqunlisted-post/index.html',
		'projects/zqunlisted-project/index.html',
		'skills/zqunlisted-skill-id/index.html',
		'zqunlisted-page/index.html',
	];
	expect(Object.keys(filesWith(said, 'zqunlisted')).sort()).toEqual(own);
	for (const file of own) expect(said.get(file)).toContain('content="noindex');
});

test('unlisted pages lead on, but not to labels that nothing else has', async () => {
	const html = await page(root, '/posts/zqunlisted-post/');
	expect(html).toContain('zqunlisted-post-body');
	expect(html).toContain('href="/projects/zqunlisted-project/"');
	expect(html).toContain('href="/posts/tags/shelves/"');
	expect(html).not.toMatch(/zqunlisted-(?:tag|series)|rel="(?:prev|next)"/);
	expect(html).not.toContain('zqunlisted-skill');
	expect(await page(root, '/skills/zqunlisted-skill-id/')).toContain('Open House');
});

test('evidence counts what is shown', async () => {
	const { content } = await readContent(root, { today });
	const { site, problems } = assemble(content!, { today, base: '/', trailingSlash: 'ignore' });
	expect(problems).toEqual([]);
	expect(site.skills.map(({ id }) => id)).toEqual(['filing']);
	expect(site.skills[0]!.evidence.map(({ kind }) => kind).sort()).toEqual([
		'post',
		'post',
		'project',
		'publication',
		'testimonial',
		'work',
	]);
	expect(site.suggested).toEqual([]);
	expect(JSON.stringify(cardsOf(site))).not.toMatch(/zqprivate|zqunlisted/i);
	const { unlisted, ...listed } = site;
	expect(JSON.stringify(listed)).not.toMatch(/zqprivate|zqunlisted/i);
	expect(JSON.stringify(unlisted)).not.toMatch(/zqprivate/i);
});

test('without an e-mail address in the profile, nobody is offered one', () => {
	expect(filesWith(said, '(?:mailto|tel):[+\\w]+[@\\d]')).toEqual({});
	expect(`${said.get('contact.vcf')}${said.get('resume.json')}`).not.toMatch(/EMAIL|TEL|"email"|"phone"/);
	expect(said.get('contact.vcf')).toContain('https://open.example/write');
});

describe('an availability', () => {
	test('of ninety days is shown, with its date', async () => {
		const shown = Object.keys(filesWith(said, availability));
		expect(shown).toEqual(
			expect.arrayContaining(['index.html', 'index.md', 'cv.txt', 'cv.pdf', 'resume.json']),
		);
	});

	test('of ninety-one days is shown nowhere', async () => {
		await rebuild(root, '2026-11-11');
		expect(filesWith(await saidBy(root), availability)).toEqual({});
	});
});
