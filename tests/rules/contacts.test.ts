import { expect, test } from 'vitest';
import { contactKey, contactsIn } from '../../src/rules/contacts.ts';

const found = (text: string) => contactsIn(text).map((contact) => `${contact.kind}: ${contact.text}`);

test.each([
	['Write to ada+site@mail.ada.example, please.', 'e-mail address: ada+site@mail.ada.example'],
	['Call +49 (0)40 5550-199 after six.', 'phone number: +49 (0)40 5550-199'],
	['Call 0044 20 7946 0991.', 'phone number: 0044 20 7946 0991'],
	['Hafenstraße 12b, Hamburg', 'street line: Hafenstraße 12b'],
	['Come to 221 Baker Street.', 'street line: 221 Baker Street'],
])('%s', (text, contact) => expect(found(text)).toEqual([contact]));

test.each([
	'git clone git@code.example:ada/site.git',
	'I am @ada@social.example there.',
	'npm install bonafides@1.2.3 @scope/package@4.5',
	'@media print { a { color: red } }',
	'2026-05-01T00:00:00+02:00',
	'It went from 1,900 to 20, +12.5 % in 2026.',
	'In 2019 the Harbour Office moved.',
	'UTC+1, summer UTC+2',
])('%s holds no contact', (text) => expect(found(text)).toEqual([]));

test('one contact is one key, however it is written', () => {
	expect(contactKey('mailto:Ada@Ada.example?subject=Hello')).toBe(contactKey('ada@ada.example'));
	expect(contactKey('tel:+49-40-5550199')).toBe(contactKey('0049 40 5550199'));
	expect(contactKey('Via  Roma 1')).toBe(contactKey('via roma 1'));
});
