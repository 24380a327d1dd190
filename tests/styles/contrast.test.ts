import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const [light = '', dark = ''] = css.split('@media print')[0]!.split('@media (prefers-color-scheme: dark)');

/** Relative luminance (WCAG 2) of an OKLCH colour. */
function luminance(lightness: number, chroma: number, hue: number): number {
	const a = chroma * Math.cos((hue * Math.PI) / 180);
	const b = chroma * Math.sin((hue * Math.PI) / 180);
	const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	const inGamut = (value: number) => Math.min(1, Math.max(0, value));
	const red = inGamut(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s);
	const green = inGamut(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s);
	const blue = inGamut(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Every value that a token takes in a part of the sheet, for one hue of the ink. */
function luminances(part: string, token: string, hue: string): number[] {
	return [
		...part.matchAll(
			new RegExp(`--${token}: oklch\\(([\\d.]+)% ([\\d.]+) ([\\d.]+|var\\(--ink-hue\\))\\)`, 'g'),
		),
	].map(([, l, c, h]) => luminance(Number(l) / 100, Number(c), Number(h === 'var(--ink-hue)' ? hue : h)));
}

const contrast = (one: number, other: number) =>
	(Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);

const hues = [...new Set([...light.matchAll(/--ink-hue: (\d+)/g)].map(([, hue]) => hue!))];

for (const [scheme, part] of Object.entries({ light, dark })) {
	test.each(['black', 'grey', 'ink', 'code-string', 'code-literal', 'code-removed'])(
		`${scheme}: %s is readable on paper and wash`,
		(token) => {
			expect(hues).toHaveLength(4);
			const [paper, wash] = ['paper', 'wash'].map((ground) => luminances(part, ground, '0')[0]!);
			for (const hue of hues) {
				const texts = luminances(part, token, hue);
				expect(texts.length).toBeGreaterThan(0);
				for (const text of texts) {
					expect(contrast(text, paper!), `hue ${hue} on paper`).toBeGreaterThanOrEqual(7);
					expect(contrast(text, wash!), `hue ${hue} on wash`).toBeGreaterThanOrEqual(6.5);
				}
			}
		},
	);
}
