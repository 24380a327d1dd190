import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { decode } from '../../src/imports/decode.ts';
import { readJson } from '../../src/imports/read-json.ts';
import { formatReport, type ReportLine } from '../../src/imports/report.ts';
import { emailOf } from '../../src/imports/resume/basics.ts';
import { type Import, importJsonResume } from '../../src/imports/resume/import-json-resume.ts';
import { checkSite } from '../../src/loader/check.ts';
import { projectSchema } from '../../src/schema/post.ts';
import { type ProfileData, profileSchema } from '../../src/schema/profile.ts';
import { parseTestimonial } from '../../src/testimonials/parse.ts';
import { samples } from './resume-samples.ts';

function profileOf({ files }: Import): ProfileData {
	return profileSchema.parse(parse(files[0]!.text));
}

function lineOf({ report }: Import, from: string): ReportLine | undefined {
	return report.find((line) => line.from === from);
}

function file({ files }: Import, end: string): string {
	return (
		files.find(({ path }) => path.endsWith(end))?.text ?? `no ${end} in ${files.map(({ path }) => path)}`
	);
}

/** Text as a reader sees it, so that escapes, folding and lists do not matter. */
function bare(text: string): string {
	return text
		.replace(/\\(?=\p{P}|\p{S})/gu, '')
		.replace(/[\s]+/g, ' ')
		.trim();
}

function allText(result: Import): string {
	return result.files
		.flatMap(({ path, text }) => {
			if (path.endsWith('.yaml')) return stringsOf(parse(text));
			const [, head = '', body = ''] = text.split(/^---\n/m);
			return [...stringsOf(parse(head)), body.replace(/^- /gm, '')];
		})
		.map(bare)
		.join('\n');
}

function stringsOf(value: unknown): string[] {
	if (value === null || typeof value !== 'object') return [String(value)];
	return Object.values(value).flatMap(stringsOf);
}

/** Every leaf of JSON as [path, value] in the words of the report. */
function leaves(value: unknown, at = ''): [string, unknown][] {
	if (Array.isArray(value) && value.length > 0)
		return value.flatMap((item, index) => leaves(item, `${at}[${index}]`));
	if (value !== null && typeof value === 'object' && Object.keys(value).length > 0) {
		return Object.entries(value).flatMap(([key, item]) =>
			leaves(
				item,
				/^[\p{L}$_][\p{L}\p{N}$_-]*$/u.test(key)
					? `${at}${at && '.'}${key}`
					: `${at}[${JSON.stringify(key)}]`,
			),
		);
	}
	return [[at, value]];
}

function expectNothingLost(data: unknown, result: Import): void {
	const told = new Map(Map.groupBy(result.report, ({ from }) => from));
	const text = allText(result);
	for (const [at, value] of leaves(data)) {
		// A note about what is missing is no word about the field.
		const lines = (told.get(at) ?? []).filter(
			({ outcome, value }) => outcome !== 'cleaned' || value !== undefined,
		);
		expect(lines.length, `${at} is not in the report`).toBeGreaterThan(0);
		if (lines.some(({ outcome }) => outcome === 'imported')) expect(text, at).toContain(bare(String(value)));
		else if (lines.some(({ outcome }) => outcome === 'cleaned' || outcome === 'lost')) {
			expect(
				lines.map((line) => line.value),
				at,
			).toContain(String(value));
		} else if (lines.every(({ why }) => why === 'empty')) {
			expect(
				String(value === null || typeof value === 'object' ? '' : value).replace(
					/[\p{C}\p{Z}\p{P}\p{S}]/gu,
					'',
				),
				at,
			).toBe('');
		}
	}
}

function expectValid({ files }: Import): void {
	for (const { path, text } of files) {
		if (path === 'content/profile.yaml') {
			const result = profileSchema.safeParse(parse(text));
			expect(result.error?.issues, path).toBeUndefined();
		} else if (path.startsWith('content/projects/')) {
			const result = projectSchema.safeParse(parse(text.split(/^---\n/m)[1]!));
			expect(result.error?.issues, path).toBeUndefined();
		} else {
			const { findings } = parseTestimonial(Buffer.from(text), {
				file: path,
				today: '2026-01-01',
				ownerNames: [],
			});
			expect(findings, path).toEqual([]);
		}
	}
	expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
}

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

async function check({ files }: Import) {
	const root = await mkdtemp(path.join(os.tmpdir(), 'bonafides-import-'));
	folders.push(root);
	for (const { path: target, text } of files) {
		await mkdir(path.dirname(path.join(root, target)), { recursive: true });
		await writeFile(path.join(root, target), text);
	}
	const { diagnostics } = await checkSite(root, { today: '2026-01-01', cache: false });
	return diagnostics
		.filter(({ severity }) => severity === 'error')
		.map(({ code, file, message }) => `${file} ${code} ${message}`);
}

describe.each(Object.entries(samples))('the published résumé “%s”', (_name, data) => {
	const result = importJsonResume(data, { lang: 'en' });

	it('becomes files that our own check accepts', async () => {
		expectValid(result);
		expect(await check(result)).toEqual([]);
	});

	it('arrives with every text that is not withheld', () => {
		expectNothingLost(data, result);
		const left = result.report.filter(({ outcome }) => outcome !== 'imported' && outcome !== 'dropped');
		expect(left.map(({ from, outcome }) => `${outcome} ${from}`).sort()).toEqual(
			[
				'withheld basics.email',
				'withheld basics.location.address',
				'withheld basics.location.postalCode',
				'withheld basics.phone',
				...(_name === 'complete' ? ['withheld basics.image'] : []),
				...(_name === 'complete' || _name === 'senior engineer' ? ['cleaned work'] : []),
			].sort(),
		);
	});
});

describe('importJsonResume', () => {
	it('maps the standard keys in the order of the schema', () => {
		const result = importJsonResume(samples.sample, { lang: 'en' });
		const profile = profileOf(result);
		expect(Object.keys(profile)).toEqual(
			[
				'name',
				'headline',
				'summary',
				'lang',
				'location',
				'links',
				'languages',
				'skills',
				'work',
				'education',
			].concat('awards', 'publications', 'volunteer', 'interests'),
		);
		expect(profile.links?.[2]).toEqual({
			url: 'https://soundcloud.example.com/dandymusicnl',
			label: 'SoundCloud · dandymusicnl',
		});
		expect(profile.skills?.[0]).toEqual({
			id: 'web-development',
			name: 'Web Development',
			level: 'Master',
			keywords: ['HTML', 'CSS', 'Javascript'],
		});
		expect(profile.work?.[0]?.summary).toMatch(/^Awesome compression company\n\nPied Piper is/);
		expect(lineOf(result, 'work[0].position')).toEqual({
			from: 'work[0].position',
			outcome: 'imported',
			to: 'content/profile.yaml work[0].role',
		});
		expect(file(result, 'miss-direction.md')).toContain('Team lead · Designer · Smoogle · application');
		expect(file(result, 'erlich-bachman.md')).toMatch(
			/^---\nname: Erlich Bachman\nrelayed:\n {2}via: resume\nconsent: pending\n---\n\nIt is my pleasure/,
		);
	});

	it('names the present employer, unless the label already does', () => {
		const work = [{ name: 'Acme', position: 'Cook', startDate: '2020', endDate: 'Present' }];
		expect(profileOf(importJsonResume({ basics: { name: 'A', label: 'Chef' }, work })).headline).toEqual({
			role: 'Chef',
			employer: 'Acme',
		});
		expect(profileOf(importJsonResume({ basics: { name: 'A', label: 'Chef at ACME' }, work })).headline).toBe(
			'Chef at ACME',
		);
		expect(profileOf(importJsonResume({ basics: { name: 'A' }, work }, { role: 'Baker' })).headline).toEqual({
			role: 'Baker',
			employer: 'Acme',
		});
		const past = [{ ...work[0], endDate: '2021' }];
		expect(profileOf(importJsonResume({ basics: { name: 'A', label: 'Chef' }, work: past })).headline).toBe(
			'Chef',
		);
	});

	it('reads old names of keys', () => {
		const result = importJsonResume({
			bio: { name: 'Ada', website: 'ada.example.com', picture: 'me.jpg' },
			work: [{ company: 'Acme', website: 'www.acme.com', position: 'Cook' }],
			hobbies: [{ name: 'Chess' }, 'Tea'],
		});
		const profile = profileOf(result);
		expect(profile.name).toBe('Ada');
		expect(profile.links).toEqual([{ url: 'https://ada.example.com' }]);
		expect(profile.work).toEqual([{ organization: 'Acme', url: 'https://www.acme.com', role: 'Cook' }]);
		expect(profile.interests).toEqual([{ name: 'Chess' }, { name: 'Tea' }]);
		expect(lineOf(result, 'bio.picture')?.outcome).toBe('withheld');
		expect(lineOf(result, 'work[0].website')).toMatchObject({ outcome: 'cleaned', value: 'www.acme.com' });
	});

	it('never lets private data out', () => {
		const result = importJsonResume({
			basics: {
				name: 'Ada',
				email: 'ada@example.com',
				phone: '0170 12345',
				mobile: '0171 99999',
				location: { address: 'Secret Street 7', postalCode: '99999', city: 'Jena', zipCode: '88888' },
				profiles: [
					{ network: 'WhatsApp', username: '0172 33333' },
					{ network: 'Mail', url: 'mailto:x@secret.example' },
				],
			},
			references: [{ name: 'Bo', reference: 'Good work.', email: 'bo@secret.example', phone: '0173' }],
		});
		const written = result.files.map(({ text }) => text).join();
		expect(written).not.toMatch(/0170|0171|0172|0173|Secret|99999|88888|ada@|secret\.example/);
		for (const from of ['basics.email', 'basics.mobile', 'basics.location.zipCode', 'references[0].email']) {
			expect(lineOf(result, from)).toMatchObject({ outcome: 'withheld' });
		}
		expect(formatReport(result.report)).not.toContain('0170');
		const kept = importJsonResume({ basics: { name: 'Ada', email: 'ada@example.com' } }, { keepEmail: true });
		expect(profileOf(kept).contact).toEqual({ email: 'ada@example.com' });
		expect(emailOf({ basics: { email: 'ada@example.com' } })).toBe('ada@example.com');
	});

	it('finds a name where there is none', () => {
		const basics = { profiles: [{ network: 'GitHub', username: 'ada-l' }], email: 'ada.l@example.com' };
		expect(profileOf(importJsonResume({ basics })).name).toBe('ada-l');
		expect(profileOf(importJsonResume({ basics: { email: 'ada.l@example.com' } })).name).toBe('ada.l');
		const result = importJsonResume({ basics: { firstName: null } });
		expect(profileOf(result).name).toBe('Your Name');
		expect(lineOf(result, 'basics.name')?.why).toContain('missing');
		expect(profileOf(importJsonResume({ basics }, { name: 'Ada L.' })).name).toBe('Ada L.');
	});

	it('makes links of well-known networks only, and tells the others', () => {
		const profiles = [
			{ network: 'GitHub', username: '@ada' },
			{ network: 'Mastodon', username: '@ada@social.example' },
			{ network: 'Myspace2', username: 'ada' },
		];
		const result = importJsonResume({ basics: { name: 'Ada', profiles } });
		expect(profileOf(result).links).toEqual([
			{ url: 'https://github.com/ada', label: 'GitHub · @ada' },
			{ url: 'https://social.example/@ada', label: 'Mastodon · @ada@social.example' },
		]);
		expect(lineOf(result, 'basics.profiles[2].username')).toMatchObject({ outcome: 'lost', value: 'ada' });
	});

	it.each([
		['Jan 2020', '2020-01'],
		['2020-1', '2020-01'],
		['2020/03', '2020-03'],
		['01/2020', '2020-01'],
		['2016-06-31T00:00:00Z', '2016-06'],
		['2016-13-01', '2016'],
		['März 2019', '2019-03'],
		['5 janvier 2018', '2018-01-05'],
		['03/04/2019', '2019'],
		['25/12/2019', '2019-12-25'],
		['24.12.2019', '2019-12-24'],
		['Summer 2017', '2017'],
		['2019年5月', '2019-05'],
		[2018, '2018'],
		['soon', undefined],
		['0000-00-00', undefined],
	])('reads the date %j as %j and says so', (startDate, from) => {
		const result = importJsonResume({ work: [{ name: 'Acme', startDate }] });
		expect(profileOf(result).work?.[0]?.from).toBe(from);
		const line = lineOf(result, 'work[0].startDate');
		if (String(startDate) === from) expect(line?.outcome).toBe('imported');
		else expect(line).toMatchObject({ outcome: from ? 'cleaned' : 'lost', value: String(startDate) });
	});

	it.each(['Present', 'current', 'NOW', 'heute', 'Présent', '至今'])(
		'reads an end of %j as open',
		(endDate) => {
			const work = [{ name: 'Acme', position: 'Cook', startDate: '2020', endDate }];
			const result = importJsonResume({ basics: { name: 'A', label: 'Cook' }, work });
			expect(profileOf(result).work?.[0]).toEqual({ organization: 'Acme', role: 'Cook', from: '2020' });
			expect(profileOf(result).headline).toEqual({ role: 'Cook', employer: 'Acme' });
			expect(lineOf(result, 'work[0].endDate')?.outcome).toBe('cleaned');
		},
	);

	it('swaps a period that ends before it starts', () => {
		const result = importJsonResume({ work: [{ name: 'Acme', startDate: '2020-05', endDate: '2018' }] });
		expect(profileOf(result).work?.[0]).toMatchObject({ from: '2018', to: '2020-05' });
	});

	it('turns HTML into Markdown or plain text, and lists into highlights', () => {
		const result = importJsonResume({
			basics: {
				name: 'Ada <b>Lovelace</b>',
				summary: '<p>I like <a href="https://x.example">engines</a> &amp; tea.</p>',
			},
			work: [
				{
					name: 'AT&amp;T',
					summary: '<p>First.</p><ul><li>One</li><li>Two</li></ul>',
					highlights: 'Three\n• Four',
				},
			],
		});
		const profile = profileOf(result);
		expect(profile.name).toBe('Ada Lovelace');
		expect(profile.summary).toBe('I like [engines](https://x.example) & tea.');
		expect(profile.work?.[0]).toEqual({
			organization: 'AT&T',
			summary: 'First.',
			highlights: ['One', 'Two', 'Three', 'Four'],
		});
	});

	it('keeps signs that mean something in Markdown', () => {
		const result = importJsonResume({
			basics: { name: 'Ada', summary: 'Wrote Vec<String> and 2 * 3 * 4 in C*, for P&L.' },
			projects: [
				{ name: 'X', highlights: ['# not a heading', '<script>alert(1)</script> done', '1. first'] },
			],
		});
		expect(profileOf(result).summary).toContain('Vec\\<String>');
		expect(profileOf(result).summary).toContain('P&L');
		const work = [{ name: 'A', highlights: ['1. in the list of <T>', '**bold**, meant so'] }];
		expect(profileOf(importJsonResume({ work })).work?.[0]?.highlights).toEqual([
			'1\\. in the list of \\<T>',
			'**bold**, meant so',
		]);
		expect(file(result, 'projects/x.md')).toContain('- \\# not a heading\n- alert(1)');
	});

	it('merges skills of one name, and gives ids that differ', () => {
		const result = importJsonResume({
			skills: [
				{ name: 'Go', keywords: 'channels, generics' },
				{ name: 'GO', level: 3, keywords: ['Generics', 'modules', null] },
				'C++',
				'c plus plus',
				null,
				'',
				{ keywords: ['Tea', 'Cake'] },
				{ name: '★' },
			],
		});
		expect(profileOf(result).skills).toEqual([
			{ id: 'go', name: 'Go', level: '3', keywords: ['channels', 'generics', 'modules'] },
			{ id: 'c-plus-plus', name: 'C++' },
			{ id: 'c-plus-plus-2', name: 'c plus plus' },
			{ id: 'tea', name: 'Tea' },
			{ id: 'cake', name: 'Cake' },
			{ id: 'skill', name: '★' },
		]);
		expect(lineOf(result, 'skills[1]')?.why).toContain('twice');
		const map = importJsonResume({ skills: { Languages: ['Go', 'C'], Tools: 'git, make' } });
		expect(profileOf(map).skills?.map(({ name, keywords }) => [name, keywords])).toEqual([
			['Languages', ['Go', 'C']],
			['Tools', ['git', 'make']],
		]);
	});

	it('ties work, projects and certificates to listed skills by their keywords', () => {
		const result = importJsonResume({
			skills: [{ name: 'Node.js' }, { name: 'Tea' }],
			work: [{ name: 'Acme', keywords: ['NODE.JS', 'Redis'] }],
			certificates: [{ name: 'Tea master', keywords: ['tea'] }],
			projects: [{ name: 'Pot', keywords: ['Tea', 'Clay'] }],
		});
		expect(profileOf(result).work?.[0]).toEqual({
			organization: 'Acme',
			summary: 'Redis',
			skills: ['node-js'],
		});
		expect(profileOf(result).certificates?.[0]?.skills).toEqual(['tea']);
		expect(file(result, 'pot.md')).toBe('---\ntitle: Pot\nskills: [tea]\n---\n\nClay\n');
	});

	it('tells unknown keys with their texts, and what the file says about itself', () => {
		const result = importJsonResume({
			basics: { name: 'A', birthday: '1815-12-10' },
			odd: { 'a key': ['deep'] },
			meta: { theme: 'x' },
		});
		expect(lineOf(result, 'basics.birthday')).toMatchObject({ outcome: 'lost', value: '1815-12-10' });
		expect(lineOf(result, 'odd["a key"][0]')).toMatchObject({ outcome: 'lost', value: 'deep' });
		expect(lineOf(result, 'meta.theme')?.outcome).toBe('dropped');
		expect(formatReport(result.report)).toContain('basics.birthday: there is no place for it (1815-12-10)');
	});

	it('gives files of one name different slugs, and never a reserved one', () => {
		const result = importJsonResume({
			projects: [
				{ name: 'A b' },
				{ name: 'a-b' },
				{ name: 'Tags' },
				{ name: '***' },
				{ description: 'Nameless work' },
			],
		});
		expect(result.files.slice(1).map(({ path }) => path)).toEqual(
			['a-b', 'a-b-2', 'tags-2', 'project', 'nameless-work'].map((slug) => `content/projects/${slug}.md`),
		);
	});

	it('makes references pass the strict rules for strangers’ words', () => {
		const references = [
			{
				name: 'Bo',
				reference:
					'# Great\n\n![x](y) <img src=x> see https://a.example and www.b.example, c@d.example\n\n| a | b |\n|---|---|',
			},
			{ reference: '<p>Very <b>good</b>.</p><table><tr><td>1</td><td>2</td></tr></table>' },
			{ name: 'Verified ✅ Person', reference: 'Trust me.' },
			'Just words.',
		];
		const result = importJsonResume({ basics: { name: 'Ada' }, references });
		expectValid(result);
		expectNothingLost({ basics: { name: 'Ada' }, references }, result);
		expect(result.files.slice(1).map(({ path }) => path.split('/').at(-1))).toEqual([
			'bo.md',
			'a-reference.md',
			'a-reference-2.md',
		]);
		expect(lineOf(result, 'references[2].reference')).toMatchObject({ outcome: 'lost', value: 'Trust me.' });
	});

	it.each([
		null,
		7,
		'text',
		[],
		[1],
		{ basics: [] },
		{ basics: 'I am Ada' },
		{ work: { name: 'Acme' } },
		JSON.parse('{"__proto__":{"name":"x"},"work":[{"__proto__":"y"}]}'),
	])('takes %j as it comes', (data) => {
		const result = importJsonResume(data);
		expectValid(result);
		if (data !== null && typeof data === 'object') expectNothingLost(data, result);
	});

	it('survives a megabyte of text, and nesting without end', () => {
		const long = 'word <b>'.repeat(125_000);
		const result = importJsonResume({
			basics: { name: long, summary: long },
			skills: [long],
			references: [{ name: long, reference: long }],
		});
		expectValid(result);
		expect(() => importJsonResume(JSON.parse(`${'['.repeat(5000)}"deep"${']'.repeat(5000)}`))).not.toThrow();
		expect(() => importJsonResume({ work: [{ summary: `${'<b>'.repeat(20_000)}</b>` }] })).not.toThrow();
	});
});

describe('a fuzzed résumé', () => {
	const strange: unknown[] = [
		null,
		'',
		' ',
		0,
		-1,
		2020,
		1e21,
		true,
		false,
		[],
		{},
		[null],
		['x', 2],
		[['y']],
		{ name: 'z' },
		{ a: { b: 'c' } },
		'Present',
		'2016-06-31',
		'www.x.example',
		'not a url',
		'<p>x &amp; y</p>',
		'<',
		'# - * [x](y) ![z](q) `c`',
		'\u0000\u202Ex\uD800',
		'a, b; c',
		'1. x\n\n2. y',
		'---',
		'"',
		"'",
		': #',
		'&a *a !!x',
		'<script>alert(1)</script>',
		'https://x.example/ü?a=b',
		'日本語',
		'long '.repeat(3000),
	];

	it('is always valid, never throws, never loses a text silently', () => {
		let state = 20260101;
		const random = (below: number) => {
			state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
			return (state >>> 4) % below;
		};
		const mutate = (value: unknown, odds: number): unknown => {
			if (random(1000) < odds) return strange[random(strange.length)];
			if (Array.isArray(value)) return value.map((item) => mutate(item, odds));
			if (value === null || typeof value !== 'object') return value;
			return Object.fromEntries(
				Object.entries(value).map(([key, item]) => [
					random(1000) < odds / 4 ? `${key}X` : key,
					mutate(item, odds),
				]),
			);
		};
		for (let round = 0; round < 150; round++) {
			const data = mutate(Object.values(samples)[round % 5], [30, 120, 400][round % 3]!);
			let result: Import;
			try {
				result = importJsonResume(data);
				expectValid(result);
				expectNothingLost(data, result);
			} catch (error) {
				throw new Error(`round ${round}: ${JSON.stringify(data)?.slice(0, 3000)}`, { cause: error });
			}
		}
	});
});

describe('readJson and decode', () => {
	it.each([
		['{"a": 1,\n "b": tru}', 2, 10],
		['[1,\n2,,3]', 2, 3],
		['{"a": 1,}', 1, 9],
		['nonsense', 1, 2],
		['', 1, 1],
		['{"a":\n"b', 2, 3],
	])('finds the fault in %j', (text, line, column) => {
		expect(readJson(text).fault).toMatchObject({ line, column });
	});

	it('reads text in any of the usual encodings', () => {
		const text = '{"name": "Zoë – ü"}';
		expect(decode(Buffer.from(`\uFEFF${text}`))).toEqual({ text, encoding: 'utf-8' });
		expect(decode(Buffer.from(`\uFEFF${text}`, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' });
		expect(decode(Buffer.from(text, 'utf16le'))).toEqual({ text, encoding: 'utf-16le' });
		expect(decode(Buffer.from(`\uFEFF${text}`, 'utf16le').swap16())).toEqual({ text, encoding: 'utf-16be' });
		expect(decode(Uint8Array.from([0x5a, 0xf6, 0x96]))).toEqual({ text: 'Zö–', encoding: 'windows-1252' });
	});
});
