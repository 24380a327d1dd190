import { type Document, isAlias, isNode, isScalar, type Node, visit } from 'yaml';
import type { SyntaxFault } from './syntax-faults.ts';

/** Deeper nesting than any schema has. */
const deepest = 8;

/** What a stranger's YAML may not hold: anything beyond texts, lists and maps. */
export function strictFaults(document: Document.Parsed, text: string): SyntaxFault[] {
	const faults: SyntaxFault[] = [];
	const report = (node: unknown, message: string, fix: string) => {
		const [start, end] = (isNode(node) && node.range) || [0, 1];
		faults.push(strictFault(start, end, message, fix));
	};
	visit(document, {
		Node(_key, node) {
			if (isAlias(node)) return report(node, 'an alias is not allowed here', 'write the text itself');
			if ('anchor' in node && node.anchor) {
				const start = text.lastIndexOf(`&${node.anchor}`, node.range?.[0]);
				const end = start + node.anchor.length + 1;
				faults.push(strictFault(start, end, 'an anchor is not allowed here', `remove \`&${node.anchor}\``));
			}
			if (hasExplicitTag(node, text))
				report(node, 'a tag is not allowed here', 'remove the word that starts with `!`');
		},
		Pair(_key, { key }) {
			const name = isScalar(key) ? String(key.value) : null;
			if (name === null || name === '<<' || name in Object.prototype)
				report(key, `\`${name ?? '…'}\` is not allowed as a key`, 'remove this line');
		},
	});
	return faults;
}

/** The bracket or indentation that nests deeper than any schema does: to be found before the parser runs. */
export function deepNesting(text: string): SyntaxFault | null {
	let depth = 0;
	for (const { 0: mark, index } of text.matchAll(/[[{\]}]|(?:[-?][ \t]+){9,}/g)) {
		if (mark === ']' || mark === '}') depth = Math.max(0, depth - 1);
		else depth += mark === '[' || mark === '{' ? 1 : deepest + 1;
		if (depth > deepest) {
			return strictFault(
				index,
				index + 1,
				'the frontmatter is nested too deeply',
				'use plain keys and values',
			);
		}
	}
	return null;
}

function strictFault(start: number, end: number, message: string, fix: string): SyntaxFault {
	return { code: 'testimonial-yaml', start, end, message, fix, contained: false };
}

function hasExplicitTag(node: Node, text: string): boolean {
	if (!('tag' in node) || !node.tag) return false;
	const start = node.range?.[0] ?? 0;
	return text[start] === '!' || /![^\s]*\s*$/.test(text.slice(0, start));
}
