import { visible } from '../diagnostics/visible.ts';

/**
 * What became of a field:
 * `imported` as it was; `cleaned` on the way; `withheld` because it is private; `dropped` because it says
 * nothing about the person (empty, or about the file itself); `lost`, because there is no place for it.
 */
export type Outcome = 'imported' | 'cleaned' | 'withheld' | 'dropped' | 'lost';

/** One line of an import's report. Every field of the input has at least one. */
export interface ReportLine {
	/** The file that the field stands in, where an import reads many. */
	file?: string;
	/** The field, such as `work[0].position`. */
	from: string;
	outcome: Outcome;
	/** Where it went: a file and, inside it, a key. */
	to?: string;
	/** The original text, wherever it did not arrive letter by letter. */
	value?: string;
	why?: string;
}

const titles: Record<Outcome, string> = {
	imported: 'Imported',
	cleaned: 'Imported, but changed on the way',
	withheld: 'Withheld, because it is private',
	dropped: 'Left out, because it is empty or about the file itself',
	lost: 'Not imported',
};
const order: Outcome[] = ['imported', 'cleaned', 'dropped', 'withheld', 'lost'];

/** The report as text for a terminal: what matters most stands last. */
export function formatReport(lines: readonly ReportLine[]): string {
	const sections = order.flatMap((outcome) => {
		const rows = group(lines.filter((line) => line.outcome === outcome));
		return rows.length === 0 ? [] : [`${titles[outcome]}\n${rows.map((row) => `  ${row}\n`).join('')}`];
	});
	return sections.join('\n');
}

/** Lines that say the same of several files become one. */
function group(lines: readonly ReportLine[]): string[] {
	const groups = new Map<string, { line: ReportLine; files: Set<string>; values: Set<string> }>();
	for (const [index, line] of lines.entries()) {
		const key = line.file === undefined ? String(index) : JSON.stringify([line.from, line.why]);
		const known = groups.get(key) ?? { line, files: new Set<string>(), values: new Set<string>() };
		groups.set(key, known);
		if (line.file !== undefined) known.files.add(line.file);
		if (line.value !== undefined) known.values.add(line.value);
	}
	return [...groups.values()].map(({ line, files: found, values }) => {
		const files = [...found];
		return [
			files.length === 1 ? `${clip(files[0]!)}: ${clip(line.from)}` : clip(line.from),
			line.to && files.length < 2 ? ` → ${clip(line.to)}` : '',
			line.why ? `: ${clip(line.why)}` : '',
			values.size > 0 && line.outcome !== 'imported' ? ` (${someOf([...values])})` : '',
			files.length > 1 ? ` in ${files.length} files: ${someOf(files)}` : '',
		].join('');
	});
}

function someOf(texts: string[]): string {
	const shown = texts.slice(0, 3).map((text) => clip(text));
	return texts.length > 3 ? `${shown.join(', ')} and ${texts.length - 3} more` : shown.join(', ');
}

function clip(text: string): string {
	const line = text.slice(0, 1000).replace(/\s+/g, ' ').trim();
	return visible(line.length > 300 || text.length > 1000 ? `${line.slice(0, 300)}…` : line);
}
