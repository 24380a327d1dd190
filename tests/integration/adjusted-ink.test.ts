import { expect, test } from 'vitest';
import { adjustedInk } from '../../src/integration/adjusted-ink.ts';

test('an ink that was adjusted is told once, with what was asked for and what is used', () => {
	const [told, ...more] = adjustedInk({ ink: '#0a5' });
	expect(told).toMatchObject({ code: 'adjusted-ink', severity: 'warning', file: 'astro.config.mjs' });
	expect(told?.message).toBe(
		'the ink `#0a5` is too pale to be read on paper, so `oklch(44.11% 0.1169 151.64)` is used instead',
	);
	expect(told?.fix).toContain("`ink: 'oklch(44.11% 0.1169 151.64)'`");
	expect(more).toEqual([]);
});

test('no other ink is told', () => {
	expect(adjustedInk()).toEqual([]);
	expect([undefined, 'oxblood', 200, '#054'].flatMap((ink) => adjustedInk({ ink }))).toEqual([]);
});
