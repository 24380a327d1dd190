import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drawCv } from '../../src/cv/draw-cv.ts';
import { openTypesetter } from '../../src/cv/typesetter.ts';
import { checkSite } from '../../src/loader/check.ts';
import { assemble } from '../../src/profile/assemble.ts';
import type { Content } from '../../src/profile/content.ts';
import type { ProfileData } from '../../src/schema/profile.ts';
import { defaultTheme as theme, themeOf } from '../../src/theme/theme.ts';
import { content, submitted } from '../profile/content.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const addressing = { base: '/', trailingSlash: 'always', today: '2026-11-10' } as const;
const typesetter = openTypesetter(project)!;
const origin = 'https://ilka.example';

const siteOf = (profile: Partial<ProfileData>, rest: Partial<Content> = {}) =>
	assemble(content(profile, rest), addressing).site;

/** What a program reads in a PDF file. */
async function read(pdf: Buffer) {
	// The reader takes the bytes for itself.
	const document = await getDocumentProxy(new Uint8Array(pdf));
	const { text, totalPages } = await extractText(document, { mergePages: true });
	const pages = Array.from({ length: totalPages }, (_, index) => document.getPage(index + 1));
	const notes = (await Promise.all(pages.map(async (page) => (await page).getAnnotations()))).flat();
	return {
		text: text.replace(/\s+/g, ' '),
		totalPages,
		marks: await document.getMarkInfo(),
		outline: (await document.getOutline()) as { title: string; items: { title: string }[] }[],
		info: (await document.getMetadata()).info as Record<string, unknown>,
		links: notes.map(({ url }: { url?: string }) => url).filter((url) => url !== undefined),
	};
}

/** Letters alone: lines break and hyphens stand where they may. */
const letters = (text: string) => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

let root: string;
beforeEach(async () => {
	root = await mkdtemp(path.join(tmpdir(), 'cv-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

describe('the CV of the sample', async () => {
	const loaded = (await checkSite(project, { today: addressing.today })).loaded.content!;
	const { site } = assemble(loaded, addressing);
	const { pdf, findings } = drawCv(typesetter, { root: project, theme, site, origin });
	const document = await read(pdf);

	test('has two pages, and every glyph', () => {
		expect(findings).toEqual([]);
		expect(document.totalPages).toBe(2);
	});

	test('holds every text of the profile, in the order in which it is read', () => {
		const found = letters(document.text);
		const { profile, skills, testimonials } = site;
		const said = [
			profile.name,
			profile.summary!,
			...profile.work!.flatMap(({ role, organization, summary, highlights }) => [
				role!,
				organization!,
				summary!,
				...highlights!,
			]),
			...skills.flatMap(({ name, aliases, keywords, note = '' }) => [name, ...aliases, ...keywords, note]),
			...testimonials.map(({ quote }) => quote),
			...profile.education!.flatMap(({ institution, courses = [] }) => [institution!, ...courses]),
			...profile.interests!.flatMap(({ name, keywords }) => [name, ...keywords!]),
		];
		expect(said.filter((text) => !found.includes(letters(text)))).toEqual([]);
		const order = [profile.name, profile.summary!, ...profile.work!.map(({ summary }) => summary!)];
		const places = order.map((text) => found.indexOf(letters(text)));
		expect(places).toEqual([...places].sort((a, b) => a - b));
	});

	test('is tagged as PDF/UA-1, has a title, a language and bookmarks', () => {
		expect(document.marks).toMatchObject({ Marked: true });
		expect(pdf.toString('latin1')).toContain('<pdfuaid:part>1</pdfuaid:part>');
		expect(document.info).toMatchObject({
			Title: 'Ilka Fenwick – CV',
			Author: 'Ilka Fenwick',
			Language: 'en',
		});
		const work = document.outline.find(({ title }) => title === 'Work');
		expect(work?.items.map(({ title }) => title)).toEqual(site.profile.work!.map(({ role }) => role));
	});

	test('links to what the page links to', () => {
		expect(document.links).toEqual(
			expect.arrayContaining([
				'mailto:ilka@example.com',
				`${origin}/`,
				`${origin}${site.skills[0]!.href}`,
				`${origin}${site.testimonials[0]!.href}`,
			]),
		);
	});

	test('has the same bytes every time, and no date', () => {
		expect(drawCv(typesetter, { root: project, theme, site, origin }).pdf.equals(pdf)).toBe(true);
		expect(document.info).not.toHaveProperty('CreationDate');
	});
});

test('whatever a text says, it is text', async () => {
	const hostile = [
		'#panic("owned")',
		'#import "@preview/cetz:0.1.0": *',
		'#read("/etc/passwd")',
		'$ x = 1 $ @ref <label> \\ [',
		'= Heading *bold* _it_ `raw` // gone /* too */',
		'"; #panic(); "',
		'\\u{41} \\',
	];
	const all = hostile.join(' ');
	const site = siteOf(
		{
			name: all,
			headline: hostile[0]!,
			skills: [{ id: 'x', name: hostile[3]!, keywords: hostile }],
			work: [{ role: hostile[1]!, organization: hostile[2]!, from: '2020', highlights: ['#panic("owned")'] }],
			interests: [{ name: all }],
		},
		{ testimonials: [{ ...submitted('eve', { name: all, role: all }), quote: all }] },
	);
	const { pdf, findings } = drawCv(typesetter, { root, theme, site, origin });
	const { text, info } = await read(pdf);
	expect(findings).toEqual([]);
	expect(info.Author).toBe(all);
	for (const line of hostile) expect(letters(text)).toContain(letters(line));
	expect(text).toContain('#read("/etc/passwd")');
});

test('words keep standing where their address cannot be linked to', async () => {
	const site = siteOf({
		name: 'Ada',
		work: [{ role: 'Editor', highlights: [`[nowhere]() and [far](https://a.example/${'x'.repeat(9000)})`] }],
	});
	const { text, links } = await read(drawCv(typesetter, { root, theme, site, origin }).pdf);
	expect(letters(text)).toContain('nowhereandfar');
	expect(links.filter((link) => link === '' || link.startsWith('https://a.example'))).toEqual([]);
});

describe('a name', () => {
	const scripts = [
		{ name: 'ליאת בן־דוד', lang: 'he' },
		{ name: 'سلمى الخطيب', lang: 'ar' },
		{ name: '山田花子', lang: 'ja' },
		{ name: 'Trần Thị Hồng Ðào', lang: 'vi' },
	];
	test.each(scripts)('in $lang is set with fonts that are installed', async ({ name, lang }) => {
		const site = siteOf({ name, lang, summary: name, skills: [{ id: 'go', name: 'Go' }] });
		const { pdf, findings } = drawCv(typesetter, { root: project, theme, site, origin });
		const { info, text } = await read(pdf);
		expect(findings).toEqual([]);
		expect(info).toMatchObject({ Author: name, Language: lang });
		expect([...letters(text)]).toEqual(expect.arrayContaining([...letters(name)]));
	});

	test('that no font has is told once, with the package to install', async () => {
		const site = siteOf({ name: 'Ꭰ ᎡᎢ 🦄', lang: 'en', summary: 'Ꭰ' });
		const { pdf, findings } = drawCv(typesetter, { root: project, theme, site });
		expect((await read(pdf)).text).toContain('□ □□ □');
		expect(findings).toMatchObject([
			{ code: 'missing-glyph', file: 'content/profile.yaml' },
			{ code: 'missing-glyph', fix: 'run `npm install @fontsource/noto-emoji`' },
		]);
		expect(findings[0]!.message).toContain('“Ꭰ”, “Ꭱ” and “Ꭲ”');
	});

	test('is enough for a CV', async () => {
		const { pdf } = drawCv(typesetter, { root, theme, site: siteOf({ name: 'Ada' }) });
		expect(await read(pdf)).toMatchObject({ text: 'Ada', totalPages: 1, links: [] });
	});
});

test('forty skills and as many words of others go on over pages', async () => {
	const words = 'She reads what she signs, and she signs what she has read. '.repeat(6);
	const site = siteOf(
		{
			skills: Array.from({ length: 40 }, (_, n) => ({ id: `s${n}`, name: `Skill ${n}`, keywords: [words] })),
		},
		{
			testimonials: Array.from({ length: 40 }, (_, n) => ({
				...submitted(`peer-${n}`),
				quote: `${n} ${words}`,
			})),
		},
	);
	const { text } = await read(drawCv(typesetter, { root, theme, site, origin }).pdf);
	for (let n = 0; n < 40; n++) expect(text).toContain(`Skill ${n} `);
	expect(letters(text).split(letters(words))).toHaveLength(81);
});

describe('a template of the owner’s', () => {
	const put = async (code: string) => {
		await mkdir(path.join(root, 'templates/cv'), { recursive: true });
		await writeFile(path.join(root, 'templates/cv/cv.typ'), code);
	};
	const draw = () => drawCv(typesetter, { root, theme, site: siteOf({ name: 'Ada' }) });

	test('takes the place of ours', async () => {
		await put(
			'#let cv = json(bytes(sys.inputs.cv))\n#set document(title: cv.title)\n#text(font: json(bytes(sys.inputs.fonts)).text)[Just #cv.name.]',
		);
		const { pdf, findings } = draw();
		expect((await read(pdf)).text).toBe('Just Ada.');
		expect(findings).toEqual([]);
	});

	test('is told the ink and the fonts of the theme', async () => {
		await put(
			'#set document(title: "x")\n#let fonts = json(bytes(sys.inputs.fonts))\n#text(font: fonts.text)[#sys.inputs.ink #fonts.display.first()]',
		);
		const set = themeOf({ ink: 'oxblood', family: 'sans' });
		const { pdf } = drawCv(typesetter, { root, theme: set, site: siteOf({ name: 'Ada' }) });
		expect((await read(pdf)).text).toBe('#831922 Source Sans Display latin');
	});

	test('that cannot be set is told, and ours is taken', async () => {
		await put('#nothing');
		const { pdf, findings } = draw();
		expect((await read(pdf)).text).toBe('Ada');
		expect(findings).toMatchObject([{ code: 'unusable-template', file: 'templates/cv/cv.typ' }]);
		expect(findings[0]!.message).toContain('unknown variable: nothing');
	});
});
