import ICAL from 'ical.js';
import { parse } from 'vcard4';
import { expect, test } from 'vitest';
import { contactCard } from '../../src/exports/contact-card.ts';
import type { Profile } from '../../src/profile/site.ts';
import { words } from '../../src/words/words.ts';
import { site } from './site.ts';

const card = (profile: Partial<Profile>, { lang = 'en', photo = '', origin = 'https://ada.example' } = {}) =>
	contactCard(
		{ site: site('Ada', { lang, profile: { name: 'Ada', ...profile } }), words: words(lang), origin },
		photo,
	);

/** What ical.js reads: properties in their order, each with parameters and values. */
const read = (text: string): [string, Record<string, unknown>, string, ...unknown[]][] => ICAL.parse(text)[1];

const values = (text: string, name: string) =>
	read(text)
		.filter(([property]) => property === name)
		.map(([, , , value]) => value);

/** What vcard4 reads, which refuses what the standard does not allow. */
const strictly = (text: string, name: string) => [parse(text)].flat()[0]!.getProperty(name);

test('two readers find everything that the profile releases', () => {
	const photo = `data:image/jpeg;base64,${'/9j+'.repeat(500)}`;
	const text = card(
		{
			name: 'Ada, Countess; of \\ Lovelace',
			headline: { role: 'Analyst, engines', employer: 'Byron; Sons' },
			location: { timezone: 'Europe/London' },
			contact: { email: 'ada@ada.example', phone: '+44 20 7946 0000', url: 'https://ada.example/write' },
			links: [{ url: 'https://code.example/ada?a=1,2;b' }],
			languages: [{ name: 'English' }, { name: 'Deutsch' }, { name: 'Dothraki' }, { name: 'French' }],
			work: [{ organization: 'Byron; Sons', role: 'Head of numbers', from: '1842' }],
		},
		{ photo },
	);
	expect(strictly(text, 'FN')).toHaveLength(1);
	expect(strictly(text, 'PHOTO')).toHaveLength(1);
	expect(values(text, 'version')).toEqual(['4.0']);
	expect(values(text, 'kind')).toEqual(['individual']);
	expect(values(text, 'fn')).toEqual(['Ada, Countess; of \\ Lovelace']);
	expect(values(text, 'title')).toEqual(['Analyst, engines']);
	expect(values(text, 'role')).toEqual(['Head of numbers']);
	expect(values(text, 'org')).toEqual(['Byron; Sons']);
	expect(values(text, 'email')).toEqual(['ada@ada.example']);
	expect(values(text, 'tel')).toEqual(['tel:+442079460000']);
	expect(values(text, 'url')).toEqual([
		'https://ada.example/',
		'https://ada.example/write',
		'https://code.example/ada?a=1,2;b',
	]);
	expect(values(text, 'lang')).toEqual(['en', 'de', 'fr']);
	expect(
		read(text)
			.filter(([name]) => name === 'lang')
			.map(([, { pref }]) => pref),
	).toEqual(['1', '2', '3']);
	expect(values(text, 'tz')).toEqual(['Europe/London']);
	expect(values(text, 'photo')).toEqual([photo]);
});

test.each([
	'Ada',
	'王小明'.repeat(40),
	'👩🏽‍🚀é'.repeat(30),
	'مارا '.repeat(40).trim(),
	`x\r\nEMAIL:forged@evil.example`,
])('a name is one line, folded between characters at 75 bytes: %s', (name) => {
	const text = card({ name });
	expect(values(text, 'fn')).toEqual([name.replace(/\s+/g, ' ')]);
	expect(values(text, 'email')).toEqual([]);
	const lines = text.split('\r\n');
	expect(lines.pop()).toBe('');
	for (const line of lines) {
		expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
		expect(line).not.toMatch(/[\r\n\ufffd]/);
		expect(line.isWellFormed()).toBe(true);
	}
	expect(strictly(text, 'FN')).toHaveLength(1);
});

test('a name alone is a card, without contact, and without an address where the site has none', () => {
	expect(card({}, { lang: 'de' })).toContain('LANG;PREF=1:de\r\n');
	const plain = contactCard({ site: site('Ada'), words: words('en') });
	expect(plain).toBe(
		'BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:individual\r\nFN:Ada\r\nLANG;PREF=1:en\r\nEND:VCARD\r\n',
	);
});
