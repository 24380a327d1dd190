import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const validator = new HtmlValidate(
	new StaticConfigLoader({
		extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
		rules: {
			// All files are the site's own.
			'require-sri': 'off',
			// The standard allows a digit first, and a heading such as “1. Where” has had that address elsewhere.
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
