import { inGamut, parse } from 'culori';
import { describe, expect, test } from 'vitest';
import { optionsSchema } from '../../src/schema/options.ts';
import { contrastOf, cssOf, hexOf, readColour } from '../../src/theme/colour.ts';
import { grounds, type Ink, inkOf, inks } from '../../src/theme/ink.ts';
import { inkSheet } from '../../src/theme/ink-sheet.ts';

const schemes = ['light', 'dark'] as const;
const shown = inGamut('rgb');

/** Holds an ink against what is promised of every one: read on both grounds, and within sRGB. */
function expectReadable(ink: Ink, name: string): void {
	for (const scheme of schemes) {
		const colour = cssOf(ink[scheme]);
		expect(shown(parse(colour)!) || nearlyShown(colour), `${name}: ${colour} is in sRGB`).toBe(true);
		const contrast = (ground: 'paper' | 'wash') => contrastOf(readColour(colour)!, grounds[scheme][ground]);
		expect(contrast('paper'), `${name}: ${colour} on paper, ${scheme}`).toBeGreaterThanOrEqual(7);
		expect(contrast('wash'), `${name}: ${colour} on wash, ${scheme}`).toBeGreaterThanOrEqual(6.5);
	}
}

/** Corners of sRGB lie a hair outside when they are reckoned. */
function nearlyShown(colour: string): boolean {
	const { lightness, chroma, hue } = readColour(colour)!;
	return shown(parse(cssOf({ lightness, chroma: chroma - 0.002, hue }))!);
}

test('every hue makes an ink that can be read in both schemes', () => {
	for (let hue = 0; hue <= 360; hue++) {
		const { ink, adjusted } = inkOf(hue);
		expectReadable(ink, `hue ${hue}`);
		expect(adjusted).toBeUndefined();
	}
});

test('so does every colour, however pale, dark or loud', () => {
	for (let hue = 0; hue < 360; hue += 15)
		for (const lightness of [1, 25, 50, 75, 99])
			for (const chroma of [0.02, 0.1, 0.4]) {
				const colour = `oklch(${lightness}% ${chroma} ${hue})`;
				expectReadable(inkOf(colour).ink, colour);
			}
});

test('the inks with a name are used as they are', () => {
	for (const [name, colour] of Object.entries(inks)) {
		const { ink, adjusted } = inkOf(name);
		expectReadable(ink, name);
		expect([ink.light, adjusted]).toEqual([colour, undefined]);
	}
});

describe('a colour of the owner’s', () => {
	test.each(['#054', 'navy', '#00f', 'purple', 'rgb(120 0 40)', 'oklch(40% 0.1 250.5)'])(
		'%s is used by day as it is',
		(asked) => {
			const { ink, adjusted } = inkOf(asked);
			expect(adjusted).toBeUndefined();
			expect(hexOf(ink.light)).toBe(hexOf(readColour(asked)!));
		},
	);

	test.each([
		['pale', '#0a5'],
		['pale', 'oklch(90% 0.3 100)'],
		['black', '#1a1a2e'],
		['black', 'oklch(40% 0.03 200)'],
		['rare', 'color(display-p3 0 0.4 0)'],
	])('that is too %s is adjusted and told, and what is told is right', (because, asked) => {
		const { ink, adjusted } = inkOf(asked);
		expect(adjusted).toEqual({ asked, because, used: cssOf(ink.light) });
		expect(inkOf(adjusted!.used)).toEqual({ ink });
		expect(Math.abs(ink.light.hue - readColour(asked)!.hue)).toBeLessThan(0.01);
	});

	test.each(['oxblod', '#12', '', '#333', 'white', 'transparent', 400, -1, Number.NaN])(
		'%s is refused',
		(ink) => {
			const issues = optionsSchema.safeParse({ theme: { ink } }).error?.issues ?? [];
			expect(issues.map(({ path }) => path.join('.'))).toEqual(['theme.ink']);
			if (typeof ink === 'string') expect(issues[0]?.message).toContain('`blue-black`, `green`');
		},
	);
});

test('the default ink costs nothing, another one is told once for each scheme', () => {
	expect(inkSheet(inkOf('blue-black').ink)).toBe('');
	expect(inkSheet(inkOf('oxblood').ink)).toBe(
		':root{--ink:oklch(40% 0.14 22);--ink-line:oklch(40% 0.14 22 / 0.35)}@media screen and (prefers-color-scheme:dark){:root{--ink:oklch(79% 0.0896 22);--ink-line:oklch(79% 0.0896 22 / 0.4)}}',
	);
});
