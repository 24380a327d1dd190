/** Puts `text` in the place of a stretch. A function is asked when all files have been read. */
export interface Edit {
	start: number;
	end: number;
	text: string | (() => string);
}

/** Applies edits that do not overlap; of two that do, the one that starts first wins. */
export function applyEdits(source: string, edits: readonly Edit[]): string {
	let result = '';
	let at = 0;
	for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
		if (start < at) continue;
		result += source.slice(at, start) + (typeof text === 'string' ? text : text());
		at = end;
	}
	return result + source.slice(at);
}

/** Where the address stands in the source of a Markdown link, image or definition. */
export function destinationIn(source: string): { start: number; end: number } | undefined {
	const definition = /^\s*\[(?:\\.|[^\]\\])*\]:\s*/.exec(source);
	if (definition) return readDestination(source, definition[0].length);
	for (let at = source.lastIndexOf(']('); at >= 0; at = at === 0 ? -1 : source.lastIndexOf('](', at - 1)) {
		const found = readDestination(source, at + 2 + (/^\s*/.exec(source.slice(at + 2))?.[0].length ?? 0));
		const rest = found && source.slice(found.end).replace(/^>/, '');
		if (found && /^\s*(?:"[\s\S]*"|'[\s\S]*'|\([\s\S]*\))?\s*\)$/.test(rest ?? '')) return found;
	}
	return undefined;
}

function readDestination(source: string, start: number): { start: number; end: number } {
	if (source[start] === '<') {
		const end = source.indexOf('>', start);
		return { start: start + 1, end: end < 0 ? source.length : end };
	}
	let depth = 0;
	let end = start;
	for (; end < source.length && !/\s/.test(source[end]!); end++) {
		if (source[end] === '\\') end++;
		else if (source[end] === '(') depth++;
		else if (source[end] === ')' && depth-- === 0) break;
	}
	return { start, end };
}
