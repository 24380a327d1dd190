import { Document, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';

/** Lists of short words that read well on one line. */
const inline = new Set(['keywords', 'skills', 'tags', 'aliases']);

/**
 * Writes data as YAML that is pleasant to edit: blocks, folded long texts, years as numbers, in the order of its keys.
 * `comment` stands above it; with `airy`, an empty line stands before each top-level key that holds a list or map.
 */
export function writeYaml(
	data: Record<string, unknown>,
	{ comment, airy = false }: { comment?: string; airy?: boolean } = {},
): string {
	const document = new Document(data, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
	if (comment) document.commentBefore = comment;
	visit(document, {
		Pair(_key, pair) {
			const { key, value } = pair;
			if (!isScalar(key)) return;
			if (inline.has(String(key.value)) && (isMap(value) || isSeq(value))) {
				value.flow =
					!isSeq(value) || value.items.every((item) => isScalar(item) && String(item.value).length < 40);
			}
			if (
				isScalar<string>(value) &&
				/^(?:from|to|date|until)$/.test(String(key.value)) &&
				/^[1-9]\d{3}$/.test(value.value)
			) {
				pair.value = new Scalar(Number(value.value));
			}
		},
		Scalar(_key, node) {
			if (typeof node.value !== 'string' || node.value.length < 80 || node.value.length > 20_000) return;
			node.type = node.value.includes('\n') ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED';
		},
	});
	if (airy && isMap(document.contents)) {
		let previous = false;
		for (const { key, value } of document.contents.items) {
			const collection = isMap(value) || isSeq(value);
			if (isScalar(key) && (collection || previous)) key.spaceBefore = true;
			previous = collection;
		}
	}
	return document.toString({ lineWidth: 100, flowCollectionPadding: false });
}

/** A Markdown file: frontmatter and body. */
export function writeEntry(data: Record<string, unknown>, body: string, newline = '\n'): string {
	const head = `---\n${writeYaml(data)}---\n`.replaceAll('\n', newline);
	return body.trim() === '' ? head : `${head}${newline}${body.replace(/^(?:[^\S\r\n]*\r?\n)+/, '')}`;
}
