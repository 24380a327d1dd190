import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { importPosts, type PostsImport } from '../../src/imports/blog/import-posts.ts';
import { isPicture } from '../../src/imports/blog/picture.ts';
import { checkSite } from '../../src/loader/check.ts';
import { type PostData, postSchema } from '../../src/schema/post.ts';

const pixel = Buffer.from(
	'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
	'base64',
);

/** Imports texts by path; `others` lie beside them on an imagined disk. */
function imported(texts: Record<string, string | Buffer>, others: string[] = []): PostsImport {
	const files = Object.entries(texts).map(([path, text]) => ({ path, bytes: Buffer.from(text) }));
	return importPosts(files, {
		has: (file, kind) => others.includes(file) && (kind === 'file' || /\.(?:png|jpg)$/.test(file)),
		statics: ['../public'],
	});
}

/** Imports one post. */
function post(text: string, others: string[] = [], name = 'post.md') {
	const result = imported({ [name]: text }, others);
	const [file] = result.files;
	if (!file) throw new Error(`no post: ${JSON.stringify(result.report)}`);
	const [, head = '', ...rest] = file.text.split(/^---\r?\n/m);
	const body = rest.join('---\n').trim();
	return {
		...result,
		path: file.path,
		data: postSchema.parse(parse(head)),
		body,
		told: (from: string) => result.report.filter((line) => line.from === from),
	};
}

const minimal = 'title: T\ndate: 2020-01-02\n';
const withHead = (head: string, body = 'Text.') => `---\n${head}---\n\n${body}\n`;

describe('frontmatter', () => {
	it.each<[string, Partial<PostData>]>([
		['pubDate: 2020-03-04\n', { date: '2020-03-04' }],
		['pubDatetime: 2020-03-04T05:06:07Z\n', { date: '2020-03-04' }],
		['published: 2020-03-04 10:00:00 +0200\n', { date: '2020-03-04' }],
		['publishDate: Mar 4, 2020\n', { date: '2020-03-04' }],
		['created: "Wed, 04 Mar 2020 23:00:00 GMT"\n', { date: '2020-03-04' }],
		['date: 03/04/2020\n', { date: '2020-03-04' }],
		['date: 2020-03\n', { date: '2020-03-01' }],
		['date: 2020-03-04\nmodDatetime: 2021-01-01T00:00:00\n', { date: '2020-03-04', updated: '2021-01-01' }],
		['date: 2020-03-04\nlastmod: 2021-01-01\n', { updated: '2021-01-01' }],
		['date: 2020-03-04\nexcerpt: Short\n', { description: 'Short' }],
		['date: 2020-03-04\nspoiler: "A <em>b</em> &amp; c"\n', { description: 'A b & c' }],
		['date: 2020-03-04\ntags: one, two\ncategories: [Two, three]\n', { tags: ['one', 'two', 'three'] }],
		['date: 2020-03-04\ntags:\n  - name: one\n  - [two]\n  - null\n  - 3\n', { tags: ['one', 'two', '3'] }],
		['date: 2020-03-04\nlayout: post\ncategories: jekyll update\n', { tags: ['jekyll', 'update'] }],
		['date: 2020-03-04\npublished: false\n', { draft: true }],
		['date: 2020-03-04\ndraft: "true"\n', { draft: true }],
		['date: 2020-03-04\nunlisted: true\n', { draft: true }],
		['date: 2020-03-04\nlocale: pt_BR\n', { lang: 'pt-BR' }],
		['date: 2020-03-04\nseries: { name: Saga }\n', { series: 'Saga' }],
		['date: 2020-03-04\ncanonicalURL: https://x.example/a\n', { canonical: 'https://x.example/a' }],
		[
			'date: 2020-03-04\nredirect_from: [/old/, https://x.example/older/]\n',
			{ aliases: ['/old/', '/older/'] },
		],
		['date: 2020-03-04\nimage: ./a.png\n', { image: './a.png' }],
		['date: 2020-03-04\nheroImage: /img/b.png\nheroAlt: B\n', { image: { src: './b.png', alt: 'B' } }],
		['date: 2020-03-04\ncover: { image: a.png, alt: A }\n', { image: { src: './a.png', alt: 'A' } }],
	])('reads %j', (head, expected) => {
		const { data } = post(withHead(`title: T\n${head}`), ['a.png', '../public/img/b.png']);
		expect(data).toMatchObject(expected);
	});

	it('leaves out a draft that is none, and a picture that is not there', () => {
		const { data } = post(withHead(`${minimal}draft: false\nogImage:\n  url: gone.png\n`));
		expect(Object.keys(data)).toEqual(['title', 'date']);
	});

	it('tells every key: where it went, or that it stays behind', () => {
		const { report } = post(
			withHead(
				`${minimal}author: Me\nfeatured: true\nempty:\nimage: https://x.example/y.png\nlang: klingon language\n`,
			),
		);
		expect(report.map(({ from, outcome, to, value }) => [from, outcome, to ?? value])).toEqual([
			['title', 'imported', 'title'],
			['date', 'imported', 'date'],
			['lang', 'lost', 'klingon language'],
			['author', 'lost', 'Me'],
			['featured', 'lost', 'true'],
			['empty', 'dropped', undefined],
			['image', 'lost', 'https://x.example/y.png'],
		]);
	});

	it('reads TOML, tabs, duplicate keys, CRLF, a BOM and other encodings', () => {
		const toml = post(
			'+++\ntitle = "T"\ndate = 2020-03-04T05:06:07+02:00\n[taxonomies]\ntags = ["x"]\n+++\nBody\n',
		);
		expect(toml.data).toMatchObject({ title: 'T', date: '2020-03-04', tags: ['x'] });
		expect(post(withHead('title: T\ndate: 2020-01-02\ntags:\n\t- a\n\t- b\n')).data.tags).toEqual(['a', 'b']);
		const twice = post(withHead('title: One\ntitle: Two\ndate: 2020-01-02\n'));
		expect(twice.data.title).toBe('Two');
		expect(twice.told('title')[0]?.why).toContain('twice');
		const crlf = imported({ 'a.md': `\uFEFF${withHead(minimal, 'One\n\nTwo').replaceAll('\n', '\r\n')}` })
			.files[0]!.text;
		expect(crlf).toBe('---\r\ntitle: T\r\ndate: 2020-01-02\r\n---\r\n\r\nOne\r\n\r\nTwo\r\n');
		const old = imported({ 'a.md': Buffer.from(withHead(minimal, 'Caf\xe9 \x96'), 'latin1') });
		expect(old.files[0]!.text).toContain('Café –');
		expect(old.report[0]).toMatchObject({ from: 'file', outcome: 'cleaned' });
	});

	it('saves the rest of frontmatter that is not valid', () => {
		const { data, told } = post(
			withHead(
				'title: Astro: the good parts\ndate: 2020-01-02\ndescription: @me says "hi"\ntags: [a, b\nbad line\n',
			),
		);
		expect(data).toMatchObject({
			title: 'Astro: the good parts',
			date: '2020-01-02',
			description: '@me says "hi"',
		});
		expect(told('description')[0]).toMatchObject({ outcome: 'cleaned', value: '@me says "hi"' });
	});

	it('finds title, day, language and slug elsewhere when they are missing', () => {
		expect(post('Text', [], '2020-05-06-my-first_post.md')).toMatchObject({
			path: 'content/posts/my-first-post.md',
			data: { title: 'My first post', date: '2020-05-06' },
		});
		expect(post('Text', [], '2020/05/06/hello/index.md')).toMatchObject({
			path: 'content/posts/hello.md',
			data: { title: 'Hello', date: '2020-05-06' },
		});
		const heading = post('# The *title*\n\nText', [], 'x.de.md');
		expect(heading).toMatchObject({
			path: 'content/posts/x.md',
			body: 'Text',
			data: { title: 'The title', lang: 'de', draft: true, date: '1970-01-01' },
		});
		expect(heading.told('date')[0]?.why).toContain('no day');
		expect(post(withHead(`${minimal}permalink: /2019/05/Old-Name/\n`))).toMatchObject({
			path: 'content/posts/old-name.md',
			data: { aliases: ['/2019/05/Old-Name/'] },
		});
	});

	it('gives each post an address of its own', () => {
		const { files } = imported({
			'a/x.md': withHead(minimal),
			'b/x.md': withHead(minimal),
			'tags.md': withHead(minimal),
			'★.md': withHead(minimal),
		});
		expect(files.map(({ path }) => path)).toEqual([
			'content/posts/x.md',
			'content/posts/x-2.md',
			'content/posts/tags-2.md',
			'content/posts/t.md',
		]);
	});

	it('keeps translations apart by their language', () => {
		const { files } = imported({
			'a/index.de.md': withHead(minimal),
			'a/index.md': withHead(minimal),
			'a/index.zh-hans.md': withHead(minimal),
		});
		expect(files.map(({ path, text }) => [path, /lang: .*/.exec(text)?.[0]])).toEqual([
			['content/posts/a-de.md', 'lang: de'],
			['content/posts/a.md', undefined],
			['content/posts/a-zh-hans.md', 'lang: zh-Hans'],
		]);
	});

	it('leaves out what is no post, and says so', () => {
		const { files, report } = imported({
			'README.md': '# Repo',
			'_index.md': withHead(minimal),
			'index.md': 'List',
			'empty.md': '',
			'binary.md': 'a\0b',
		});
		expect(files).toEqual([]);
		expect(report.map(({ file }) => file)).toEqual([
			'README.md',
			'_index.md',
			'binary.md',
			'empty.md',
			'index.md',
		]);
	});
});

describe('bodies', () => {
	it('copies pictures beside the post and changes nothing else', () => {
		const body =
			'A *b*  \n![one](./a.png "T") ![two](</img/My B.png>) ![r][ref]\n\n* odd   list\n\n<img alt="x" src=\'/img/My B.png\' width=3>\n\n[ref]: a.png  (title)';
		const { path, copies, body: result } = post(withHead(minimal, body), ['a.png', '../public/img/My B.png']);
		expect(path).toBe('content/posts/post/index.md');
		expect(copies).toEqual([
			{ from: 'a.png', to: 'content/posts/post/a.png' },
			{ from: '../public/img/My B.png', to: 'content/posts/post/my-b.png' },
		]);
		expect(result).toBe(
			'A *b*  \n![one](./a.png "T") ![two](<./my-b.png>) ![r][ref]\n\n* odd   list\n\n<img alt="x" src=\'./my-b.png\' width=3>\n\n[ref]: ./a.png  (title)',
		);
	});

	it('keeps two pictures of one name apart', () => {
		const { copies, body } = post(withHead(minimal, '![](a.png) ![](/a.png)'), ['a.png', '../public/a.png']);
		expect(copies.map(({ to }) => to)).toEqual(['content/posts/post/a.png', 'content/posts/post/a-2.png']);
		expect(body).toBe('![](./a.png) ![](./a-2.png)');
	});

	it('turns missing pictures and links into their words', () => {
		const { body, report, path } = post(
			withHead(
				minimal,
				'![A [b]](gone.png) [![in](no.png)](https://x.example) ![](./x/none.png) [w*or*ds](./gone.md) [r][d] ![q][d] <img src="no.png" alt="html">\n\n[d]: ./none.md',
			),
		);
		expect(path).toBe('content/posts/post.md');
		expect(body).toBe('A \\[b\\] [in](https://x.example) `none.png` w*or*ds r q html');
		expect(report.filter(({ outcome }) => outcome === 'lost').map(({ value }) => value)).toEqual([
			'./none.md',
			'gone.png',
			'no.png',
			'./x/none.png',
			'./gone.md',
			'no.png',
		]);
	});

	it('changes addresses in raw HTML, but not in its comments', () => {
		const html =
			'<p><a href="./gone.md" class="x">words</a> <a href=\'doc.pdf\'>pdf</a> <!-- <img src="gone.png"> --> <video src="clip.mp4"></video></p>';
		expect(post(withHead(minimal, html), ['doc.pdf', 'clip.mp4']).body).toBe(
			'<p><a class="x">words</a> <a href=\'/posts/post/doc.pdf\'>pdf</a> <!-- <img src="gone.png"> --> <video src="/posts/post/clip.mp4"></video></p>',
		);
	});

	it('leads links between posts to their new files, and files to public/', () => {
		const { files, copies } = imported(
			{
				'a.md': withHead(
					minimal,
					'[b](./sub/b.mdx#part) [c](../blog/c) [pdf](doc.pdf?x) [site](/about/) [www](www.x.example)',
				),
				'sub/b.mdx': withHead(`${minimal}slug: new-b\n`, '![p](p.png) [a](../a.md) [a](../a/)'),
			},
			['sub/p.png', 'doc.pdf'],
		);
		expect(files[0]!.text).toContain(
			'[b](./new-b/index.md#part) [c](../blog/c) [pdf](/posts/a/doc.pdf?x) [site](/about/) [www](https://www.x.example)',
		);
		expect(files[1]).toMatchObject({ path: 'content/posts/new-b/index.md' });
		expect(files[1]!.text).toContain('[a](../a.md) [a](../a.md)');
		expect(copies).toContainEqual({ from: 'doc.pdf', to: 'public/posts/a/doc.pdf' });
	});

	it('leaves code, shortcodes and Liquid alone', () => {
		const body = '`![x](y.png)`\n\n```\n![x](y.png) [a](./b.md)\n```\n\n{{< figure src="y.png" >}} {% raw %}';
		const { body: result, told } = post(withHead(minimal, body));
		expect(result).toBe(body);
		expect(told('shortcode')).toHaveLength(1);
	});
});

describe('MDX', () => {
	const mdx = (body: string, others: string[] = []) => post(withHead(minimal, body), others, 'post.mdx');

	it('becomes Markdown where it is nothing else', () => {
		expect(mdx('Only **Markdown**.')).toMatchObject({
			path: 'content/posts/post.md',
			body: 'Only **Markdown**.',
		});
		expect(mdx('Broken < here and {\n\nText')).toMatchObject({
			path: 'content/posts/post.md',
			body: 'Broken < here and {\n\nText',
		});
	});

	it('shows imported pictures as Markdown', () => {
		const { path, body, copies } = mdx(
			"import { Image } from 'astro:assets';\nimport pic from './a.png';\n\n<Image src={pic} alt=\"A [b]\" width={3} />\n\n<img src=\"/b.png\" alt='B' />",
			['a.png', '../public/b.png'],
		);
		expect(path).toBe('content/posts/post/index.md');
		expect(body).toBe('![A \\[b\\]](./a.png)\n\n![B](./b.png)');
		expect(copies).toHaveLength(2);
	});

	it('replaces components by what they hold, or comments them out, and tells each', () => {
		const { path, body, told } = mdx(
			'import X from \'../X.astro\'\n\nexport const n = 3\n\nexport const m = X + n\n\n<X a={{ b: \'>\' }}>\n\n  In **side** ![p](a.png)\n\n</X>\n\n<You id="*/" /> and <Hi>there</Hi> {n} {gone.x} {/* kept */}\n\n<div className="a">ok</div>',
			['a.png'],
		);
		expect(path).toBe('content/posts/post/index.mdx');
		expect(body).toBe(
			'export const n = 3\n\n{/* export const m = X + n */}\n\n<>\n\n  In **side** ![p](./a.png)\n\n</>\n\n{/* <You id="* /" /> */} and <>there</> {n} {/* gone.x */} {/* kept */}\n\n<div className="a">ok</div>',
		);
		for (const what of ['import', 'export', '<X>', '<You>', '<Hi>', 'expression'])
			expect(told(what), what).toHaveLength(1);
	});
});

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true }))));

describe('fuzzed posts', () => {
	const pieces = [
		'- - -\n',
		'+++\n',
		'title: ',
		'date: ',
		'2020-01-02',
		'tags: [',
		']',
		'\n',
		'\n\n',
		'\t',
		': ',
		'"',
		"'",
		'# H',
		'![a](',
		'p.png',
		')',
		'[l](./x.md',
		'[r][d]',
		'\n[d]: ./y.md\n',
		'<img src="p.png">',
		'<X>',
		'</X>',
		'{',
		'}',
		'{/*',
		'*/}',
		'<X a={1} />',
		'import a from "b"\n',
		'export const c = 1\n',
		'```\n',
		'`',
		'<',
		'<div>',
		'</div>',
		'{% x %}',
		'\r\n',
		'\0',
		'\uFEFF',
		'é',
		'日本',
		'| a |\n|---|\n',
		'- [ ] x\n',
		'    code\n',
		'&amp;',
		'<!-- c -->',
		'[^1]',
		'\n[^1]: n\n',
		'<a href="./x.md">',
		'</a>',
		'\\',
		'*',
		'__',
		'~~',
		'<?',
		'*a !!b &c\n',
	];

	it('import without a throw and pass our own check', async () => {
		let state = 7;
		const random = (below: number) => {
			state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x297a2d39) | 0;
			return (state >>> 4) % below;
		};
		const texts: Record<string, string> = {};
		for (let index = 0; index < 240; index++) {
			const body = Array.from({ length: random(40) }, () => pieces[random(pieces.length)]).join(
				random(2) ? '' : ' ',
			);
			texts[`${index}.${index % 2 ? 'mdx' : 'md'}`] = index % 3 ? withHead(minimal, body) : body;
		}
		const { files, copies } = imported(texts, ['p.png']);
		expect(files.length).toBeGreaterThan(150);

		const root = await mkdtemp(path.join(os.tmpdir(), 'bonafides-posts-'));
		folders.push(root);
		const write = async (file: string, bytes: string | Buffer) => {
			await mkdir(path.dirname(path.join(root, file)), { recursive: true });
			await writeFile(path.join(root, file), bytes);
		};
		await write('content/profile.yaml', 'name: Ada\n');
		for (const { path: file, text } of files) await write(file, text);
		for (const { to } of copies) await write(to, pixel);
		const { diagnostics } = await checkSite(root, { today: '2026-01-01', cache: false });
		expect(
			diagnostics
				.filter(({ severity }) => severity === 'error')
				.map(
					({ file, line, code, message }) =>
						`${file}:${line} ${code} ${message} ${files.find((known) => known.path === file)?.text}`,
				),
		).toEqual([]);
	});
});

it('knows pictures by their first bytes', () => {
	expect(isPicture('a.png', pixel)).toBe(true);
	expect(isPicture('a.jpg', Buffer.from('version https://git-lfs.github.com/spec/v1'))).toBe(false);
	expect(isPicture('a.svg', Buffer.from('<?xml?><svg>'))).toBe(true);
	expect(isPicture('a.bmp', pixel)).toBe(false);
});
