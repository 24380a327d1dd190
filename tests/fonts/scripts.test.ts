import { expect, test } from 'vitest';
import { packagesFor } from '../../src/fonts/scripts.ts';

const first = (character: string, lang: string, text = character) =>
	packagesFor(character, lang, text)[0]?.replace('@fontsource/', '');

test.each([
	['直', 'zh', '直', 'noto-serif-sc'],
	['直', 'zh-Hant', '直', 'noto-serif-tc'],
	['直', 'zh-TW', '直', 'noto-serif-tc'],
	['直', 'zh-HK', '直', 'noto-serif-hk'],
	['直', 'ja', '直', 'noto-serif-jp'],
	['直', 'ko', '直', 'noto-serif-kr'],
	['直', 'en', '直', 'noto-serif-sc'],
	['直', 'en', '直す', 'noto-serif-jp'],
	['直', 'en', '직 直', 'noto-serif-kr'],
	['す', 'zh', '直す', 'noto-serif-jp'],
])('%s in %s, within “%s”, is asked of %s first', (character, lang, text, expected) => {
	expect(first(character, lang, text)).toBe(expected);
});

test('each script has its package', () => {
	const packages = ['ж', 'λ', 'ش', 'ש', 'अ', 'ก', 'ქ', '≈', '☃'].map((character) => first(character, 'en'));
	expect(packages).toEqual([
		'noto-serif',
		'noto-serif',
		'amiri',
		'noto-serif-hebrew',
		'noto-serif-devanagari',
		'noto-serif-thai',
		'noto-serif-georgian',
		'noto-sans-math',
		'noto-sans-symbols-2',
	]);
});
