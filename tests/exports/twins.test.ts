import type { Nodes, Root } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readPage } from '../../src/exports/finished-page.ts';
import { llmsText } from '../../src/exports/llms.ts';
import { oneLine } from '../../src/exports/printable.ts';
import { twinWriter } from '../../src/exports/twins/twins.ts';
import { parseStrict } from '../../src/markdown/strict.ts';
import type { Site } from '../../src/profile/site.ts';
import { words } from '../../src/words/words.ts';
import { hostile } from './hostile-strings.ts';
import { post, site, testimonial } from './site.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const origin = 'https://ada.example';
const markdown = unified().use(remarkParse).use(remarkGfm).freeze();
const sourceOf = (of: Site) => ({ site: of, words: words(of.lang), origin });

function twin(of: Site, href: string, html = '<title>T</title><main></main>') {
	const text = twinWriter(sourceOf(of))(readPage(html, origin + href), href);
	const [, header = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
	return {
		text,
		header: parseYaml(header) as Record<string, string>,
		body,
		tree: markdown.parse(body) as Root,
	};
}

/** The kinds of nodes in a tree, and how many of each. */
function kinds(tree: Root): Record<string, number> {
	const found: Record<string, number> = {};
	const walk = (node: Nodes): void => {
		found[node.type] = (found[node.type] ?? 0) + 1;
		if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(tree);
	return found;
}

const strangers = [
	'html',
	'image',
	'imageReference',
	'definition',
	'code',
	'table',
	'thematicBreak',
	'footnoteDefinition',
	'footnoteReference',
	'linkReference',
	'delete',
];
const shown = hostile.map(oneLine).filter((text) => text !== '');
const plain = (text: string) => text.replace(/\s+/gu, ' ').trim();

/** Links that a reader makes of a bare address are that address; all others are ours. */
function ownLinks(tree: Root): number {
	let own = 0;
	const walk = (node: Nodes): void => {
		if (node.type === 'link') {
			if (node.url.startsWith(origin)) own++;
			else expect(['', 'http://', 'mailto:'].map((scheme) => scheme + textOf(node))).toContain(node.url);
		}
		if ('children' in node) for (const child of node.children) walk(child);
	};
	walk(tree);
	return own;
}

/** Large documents take readers longer than many small ones. */
const batches = Array.from({ length: Math.ceil(shown.length / 200) }, (_, index) =>
	shown.slice(index * 200, (index + 1) * 200),
);

describe('7,763 hostile strings', { timeout: 90_000 }, () => {
	/** Where a text need not stand more than twice. */
	const once = { together: undefined, disclosure: undefined };

	test('stay text in lists of testimonials', () => {
		for (const texts of batches) {
			const of = site('Ada', {
				testimonials: texts.map((text, index) => testimonial(`p${index}`, text, once)),
			});
			const { tree } = twin(of, '/testimonials/');
			const found = kinds(tree);
			expect(found.heading).toBe(1);
			expect(strangers.filter((kind) => found[kind])).toEqual([]);
			expect(ownLinks(tree)).toBe(texts.length);
			const quotes = tree.children
				.filter(({ type }) => type === 'blockquote')
				.map((node) => plain(textOf(node)));
			expect(quotes).toEqual(texts.map((text) => `“${text}”`));
		}
	});

	test('stay text as the words of one testimonial, and as its header', () => {
		for (const text of shown.filter((_, index) => index % 20 === 0)) {
			const { html } = parseStrict(text);
			const of = site('Ada', { testimonials: [testimonial('eve', text, { html })] });
			const { header, tree } = twin(of, '/testimonials/eve/');
			const found = kinds(tree);
			expect([found.heading, text]).toEqual([1, text]);
			expect([strangers.filter((kind) => found[kind]), text]).toEqual([[], text]);
			expect(header).toEqual({
				title: 'T',
				canonical: 'https://ada.example/testimonials/eve/',
				author: text,
				about: 'Ada',
				date: '2026-02-03',
				lang: 'en',
			});
			expect(plain(textOf(tree.children[0]!))).toBe(`${text} managed Ada at ${text}, 2019–2021`);
		}
	});

	test('stay text in llms.txt', () => {
		for (const texts of batches.filter((_, index) => index % 13 === 0)) {
			const of = site('Ada', {
				testimonials: texts.map((text, index) => testimonial(`p${index}`, text)),
				posts: texts.slice(0, 50).map((text, index) => post(`p${index}`, text)),
			});
			const tree = markdown.parse(llmsText(sourceOf(of))) as Root;
			const found = kinds(tree);
			// Its own: the name, and three sections.
			expect(found.heading).toBe(4);
			expect(strangers.filter((kind) => found[kind])).toEqual([]);
			expect(ownLinks(tree)).toBe(1 + texts.length + Math.min(50, texts.length));
		}
	});
});

describe('a testimonial keeps its provenance', () => {
	const all = (more: Parameters<typeof testimonial>[2]) => {
		const of = site('Ada', {
			testimonials: [
				testimonial('relayed/eve', 'Eve', {
					disclosure: 'We are cousins.',
					quote: 'A word.',
					html: '<p>A word.</p>',
					...more,
				}),
			],
		});
		return [
			twin(of, '/testimonials/relayed/eve/').body,
			twin(of, '/testimonials/').body,
			llmsText(sourceOf(of)),
		];
	};

	const source = { kind: 'pull', number: 7, href: 'https://github.com/ada/site/pull/7' } as const;
	const proof = { href: '/testimonials/eve.proof.json', text: '{}' };
	const provenance = { level: 2, source, edited: false, proof } as const;

	test.each([
		'managed Ada at Eve, 2019–2021',
		'Submitted by @eve on GitHub, pull request #7, and signed by GitHub.',
		'Disclosed: We are cousins.',
		'A word.',
	])('in its twin, in the list and in llms.txt: %s', (sentence) => {
		for (const text of all({ login: 'eve', provenance }))
			expect(plain(textOf(markdown.parse(text)))).toContain(sentence);
	});

	test('and is called not confirmed while its author has not agreed', () => {
		for (const text of all({ login: undefined, relayed: { via: 'email' }, confirmed: false }))
			expect(text).toContain('Sent by e-mail, not confirmed.');
	});

	test('and without a record is called what it is: added by the owner', () => {
		for (const text of all({ login: 'eve', provenance: { level: 0, edited: false } }))
			expect(text).toContain('Added by Ada under the login @eve.');
	});

	test('before the words, which stand in a quotation', () => {
		const [own] = all({ login: 'eve', provenance });
		expect(own!.indexOf('Submitted by')).toBeLessThan(own!.indexOf('> A word.'));
		expect(own).toContain('[pull request #7](https://github.com/ada/site/pull/7)');
		expect(own).toContain('(https://ada.example/testimonials/eve.proof.json)');
	});
});

test('a skill without evidence is called self-declared, one with evidence says what it is', () => {
	const skill = {
		id: 'rust',
		name: 'Rust',
		href: '/skills/rust/',
		aliases: [],
		keywords: [],
		ongoing: false,
	};
	const evidence = [
		{
			kind: 'post' as const,
			title: 'A',
			href: '/posts/a/',
			from: '2026-03-04',
			to: '2026-03-04',
			ongoing: false,
		},
	];
	const bare = site('Ada', { skills: [{ ...skill, evidence: [] }] });
	const backed = site('Ada', { skills: [{ ...skill, evidence }] });
	expect(twin(bare, '/skills/rust/').body).toContain('Self-declared');
	expect(llmsText(sourceOf(bare))).toContain('[Rust](https://ada.example/skills/rust.md): Self-declared');
	expect(twin(backed, '/skills/rust/').body).toContain(
		'[A](https://ada.example/posts/a/) (post, 4 Mar 2026)',
	);
	expect(llmsText(sourceOf(backed))).toContain('[Rust](https://ada.example/skills/rust.md): 1 post');
});

describe('the text of a post', () => {
	const html = `<html lang="en"><title>A · Ada</title><link rel="canonical" href="https://elsewhere.example/a"><main><h1>A</h1>
		<div class="prose e-content"><h2 id="b">B<a class="anchor" href="#b">#</a></h2><p>See <a href="../c/">c</a>.</p>
		<pre><code class="hljs language-ts"><span class="hljs-keyword">const</span> a = 1;</code></pre></div></main></html>`;
	const of = site('Ada', { posts: [post('a', 'A', { description: 'D', updated: '2026-05-06' })] });

	test('comes from the finished page', () => {
		const { body } = twin(of, '/posts/a/', html);
		expect(body).toContain('## B\n\nSee [c](https://ada.example/posts/c/).\n\n```ts\nconst a = 1;\n```');
	});

	test('stands under the header of its page', () => {
		expect(twin(of, '/posts/a/', html).header).toEqual({
			title: 'A',
			canonical: 'https://elsewhere.example/a',
			author: 'Ada',
			date: '2026-03-04',
			updated: '2026-05-06',
			lang: 'en',
		});
	});

	test('has paths for links where the origin is not known', () => {
		const text = twinWriter({ ...sourceOf(of), origin: undefined })(readPage(html, '/posts/a/'), '/posts/a/');
		expect(text).toContain('See [c](/posts/c/).');
	});
});
