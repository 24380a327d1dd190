import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type Colour, contrastOf, readColour } from '../../src/theme/colour.ts';
import { grounds } from '../../src/theme/ink.ts';
import { inkTokens } from '../../src/theme/ink-sheet.ts';
import { defaultTheme } from '../../src/theme/theme.ts';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css
	.split('@media print')[0]!
	.split('@media screen and (prefers-color-scheme: dark)');

/** The colour of a token in a part of the sheet. */
function token(part: string, name: string): Colour {
	const value = new RegExp(`--${name}: ([^;]+);`).exec(part)?.[1];
	return readColour(value ?? '') ?? expect.fail(`--${name} is no colour`);
}

for (const [scheme, part] of [
	['light', light],
	['dark', dark],
] as const) {
	test.each(['black', 'grey', 'ink', 'code-string', 'code-literal', 'code-removed'])(
		`${scheme}: %s is readable on paper and wash`,
		(name) => {
			const contrast = (ground: string) => contrastOf(token(part, name), token(part, ground));
			expect(contrast('paper')).toBeGreaterThanOrEqual(7);
			expect(contrast('wash')).toBeGreaterThanOrEqual(6.5);
		},
	);

	test(`${scheme}: inks are made for the grounds of the sheet, whose ink is the default`, () => {
		expect(grounds[scheme]).toEqual({ paper: token(part, 'paper'), wash: token(part, 'wash') });
		for (const [name, value] of Object.entries(inkTokens(defaultTheme.ink, scheme)))
			expect(part).toContain(`${name}: ${value};`);
	});
}
