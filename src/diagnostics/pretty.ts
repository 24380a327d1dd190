import { styleText } from 'node:util';
import type { Diagnostic } from './diagnostic.ts';
import { frame } from './frame.ts';
import { closingLine, placeOf, type Report } from './report.ts';
import { visible } from './visible.ts';
import { displayWidth } from './width.ts';

export interface PrettyOptions {
	color?: boolean;
	/** Columns of the terminal. Without it, a message always stands beside its mark. */
	columns?: number;
}

type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

const gutter = 8;
const longestExcerpt = 88;

/** The report for people: every fault with the line it is on, a mark under the place, and what to do. */
export function formatPretty(
	report: Report,
	{ color = false, columns = Infinity }: PrettyOptions = {},
): string {
	const paint: Paint = (format, text) =>
		color && text !== '' ? styleText(format, text, { validateStream: false }) : text;
	const blocks = report.diagnostics.map((diagnostic) =>
		[
			heading(diagnostic, paint),
			...body(diagnostic, report.sources, columns, paint),
			`  ${paint('green', 'fix')}  ${oneLine(diagnostic.fix)}\n`,
		].join('\n'),
	);
	return `${blocks.join('\n')}${paint('bold', closingLine(report))}\n`;
}

function heading({ file, line, column, severity, code }: Diagnostic, paint: Paint): string {
	const place = [file === null ? null : visible(file), line, column]
		.filter((part) => part !== null)
		.join(':');
	const parts = [
		paint('bold', place),
		paint(severity === 'error' ? 'red' : 'yellow', severity),
		paint('dim', code),
	];
	return parts.filter((part) => part !== '').join('  ');
}

function body(diagnostic: Diagnostic, sources: Report['sources'], columns: number, paint: Paint): string[] {
	const range = placeOf(diagnostic);
	const source = diagnostic.file === null ? undefined : sources.get(diagnostic.file);
	const excerpt = Math.max(20, Math.min(longestExcerpt, columns - gutter));
	const found = range && source !== undefined ? frame(source, range, excerpt) : undefined;
	const message = oneLine(diagnostic.message);
	if (!found) return [`       ${message}`];

	const { line, text, indent, marks } = found;
	const empty = paint('dim', '      |');
	const tone = diagnostic.severity === 'error' ? 'red' : 'yellow';
	const mark = `${empty} ${' '.repeat(indent)}${paint(tone, '^'.repeat(marks))}`;
	const fits = gutter + indent + marks + 2 + displayWidth(message) <= columns;
	return [
		`${paint('dim', `${String(line).padStart(5)} |`)}${text === '' ? '' : ` ${text}`}`,
		...(fits ? [`${mark}  ${message}`] : [mark, `${empty} ${message}`]),
	];
}

function oneLine(text: string): string {
	return visible(text.replace(/\s*[\r\n]\s*/g, ' '));
}
