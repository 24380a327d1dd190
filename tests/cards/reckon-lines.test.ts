import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { openFonts } from '../../src/cards/fonts.ts';
import { reckonLines } from '../../src/cards/reckon-lines.ts';
import { openPackages } from '../../src/fonts/packages.ts';

const slices = openFonts(openPackages(tmpdir()), 'serif').own.display;

test('letters have the widths that their font gives them', () => {
	const [latin] = slices;
	const width = (letter: string) => latin!.characters.get(letter.codePointAt(0)!)!;
	expect(width('i')).toBeLessThan(width('n'));
	expect(width('n')).toBeLessThan(width('m'));
	expect(width('m')).toBeLessThan(1);
});

test.each([
	['one two three four', 1, 1],
	['one two three four', 0.55, 2],
	['one two three four', 0.34, 4],
	['a WWWWWWWW a', 0.5, 3],
	['账本的属性账本的属性', 0.35, 4],
	['one\u00a0two\u00a0three\u00a0four', 0.55, 1],
	['ab\u200bcd\u200bef', 0.4, 3],
])('%s in a room of %d of its width takes %d lines', (text, room, lines) => {
	expect(reckonLines(text, room, slices)).toBe(lines);
});
