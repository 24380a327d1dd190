import { countSeverities, type Report } from './report.ts';

/**
 * The report as one JSON object, for other programs. `version` changes when a key changes its meaning.
 * @param more what the command says besides
 */
export function formatJson({ diagnostics, counts }: Report, command: string, more: object = {}): string {
	const report = {
		version: 1,
		command,
		diagnostics,
		counts: { files: counts.files, ...countSeverities(diagnostics) },
		...more,
	};
	return `${JSON.stringify(report, null, 2)}\n`;
}
