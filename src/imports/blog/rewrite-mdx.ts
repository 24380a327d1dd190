import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Edit } from './edits.ts';
import { freeNames, type Program } from './free-names.ts';
import { htmlEdits } from './rewrite-html.ts';
import type { Surroundings } from './surroundings.ts';

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Components that show one picture under `src`. */
const pictures = /^(?:img|Image|Img|Picture|Figure|ZoomImage|OptimizedImage|BlogImage)$/;

/**
 * The edits that make an MDX body work without what it imports. Components give way to their content;
 * what has none is commented out. `isPlain` is true where nothing is left that Markdown does not have.
 */
export function mdxEdits(
	tree: Root,
	text: string,
	around: Surroundings,
): { edits: Edit[]; isPlain: boolean } {
	const edits: Edit[] = [];
	const imported = new Map<string, string>();
	const defined = new Set<string>(['props', 'frontmatter']);
	let left = 0;
	visit(tree, 'mdxjsEsm', (node) => {
		for (const statement of node.data?.estree?.body ?? []) {
			const [start, end] = [
				(statement as unknown as { start: number }).start,
				(statement as unknown as { end: number }).end,
			];
			const source = text.slice(start, end);
			if (statement.type === 'ImportDeclaration') {
				for (const { local } of statement.specifiers)
					imported.set(local.name, String(statement.source.value));
				around.tell('import', 'lost', { value: source, why: 'a site of Bonafides has no such module' });
				edits.push({ start, end, text: '' });
				continue;
			}
			const program = { type: 'Program', body: [statement], sourceType: 'module' } as Program;
			const { free, declared } = freeNames(program);
			const isOwn =
				statement.type === 'ExportNamedDeclaration' &&
				!statement.source &&
				free.every((name) => defined.has(name));
			if (isOwn) {
				for (const name of declared) defined.add(name);
				left++;
			} else {
				comment(start, end, 'export', 'it needs what is not there, so it was commented out');
			}
		}
	});
	visit(tree, (node) => {
		if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') editElement(node);
		else if (node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression') {
			left++;
			if (!works(node.data?.estree))
				comment(...span(node), 'expression', 'it needs what is not there, so it was commented out');
		}
	});
	return { edits, isPlain: left === 0 };

	function editElement(node: Element): void {
		const [start, end] = span(node);
		if (node.name && pictures.test(node.name)) {
			const picture = pictureOf(node);
			if (picture !== undefined) {
				edits.push({ start, end, text: picture });
				return;
			}
		}
		left++;
		const root = node.name?.split('.', 1)[0] ?? '';
		const isComponent = /^\p{Lu}/u.test(root) || node.name?.includes('.');
		const opening = openingTag(text.slice(start, end));
		if (isComponent ? defined.has(root) : attributesWork(node)) {
			if (!isComponent)
				edits.push(...htmlEdits(text.slice(start, start + (opening ?? end - start)), start, around));
			return;
		}
		const closing = /<\/[^<>]*>$/.exec(text.slice(start, end));
		if (node.children.length === 0 || !closing || opening === undefined) {
			comment(start, end, `<${node.name}>`, 'Bonafides has no such component, so it was commented out');
			return;
		}
		around.tell(`<${node.name}>`, 'lost', {
			value: text.slice(start, start + opening),
			why: 'Bonafides has no such component; what it held stays',
		});
		edits.push(
			{ start, end: start + opening, text: '<>' },
			{ start: end - closing[0].length, end, text: '</>' },
		);
	}

	/** A picture as Markdown; undefined where the element shows none that is known here. */
	function pictureOf(node: Element): string | undefined {
		let url: string | undefined;
		let alt = '';
		for (const attribute of node.attributes) {
			if (attribute.type !== 'mdxJsxAttribute') continue;
			const { name, value } = attribute;
			const expression = typeof value === 'object' && value !== null ? value.value.trim() : undefined;
			if (name === 'src')
				url = typeof value === 'string' ? value : imported.get((expression ?? '').replace(/\.src$/, ''));
			else if (name === 'alt')
				alt = typeof value === 'string' ? value : (/^(["'`])(.*)\1$/s.exec(expression ?? '')?.[2] ?? '');
		}
		if (url === undefined) return undefined;
		const address = around.picture(url);
		const description = alt.replace(/\s+/g, ' ').replace(/[\\[\]<{]/g, '\\$&');
		if (address) return `![${description}](${address})`;
		if (address === null)
			return node.name === 'img'
				? undefined
				: `![${description}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
		around.tell('body', 'lost', {
			value: url,
			why: 'a picture that is not there; its description stays as text',
		});
		return description || `\`${url.split('/').at(-1)}\``;
	}

	function attributesWork(node: Element): boolean {
		return node.attributes.every((attribute) =>
			attribute.type === 'mdxJsxExpressionAttribute'
				? works(attribute.data?.estree)
				: typeof attribute.value !== 'object' || works(attribute.value?.data?.estree),
		);
	}

	function works(program: Program | null | undefined): boolean {
		return !program || freeNames(program).free.every((name) => defined.has(name));
	}

	function comment(start: number, end: number, what: string, why: string): void {
		left++;
		const source = text.slice(start, end);
		around.tell(what, 'lost', { value: source, why });
		const inner = source.replace(/^\{([\s\S]*)\}$/, '$1').replaceAll('*/', '* /');
		edits.push({ start, end, text: `{/* ${inner} */}` });
	}
}

function span(node: {
	position?: { start: { offset?: number }; end: { offset?: number } };
}): [number, number] {
	return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}

/** Length of the tag that opens an element, by its quotes and braces. */
function openingTag(source: string): number | undefined {
	let depth = 0;
	let quote = '';
	for (let at = 0; at < source.length; at++) {
		const character = source[at]!;
		if (quote) {
			if (character === '\\' && depth > 0) at++;
			else if (character === quote) quote = '';
		} else if (character === '"' || character === "'" || (character === '`' && depth > 0)) quote = character;
		else if (character === '{') depth++;
		else if (character === '}') depth--;
		else if (character === '>' && depth === 0) return source[at - 1] === '/' ? undefined : at + 1;
	}
	return undefined;
}
