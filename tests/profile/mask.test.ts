import { describe, expect, test } from 'vitest';
import { formsOfEmployer, formsOfName } from '../../src/profile/identity.ts';
import { maskWith } from '../../src/profile/mask.ts';

const hide = (name: string, text: string) =>
	maskWith([{ words: formsOfName(name), instead: '‹name›' }], '‹address›')(text);

describe.each([
	['Ada Lovelace', 'Ada Lovelace and ada’s loom', '‹name› and ‹name› loom'],
	['Ada Lovelace', 'LOVELACE, Ada; Adas Webstuhl', '‹name›, ‹name›; ‹name› Webstuhl'],
	['Ada Lovelace', 'adalovelace.dev and ALovelace', '‹name›.dev and ‹name›'],
	['Ada Lovelace', 'Adaptive adapters in Canada', undefined],
	['Ada Lovelace', 'Ada\n\tLovelace, Love\u00adlace', '‹name›, ‹name›'],
	['José Peña-Ruiz', 'Jose, JOSÉ, Jose\u0301 Pena, Ruiz', '‹name›, ‹name›, ‹name› ‹name›, ‹name›'],
	['Ludwig van Beethoven', 'a van for Ludwig', 'a van for ‹name›'],
	['Anh Le', 'Le wrote', '‹name› wrote'],
	['Søren Kierkegaard', 'Søren und SØREN', '‹name› und ‹name›'],
	['Анна Иванова', 'АННА и Иванова, Аннапурна', '‹name› и ‹name›, Аннапурна'],
	['山田 花子', '山田さんと花子は', '‹name›さんと‹name›は'],
	['山田花子', '山田花子は', '‹name›は'],
	['سلمى الخطيب', 'كتبت وسلمى مع الخطيب', 'كتبت و‹name› مع ‹name›'],
	['ליאת בן־דוד', 'לליאת אמרו', 'ל‹name› אמרו'],
	['김민준', '김민준은', '‹name›은'],
	['O’Neil (Jo) [x] a.b', 'jo: O’Neil, Joe', '‹name›: ‹name›, Joe'],
])('the name %s in “%s”', (name, text, expected) => {
	test('is taken out as a word', () => {
		const { text: masked, found } = hide(name, text);
		if (expected !== undefined) expect(masked).toBe(expected);
		expect(masked === text).toBe(found.length === 0);
	});
});

test('the longest of several words goes, and each has its own in its place', () => {
	const mask = maskWith(
		[
			{ words: formsOfEmployer('Lovelace Looms GmbH & Co. KG'), instead: 'Employer 1' },
			{ words: formsOfName('Ada Lovelace'), instead: '‹name›' },
		],
		'‹address›',
	);
	expect(mask('At Lovelace Looms, and at lovelace looms gmbh & co. kg, Lovelace led.').text).toBe(
		'At Employer 1, and at Employer 1, ‹name› led.',
	);
});

test('addresses go, whosever they are', () => {
	const { text, found } = maskWith(
		[],
		'‹address›',
	)('Write to a.b+c@mail.example, see https://x.example/y?z#q, www.x.example. Or <mailto:me@x.example>!');
	expect(text).toBe('Write to ‹address›, see ‹address›, ‹address›. Or <‹address›>!');
	expect(found).toHaveLength(4);
});
