import type { Nodes } from 'mdast';

/** The JavaScript of an import, an export or an expression, as the parser of MDX hands it over. */
export type Program = NonNullable<NonNullable<Extract<Nodes, { type: 'mdxjsEsm' }>['data']>['estree']>;

const builtIn = new Set(
	'undefined NaN Infinity Array Boolean Date Intl JSON Map Math Number Object RegExp Set String Symbol URL encodeURIComponent decodeURIComponent parseInt parseFloat isNaN console globalThis Promise Error'.split(
		' ',
	),
);

/**
 * The names that a program uses and neither declares nor gets from the language, and those that it declares.
 * Scopes are not told apart: a name declared anywhere counts as known everywhere, which is enough for MDX.
 */
export function freeNames(program: Program): { free: string[]; declared: string[] } {
	const used = new Set<string>();
	const declared = new Set<string>();
	walk(program as unknown as Node, (node, parent, key) => {
		const { name } = node;
		if (typeof name !== 'string') return;
		if (node.type === 'JSXIdentifier') {
			const isTag =
				parent?.type === 'JSXOpeningElement' || (parent?.type === 'JSXMemberExpression' && key === 'object');
			if (isTag && (/^\p{Lu}/u.test(name) || parent?.type === 'JSXMemberExpression')) used.add(name);
			return;
		}
		if (node.type !== 'Identifier') return;
		const isProperty =
			((parent?.type === 'MemberExpression' && key === 'property') ||
				((parent?.type === 'Property' || parent?.type === 'MethodDefinition') && key === 'key')) &&
			!parent.computed;
		const shorthand = parent?.type === 'Property' && parent.shorthand === true;
		if (isProperty && !shorthand) return;
		const isDeclaration =
			key === 'params' ||
			key === 'local' ||
			key === 'exported' ||
			(key === 'id' && /Declarat|Function|Class/.test(parent?.type ?? '')) ||
			/Pattern$/.test(parent?.type ?? '') ||
			parent?.type === 'RestElement';
		if (isDeclaration) declared.add(name);
		else used.add(name);
	});
	return {
		free: [...used].filter((name) => !declared.has(name) && !builtIn.has(name)),
		declared: [...declared],
	};
}

interface Node {
	type: string;
	name?: unknown;
	computed?: unknown;
	shorthand?: unknown;
}

function walk(
	node: Node,
	see: (node: Node, parent?: Node, key?: string) => void,
	parent?: Node,
	under?: string,
): void {
	see(node, parent, under);
	for (const [key, value] of Object.entries(node)) {
		for (const child of Array.isArray(value) ? value : [value]) {
			if (typeof child === 'object' && child !== null && typeof child.type === 'string')
				walk(child, see, node, key);
		}
	}
}
