import { describe, expect, test } from 'vitest';
import { source } from '../../src/frontmatter/source.ts';
import { drawBody, parseBody } from '../../src/markdown/body.ts';
import { inspectBody } from '../../src/markdown/inspect.ts';
import { bodyRenderer } from '../../src/markdown/render.ts';
import { words } from '../../src/words/words.ts';

async function draw(markdown: string) {
	const { body } = parseBody(source('content/posts/a.md', markdown), 0, { mdx: false });
	const facts = inspectBody(body!);
	const findings = await drawBody(body!);
	const { html } = bodyRenderer({ resolve: (url) => url, labels: () => words('en').post })(body!);
	return { html, findings, facts };
}

/** What a text says is a formula. */
async function formulas(markdown: string): Promise<string[]> {
	const { html } = await draw(markdown);
	return [...html.matchAll(/alttext="([^"]*)"/g)].map(([, tex]) => tex!);
}

describe('a dollar sign is a price, unless', () => {
	test.each([
		'$5 and $10',
		'US$5 or US$6',
		'5$ und 10$, 5$/10$',
		'($5)/($6), $5-$10',
		'$HOME and $PATH',
		'costs $5, *really* $10',
		'rated $$$ and $$$',
		'$$$ is dear\n\nand more',
		'$x $ y$',
		'`$x$` $',
		'\\$x$',
	])('%j', async (text) => expect(await formulas(text)).toEqual([]));

	test.each([
		['$5 and $x$', ['x']],
		['the $n$th of $x$, $y$.', ['n', 'x', 'y']],
		['公式$x$是', ['x']],
		['a $x +\ny$ b', ['x +\ny']],
		['| $a$ | $5 |\n|--|--|\n| $b$ | $6 |', ['a', 'b']],
		['a $$x$$ b', ['x']],
		['$$\nx\n$$', ['x']],
		['$$ x $$', ['x']],
		['```math\nx\n```', ['x']],
		['> $$\n> x\n> $$', ['x']],
	])('%j', async (text, expected) => expect(await formulas(text)).toEqual(expected));
});

describe('formulas', () => {
	test('stand in their sentence, or apart', async () => {
		expect((await draw('a $x$ b')).html).toBe('<p>a <math alttext="x"><mi>x</mi></math> b</p>');
		const apart = '<div class="formula"><math display="block" alttext="x"><mi>x</mi></math></div>';
		for (const text of ['$$\nx\n$$', '$$x$$', '```math\nx\n```']) expect((await draw(text)).html).toBe(apart);
	});

	test('that are wide can be reached with the keyboard', async () =>
		expect((await draw('$$a+b+c+d+e+f+g+h+i+j+k+l+m+n+o$$')).html).toContain(
			'<div role="group" aria-label="Formula" class="formula" tabindex="0">',
		));

	test('hold neither styles nor colours', async () => {
		const { html } = await draw(
			'$$\\begin{array}{c|c}\\color{red} a & \\colorbox{red}{b}\\\\\\hline c & \\boxed{d}\\end{array}$$\n\n' +
				'$$\\begin{align} a &= b \\end{align}$$\n\n$\\rule{1em}{9999em}\\llap{x}$',
		);
		expect(html).not.toMatch(/\sstyle=|mathcolor|red[";]|9999em"/);
		expect(html).toContain('<mtd class="line-bottom left-none right-half line-right">');
	});

	test('are plain text in a description', async () =>
		expect((await draw('That $E = mc^2$ is known.')).facts.excerpt).toBe('That E = mc^2 is known.'));

	test.each([
		['$\\foo$', 'unsupported function name: \\foo', 2],
		['a $\\frac{1}{$', "unexpected end of input in a macro argument, expected '}'", 13],
		['$a^b^c$', 'double superscript', 5],
		['$\\href{javascript:alert(1)}{x}$', 'unsupported function name: \\href', 2],
		['$\\url{https://e.example}$', 'unsupported function name: \\url', 2],
		['$\\includegraphics{https://e.example/x.png}$', 'function "\\includegraphics" is not trusted', 2],
		['$\\class{x}{y}$', 'function "\\class" is not trusted', 2],
		['$\\style{color:red}{y}$', 'function "\\style" is not trusted', 2],
		['$\\data{a=b}{y}$', 'function "\\data" is not trusted', 2],
		['$\\def\\a{\\a\\a}\\a$', 'too many expansions', 1],
		[`$${'{'.repeat(9000)}$`, 'it is nested too deeply', 1],
		['$\\ref{x}$', '`\\ref` leads nowhere in a text', 1],
		['$$\n$$', 'it is empty', 1],
	])('%j is told where it is wrong', async (text, message, column) => {
		const { findings, html } = await draw(text);
		expect(findings).toMatchObject([
			{ code: 'formula-syntax', message: `this formula cannot be drawn: ${message}` },
		]);
		expect(findings[0]?.range?.column).toBe(column);
		expect(html).not.toMatch(/<math|<a |<img/);
	});
});

const fence = (text: string) => `\`\`\`mermaid\n${text}\n\`\`\``;

describe('diagrams', () => {
	test('are pictures with a name, and their source below', async () => {
		const { html } = await draw(
			fence('flowchart LR\n  accTitle: A way\n  accDescr: From A to B.\n  A --> B; B --> C["D"]'),
		);
		expect(html).toContain('role="img" aria-label="A way. From A to B."');
		expect(html).toContain('<figcaption>A way<details><summary data-pagefind-ignore="">As text</summary>');
		expect(html).toContain(
			'<pre role="group" aria-label="Code" tabindex="0"><code class="hljs language-mermaid">flow',
		);
		expect([...html.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual(['A', 'B', 'D']);
	});

	test('without a name say what they are', async () =>
		expect((await draw(fence('sequenceDiagram\n A->>B: x'))).html).toContain('aria-label="Diagram"'));

	test.each([
		'flowchart TD\n A["<script>alert(1)</script> & \\"q\\""] --> B\n click A "javascript:alert(1)"\n style B fill:#f00,stroke:url(https://e.example)\n classDef k fill:red\n class B k\n linkStyle 0 stroke:red',
		'sequenceDiagram\n A->>B: <img src=x onerror=alert(1)>',
		'stateDiagram-v2\n [*] --> A\n A --> [*]',
		'classDiagram\n class A {\n +int age\n }\n A <|-- B',
		'erDiagram\n A ||--o{ B : has',
		'xychart-beta\n title "T"\n x-axis [a, b]\n bar [1, 2]\n line [2, 1]',
	])('bring no style, script, link or foreign address: %j', async (text) => {
		const { html, findings } = await draw(fence(text));
		expect(findings).toEqual([]);
		const [svg = ''] = /<svg[\s\S]*<\/svg>/.exec(html) ?? [];
		expect(svg).not.toMatch(
			/<(?:style|script|a|img|image|foreignObject)\b|\sstyle=|https?:|javascript:|red|#f00/,
		);
		expect(svg).not.toMatch(/>(?:click|Bar 1|Line 1|\(no attributes\))</);
	});

	test('of one page share no id', async () => {
		const { html } = await draw([fence('graph TD\n A --> B'), fence('graph TD\n A --> B')].join('\n\n'));
		const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
		expect(new Set(ids).size).toBe(ids.length);
		for (const [, id] of html.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(id);
	});

	test.each(['pie\n "a": 1', 'hello', '', 'sequenceDiagram\n nothing of sense'])(
		'that cannot be drawn stay code: %j',
		async (text) => {
			const { html, findings } = await draw(fence(text));
			expect(findings).toMatchObject([{ code: 'diagram-syntax' }]);
			expect(html).toContain('<code class="hljs language-mermaid');
			expect(html).not.toContain('<svg');
		},
	);
});
