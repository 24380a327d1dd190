import type { Finding } from '../diagnostics/diagnostic.ts';
import { hiddenCharacters } from '../testimonials/hidden-characters.ts';

/**
 * The line at fault as it should read, or the line that is missing, ready to be pasted; undefined where nobody can
 * tell. All that is known to be wrong with a line is mended in it, so that pasting it once is enough.
 */
export function correctedLine(
	{ addition, file, range, replacement }: Finding,
	findings: readonly Finding[],
	sources: ReadonlyMap<string, string>,
): string | undefined {
	if (addition !== undefined) return addition;
	if (replacement === undefined || file === null || !range) return undefined;
	const line = sources.get(file)?.split(/\r\n|\r|\n/, range.line)[range.line - 1];
	if (line === undefined || range.endLine !== range.line) return undefined;
	const edits = findings
		.filter(
			(other) => other.file === file && other.range?.line === range.line && other.replacement !== undefined,
		)
		.toSorted((a, b) => b.range!.column - a.range!.column);
	let text = line;
	let free = Number.POSITIVE_INFINITY;
	for (const { range: at, replacement: words } of edits) {
		if (at!.endLine !== range.line || at!.endColumn > free) continue;
		text = text.slice(0, at!.column - 1) + words + text.slice(at!.endColumn - 1);
		free = at!.column;
	}
	return text.trim() === '' || hiddenCharacters(text).length > 0 ? undefined : text;
}
