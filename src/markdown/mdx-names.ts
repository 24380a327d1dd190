import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';

/** A word in an MDX file. Offsets count from the start of the body. */
interface Mention {
	name: string;
	start: number;
	end: number;
}

/** What the JavaScript in an MDX body takes from elsewhere. */
export interface MdxNames {
	/** Components that are used, and neither imported nor defined. */
	unknown: Mention[];
	/** Paths of modules that are imported, each at its text between the quotes. */
	imports: Mention[];
}

/** A node of the syntax tree of JavaScript, of which only the shape matters here. */
interface Script {
	type: string;
	start: number;
	end: number;
	[key: string]: unknown;
}

/** Looks through imports, exports, expressions and tags of an MDX body. */
export function mdxNames(tree: Root): MdxNames {
	const known = new Set<string>();
	const used: Mention[] = [];
	const imports: Mention[] = [];
	const use = (name: string, start: number) => {
		const [component = ''] = name.split('.', 1);
		if (/^\p{Lu}/u.test(component)) used.push({ name: component, start, end: start + component.length });
	};
	const inspect = (script: Script) => {
		for (const binding of bindingsOf(script)) for (const name of identifiersIn(binding)) known.add(name);
		if (script.type === 'JSXOpeningElement') {
			const first = leftmost(script.name as Script);
			if (typeof first.name === 'string') use(first.name, first.start);
		}
		const path = moduleOf(script);
		if (path) imports.push(path);
	};

	visit(tree, (node) => {
		if (node.data && 'estree' in node.data && node.data.estree) walk(node.data.estree, inspect);
		if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
		if (node.name) use(node.name, (node.position?.start.offset ?? 0) + 1);
		for (const attribute of node.attributes) {
			for (const part of [attribute, attribute.type === 'mdxJsxAttribute' ? attribute.value : null]) {
				if (part && typeof part === 'object' && part.data && 'estree' in part.data)
					walk(part.data.estree, inspect);
			}
		}
	});
	return { unknown: used.filter(({ name }) => !known.has(name)), imports };
}

/** The patterns that give names to something. */
function bindingsOf(script: Script): unknown[] {
	switch (script.type) {
		case 'ImportSpecifier':
		case 'ImportDefaultSpecifier':
		case 'ImportNamespaceSpecifier':
			return [script.local];
		case 'VariableDeclarator':
		case 'ClassDeclaration':
			return [script.id];
		case 'FunctionDeclaration':
			return [script.id, script.params];
		case 'FunctionExpression':
		case 'ArrowFunctionExpression':
			return [script.params];
		default:
			return [];
	}
}

function identifiersIn(pattern: unknown): string[] {
	const names: string[] = [];
	walk(pattern, ({ type, name }) => {
		if (type === 'Identifier') names.push(String(name));
	});
	return names;
}

/** `A` of `A.B.C`. */
function leftmost(name: Script): Script {
	return name.type === 'JSXMemberExpression' ? leftmost(name.object as Script) : name;
}

function moduleOf({ type, source }: Script): Mention | null {
	if (!/^(?:Import|ExportNamed|ExportAll)Declaration$|^ImportExpression$/.test(type)) return null;
	const { value, start, end } = (source ?? {}) as Partial<Script>;
	if (typeof value !== 'string' || start === undefined || end === undefined) return null;
	return { name: value, start: start + 1, end: end - 1 };
}

function walk(node: unknown, see: (script: Script) => void): void {
	if (typeof node !== 'object' || node === null) return;
	if ('type' in node && typeof node.type === 'string' && 'start' in node) see(node as Script);
	for (const [key, value] of Object.entries(node)) if (key !== 'loc' && key !== 'range') walk(value, see);
}
