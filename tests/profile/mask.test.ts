import { describe, expect, test } from 'vitest';
import { formsOfEmployer, formsOfName, handlesOf } from '../../src/profile/identity.ts';
import { maskWith } from '../../src/profile/mask.ts';
import type { Site } from '../../src/profile/site.ts';

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
	['İlker Işık', 'ilker ışık, İLKER IŞIK, Ilker’in', '‹name›, ‹name›, ‹name›’in'],
	['Jörg Weiß', 'JÖRG WEISS, Joerg Weiss, WeißJörg', '‹name›, ‹name›, ‹name›'],
	['Łukasz Østby', 'Lukasz Ostby, Oestby', '‹name›, ‹name›'],
	["Aoife O'Neill", 'O’Neill’s, oneill, Neill, neillsche', '‹name›, ‹name›, ‹name›, neillsche'],
	['Jean-Luc Picard', 'Jean‑Luc, jeanluc, Luc', '‹name›, ‹name›, ‹name›'],
	['Vera van der Berg', 'Van der Berg, vanderberg, van der Post', '‹name›, ‹name›, van der Post'],
	['de la Cruz', 'la casa de Cruz', 'la casa de ‹name›'],
	['Al Gore', 'Al and gore', '‹name› and ‹name›'],
	['Ilka Fenwick', 'ilka42, Ｉｌｋａ Ｆｅｎｗｉｃｋ, Fenwickia', '‹name›, ‹name›, Fenwickia'],
	['X', 'x is on the X axis', undefined],
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

test.each([
	['Deutsche Bahn (DB) AG', 'DB, Deutsche Bahn, DBs, Bahn', '#, #, #, Bahn'],
	['Acme SE & Co. KGaA', 'Acme SE, Acme SE & Co. KGaA, Acmes', '#, #, #'],
	['Loom Pty. Ltd.', 'Loom, Loom Pty. Ltd.', '#, #'],
	['Oslo Cosa', 'Oslo', 'Oslo'],
	['Nestwarm e.V.', 'Nestwarm e.V. and nestwarm', '# and #'],
	['Acme', 'Acmeist at ACME, acme.example, Acme360', 'Acmeist at #, #.example, #'],
	["McDonald's", 'McDonald’s', '#'],
])('the firm %s in “%s”', (firm, text, expected) => {
	const mask = maskWith([{ words: formsOfEmployer(firm), instead: '#' }], '‹address›');
	expect(mask(text).text).toBe(expected);
});

test('what leads to the owner goes as they and others write it, and what leads to everybody stays', () => {
	const profile = {
		name: 'Ada',
		contact: { email: 'hello@looms.example', phone: '+49 40 555 0199' },
		links: [{ url: 'https://code.example/users/adal/looms' }, { url: 'https://ada.example/about' }],
	};
	const mask = maskWith([{ words: handlesOf({ profile } as Site), instead: '‹address›' }], '‹address›');
	const shown = (text: string) => mask(text).text;
	expect(shown('Call 040/5550199, +49 (0)40 555-01-99 or 0049405550199.')).toBe(
		'Call ‹address›, ‹address› or ‹address›.',
	);
	expect(shown('looms.example, ada.example, @adal')).toBe('‹address›, ‹address›, @‹address›');
	expect(shown('hello users about 5550198')).toBe('hello users about 5550198');
});

test('addresses go, whosever they are', () => {
	const { text, found } = maskWith(
		[],
		'‹address›',
	)(
		'Write to a.b+c@mail.example, see https://x.example/y?z#q, www.x.example. Or <mailto:me@x.example>, [a](https://x.example/(me)/b), +49 (0)40 555-0199! 1+23 456 users',
	);
	expect(text).toBe(
		'Write to ‹address›, see ‹address›, ‹address›. Or <‹address›>, [a](‹address›), ‹address›! 1+23 456 users',
	);
	expect(found).toHaveLength(6);
});
