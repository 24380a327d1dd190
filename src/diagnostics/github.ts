import type { Diagnostic } from './diagnostic.ts';
import { closingLine, placeOf, type Report } from './report.ts';
import { visible } from './visible.ts';

export interface GithubOptions {
	/** Path from the repository to the site's root, empty where they are the same. */
	prefix?: string;
}

const mostRows = 200;

/** The report as workflow commands, which GitHub shows beside the lines they name. */
export function formatGithub(report: Report, { prefix = '' }: GithubOptions = {}): string {
	const lines = report.diagnostics.map((diagnostic) => annotation(diagnostic, prefix));
	return [...lines, closingLine(report), ''].join('\n');
}

function annotation(diagnostic: Diagnostic, prefix: string): string {
	const { file, severity, code, message, fix } = diagnostic;
	const range = placeOf(diagnostic);
	const properties = {
		file: file === null ? undefined : prefix + file,
		line: file === null ? undefined : range?.line,
		endLine: file === null ? undefined : range?.endLine,
		// GitHub takes columns only where a range stays on its line.
		...(file !== null &&
			range?.line === range?.endLine && { col: range?.column, endColumn: range?.endColumn }),
		title: code,
	};
	const list = Object.entries(properties)
		.filter(([, value]) => value !== undefined)
		.map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
	return `::${severity} ${list.join(',')}::${escapeData(`${message}\nfix: ${fix}`)}`;
}

function escapeData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
	return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** The report in Markdown, for the summary of a workflow run. */
export function formatGithubSummary(report: Report): string {
	const rows = report.diagnostics.slice(0, mostRows).map(({ file, line, severity, code, message, fix }) => {
		const place = [file, line].filter((part) => part !== null).join(':');
		return `| ${[place, `${severity} ${code}`, message, fix].map(escapeMarkdown).join(' | ')} |`;
	});
	const more = report.diagnostics.length - rows.length;
	return [
		'### Bonafides check',
		'',
		...(rows.length > 0
			? ['| Place | Problem | What is wrong | Fix |', '| --- | --- | --- | --- |', ...rows, '']
			: []),
		...(more > 0 ? [`… and ${more} more.`, ''] : []),
		closingLine(report),
		'',
	].join('\n');
}

/** A backslash before all punctuation leaves nothing that Markdown, HTML or an automatic link could start with. */
export function escapeMarkdown(text: string): string {
	return visible(text.replace(/\s+/g, ' ')).replace(/[!-/:-@[-`{-~]/g, '\\$&');
}
