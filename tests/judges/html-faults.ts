import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
	new StaticConfigLoader({
		extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
		rules: {
			// All files are the site's own.
			'require-sri': 'off',
			// HTML allows an id to begin with a digit, and browsers find it. A prefix would make the address of
			// “1. Where” longer than it is on GitHub, from where links to it may come.
			'valid-id': ['error', { relaxed: true }],
		},
	}),
);

/** What html-validate finds wrong with a page, one line a fault. */
export async function htmlFaults(file: string, html: string): Promise<string[]> {
	const { results } = await validator.validateString(html);
	return results.flatMap(({ messages }) =>
		messages.map(({ line, column, ruleId, message }) => `${file}:${line}:${column} ${ruleId}: ${message}`),
	);
}
