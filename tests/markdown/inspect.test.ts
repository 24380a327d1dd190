import { describe, expect, test } from 'vitest';
import { source } from '../../src/frontmatter/source.ts';
import { parseBody } from '../../src/markdown/body.ts';
import { plainText, renderInline } from '../../src/markdown/inline.ts';
import { inspectBody, readingTime } from '../../src/markdown/inspect.ts';

function inspect(text: string, { mdx = false, start = 0 } = {}) {
	const { body, findings } = parseBody(source('a.md', text), start, { mdx });
	if (!body) throw new Error(findings[0]?.message);
	return inspectBody(body);
}
/** References as `kind url`, each checked to stand where it says. */
function references(text: string, options?: { mdx?: boolean; start?: number }) {
	return inspect(text, options).references.map(({ kind, url, start, end }) => {
		expect(text.slice(start, end)).toBe(url);
		return `${kind} ${url}`;
	});
}

describe('references, at their place', () => {
	test.each([
		['a link', 'See [x](./a.md).', ['link ./a.md']],
		['words and title like the address', '[./a.md](./a.md "./a.md")', ['link ./a.md']],
		['a picture with a title', '![./a.png](./a.png "./a.png")', ['image ./a.png']],
		['a picture in a link', '[![p](./p.png)](./p.png)', ['link ./p.png', 'image ./p.png']],
		[
			'definitions of a link and of a picture',
			'[a] ![b]\n\n[a]: ./a.md\n[b]: ./b.png',
			['link ./a.md', 'image ./b.png'],
		],
		[
			'HTML',
			'x <img alt="a" src="./a.png"> <a class=x href=\'./b.md\'>b</a>',
			['image ./a.png', 'link ./b.md'],
		],
		['embeds', '<iframe src="https://e.example/v"></iframe>', ['embed https://e.example/v']],
		['not in comments', '<!-- <img src="./a.png"> -->\n', []],
		['not in code', '`![a](./a.png)`\n\n```md\n[b](./b.md)\n```', []],
		['after characters of two units', '🎉 漢字 [x](./a.md)', ['link ./a.md']],
		['after CRLF', 'a\r\n\r\n[x](./a.md)\r\n', ['link ./a.md']],
	])('%s', (_, text, expected) => expect(references(text)).toEqual(expected));

	test('offsets count from the start of the file', () =>
		expect(references('---\na: 1\n---\n[x](./a.md)', { start: 13 })).toEqual(['link ./a.md']));

	test('MDX: tags and imports', () =>
		expect(
			references(
				"import A from './A.astro';\nimport './a.css';\nexport * from './b.js';\n\n<img src=\"./a.png\" /> <a href=\"./b.md\">b</a>\n",
				{
					mdx: true,
				},
			).sort(),
		).toEqual(['image ./a.png', 'import ./A.astro', 'import ./a.css', 'import ./b.js', 'link ./b.md']));
});

describe('components that come from nowhere', () => {
	const unknown = (text: string) =>
		inspect(text, { mdx: true }).components.map(({ name, start, end }) => {
			expect(text.slice(start, end)).toBe(name);
			return name;
		});
	test.each([
		['a tag', 'a <Chart />', ['Chart']],
		['a member', '<Chart.Bar />', ['Chart']],
		['within an expression', '{true && <Chart />}', ['Chart']],
		['within an attribute', '<b title={<Chart />}>a</b>', ['Chart']],
		['within an export', 'export const Box = () => <Chart />\n\n<Box />', ['Chart']],
		['imported', "import Chart, { Bar as B } from './c.js'\n\n<Chart /> <B />", []],
		['all of a module', "import * as C from './c.js'\n\n<C.Chart />", []],
		[
			'defined',
			'export function A() {}\nexport class B {}\nexport const { C, d: [D] } = {}\n\n<A /><B /><C /><D />',
			[],
		],
		['a parameter', '{[].map((Item) => <Item />)}', []],
		['elements', '<section><b>a</b></section>', []],
	])('%s', (_, text, expected) => expect(unknown(text)).toEqual(expected));
});

describe('facts', () => {
	test('the first paragraph with words is the excerpt', () =>
		expect(
			inspect('# Title\n\n![Only a picture](./a.png)\n\n> quoted\n\nThe *first*\nwords.\n\nMore.').excerpt,
		).toBe('The first words.'));
	test('without one there is none', () => expect(inspect('# Title\n\n- item').excerpt).toBe(''));
	test('headings with their ids', () =>
		expect(inspect('## One `x`\n\n### Two').headings).toEqual([
			{ depth: 2, slug: 'one-x', text: 'One x' },
			{ depth: 3, slug: 'two', text: 'Two' },
		]));
	test.each([
		['nothing', '', 1],
		['230 words are a minute', 'word '.repeat(230), 1],
		['460 are two', 'don’t '.repeat(460), 2],
		['800 characters of Chinese, too', '字'.repeat(800), 2],
		['both together', 'word '.repeat(460) + '字'.repeat(800), 4],
	])('reading time: %s', (_, text, minutes) => expect(readingTime(text)).toBe(minutes));
});

describe('short texts of the profile', () => {
	test.each([
		[
			'emphasis, code and links',
			'*a* **b** `c` [d](https://x.example)',
			'<em>a</em> <strong>b</strong> <code>c</code> <a href="https://x.example">d</a>',
		],
		['paragraphs', 'a\n\nb', 'a<br><br>b'],
		['nothing else', '# a\n\n<b onclick="x()">b</b> ![c](d.png)', 'a<br><br>b'],
		['no script in a link', '[a](javascript:alert(1))', '<a>a</a>'],
		['signs stay signs', 'a < b & c', 'a &#x3C; b &#x26; c'],
	])('%s', (_, text, expected) => expect(renderInline(text)).toBe(expected));
	test('without marks', () => expect(plainText('*a*\n\n[b](https://x.example) `c`')).toBe('ab c'));
});
