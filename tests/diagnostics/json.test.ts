import { expect, test } from 'vitest';
import { formatJson } from '../../src/diagnostics/json.ts';
import { diagnostic, report } from './reports.ts';

test('the JSON report is one object with every key of every diagnostic', () => {
	const warning = diagnostic({
		severity: 'warning',
		file: null,
		line: null,
		column: null,
		endLine: null,
		endColumn: null,
	});
	expect(JSON.parse(formatJson(report([diagnostic(), warning], 'name: x', 3), 'check'))).toEqual({
		version: 1,
		command: 'check',
		diagnostics: [
			{
				code: 'wrong-value',
				severity: 'error',
				file: 'content/profile.yaml',
				line: 1,
				column: 1,
				endLine: 1,
				endColumn: 2,
				message: 'it is wrong',
				fix: 'right it',
			},
			{
				code: 'wrong-value',
				severity: 'warning',
				file: null,
				line: null,
				column: null,
				endLine: null,
				endColumn: null,
				message: 'it is wrong',
				fix: 'right it',
			},
		],
		counts: { files: 3, errors: 1, warnings: 1 },
	});
});
