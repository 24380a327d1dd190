import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ts from 'typescript';
import { beforeAll, describe, expect, test } from 'vitest';
import { words } from '../../src/words/words.ts';

const root = fileURLToPath(new URL('../../src/', import.meta.url));
const read = (file: string) => readFileSync(path.join(root, file), 'utf8');

/** A node of the syntax tree of a template, of which only the shape matters here. */
interface Node {
	type: string;
	[key: string]: unknown;
}

let parse: (source: string) => { ast: { body: Node[] } };

beforeAll(async () => {
	// The compiler is Astro's own, not ours.
	const { resolve } = createRequire(createRequire(import.meta.url).resolve('astro/package.json'));
	({ parse } = await import(pathToFileURL(resolve('@astrojs/compiler-rs')).href));
});

const visible = /^(?:aria-(?:label|description|roledescription|valuetext)|alt|title|placeholder|label)$/;
/** Elements whose text is not for people, or the same in every language. */
const unread = new Set(['style', 'script', 'code', 'pre', 'kbd']);
const letters = /\p{L}{2}/u;

/** Where the values of an expression come from. */
const parts: Record<string, (node: Node) => Node[]> = {
	ConditionalExpression: ({ consequent, alternate }) => [consequent as Node, alternate as Node],
	LogicalExpression: ({ right }) => [right as Node],
	ParenthesizedExpression: ({ expression }) => [expression as Node],
	CallExpression: (node) => (node.arguments as Node[]).filter(({ type }) => type.includes('Function')),
	ArrowFunctionExpression: ({ body }) => [body as Node],
	BlockStatement: ({ body }) => (body as Node[]).filter(({ type }) => type === 'ReturnStatement'),
	ReturnStatement: ({ argument }) => [argument as Node],
};

/** What visitors would read of a template that does not come from the words of the interface. */
function fixedWords(source: string): string[] {
	const found: string[] = [];
	const say = (text: unknown) => {
		if (typeof text === 'string' && letters.test(text)) found.push(text.trim());
	};
	/** The values that an expression can have. */
	const results = (node: Node): void => {
		if (node.type === 'Literal') say(node.value);
		else if (node.type === 'TemplateLiteral')
			for (const { value } of node.quasis as { value: { cooked: string } }[]) say(value.cooked);
		else if (node.type in parts) for (const part of parts[node.type]!(node)) results(part);
		else walk(node);
	};
	const walk = (node: Node): void => {
		if (node.type === 'JSXText') say(node.value);
		if (node.type === 'JSXExpressionContainer') results(node.expression as Node);
		if (node.type !== 'JSXElement' && node.type !== 'JSXFragment') return;
		const { name, attributes = [] } = (node.openingElement ?? {}) as { name?: Node; attributes?: Node[] };
		for (const attribute of attributes) {
			const value = attribute.value as Node | null | undefined;
			if (value && visible.test(String((attribute.name as Node).name)))
				(value.type === 'Literal' ? results : walk)(value);
		}
		if (!unread.has(String(name?.name))) for (const child of node.children as Node[]) walk(child);
	};
	for (const node of parse(source).ast.body) walk(node);
	return found;
}

describe('no word that visitors see is hard-coded', () => {
	test('the search finds them', () => {
		const template = `---\nconst a = 'not seen';\n---\n<p class="x y" title="A title">Some text {a} {b ? 'one' : \`two \${c}\`} {d && <em>three</em>}
			{list.map((x) => <Part label={'four'} kind="none">{x}</Part>)}</p><code>git</code><style>p { color: red }</style>`;
		expect(fixedWords(template)).toEqual(['A title', 'Some text', 'one', 'two', 'three', 'four']);
	});

	const templates = globSync('{components,layouts,routes}/**/*.astro', { cwd: root }).sort();
	test.each(templates)('%s', (file) => expect(fixedWords(read(file))).toEqual([]));

	test('the script of the search', () => {
		const script = ts.createSourceFile('client.js', read('search/client.js'), ts.ScriptTarget.Latest, true);
		const found: string[] = [];
		const walk = (node: ts.Node): void => {
			if (ts.isStringLiteralLike(node) && /\p{L} \p{L}/u.test(node.text)) found.push(node.text);
			ts.forEachChild(node, walk);
		};
		walk(script);
		expect(found).toEqual([]);
	});
});

/** Paths of all words, such as `post.draft`. */
function pathsOf(value: unknown, before: string[] = []): string[] {
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return [before.join('.')];
	return Object.entries(value).flatMap(([key, part]) => pathsOf(part, [...before, key]));
}

describe('the words of the interface', () => {
	const { format: _format, ...english } = words('en');

	test('are the same in every language', () => {
		const { format: _other, ...german } = words('de');
		expect(pathsOf(german).sort()).toEqual(pathsOf(english).sort());
	});

	test('are all used', () => {
		const sources = globSync('**/*.{ts,astro,js}', { cwd: root })
			.filter((file) => !file.startsWith('words/'))
			.map(read)
			.join('\n');
		const unused = pathsOf(english).filter((path) => {
			const [leaf, parent = 'words'] = path.split('.').reverse();
			const isNamed = new RegExp(`\\b${parent}\\??\\.${leaf}\\b`).test(sources);
			const isAskedFor = new RegExp(`\\b${parent}\\??\\.?\\[`).test(sources);
			// Its parent is taken apart, or handed on as a whole.
			const isInHand =
				new RegExp(`\\.${parent}\\b(?![\\w.?(\\['’:])`).test(sources) &&
				new RegExp(`[.{,]\\s*${leaf}\\b`).test(sources);
			return !isNamed && !isAskedFor && !isInHand;
		});
		expect(unused).toEqual([]);
	});
});
