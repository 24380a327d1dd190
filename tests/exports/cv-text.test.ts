import { expect, test } from 'vitest';
import { cvText } from '../../src/exports/cv-text.ts';
import { wrap } from '../../src/exports/wrap.ts';
import { words } from '../../src/words/words.ts';
import { site } from './site.ts';

test('lines end at spaces, an address stays whole, and scripts without spaces end between words', () => {
	const text = `${'word '.repeat(30)}https://example.com/${'a'.repeat(90)} end`;
	const lines = wrap(text, 'en');
	expect(lines.join(' ')).toBe(text);
	expect(lines.filter((line) => line.length > 80)).toEqual([`https://example.com/${'a'.repeat(90)}`]);
	const chinese = wrap('我们每天早上核对账目。'.repeat(12), 'zh');
	expect(chinese.join('')).toBe('我们每天早上核对账目。'.repeat(12));
	expect(Math.max(...chinese.map((line) => [...line].length))).toBeLessThanOrEqual(40);
});

test('headings are in capitals, periods as on the page, and no contact that the profile does not give', () => {
	const text = cvText({
		site: site('Åsa', {
			lang: 'de',
			profile: {
				name: 'Åsa',
				work: [
					{ organization: 'Kontor', role: 'Prüferin', from: '2020-03', summary: 'Mit *Stift*.\n\nUnd mehr.' },
				],
				education: [{ institution: 'Schule', to: '2019' }],
			},
		}),
		words: words('de'),
	});
	expect(text).toBe(`Åsa

ARBEIT

Prüferin, Kontor
${words('de').period('2020-03')}
Mit Stift.
Und mehr.

AUSBILDUNG

Schule
${words('de').period(undefined, '2019')}
`);
});

test('what is written from right to left stays as it is', () => {
	const name = 'مارا عابد';
	expect(cvText({ site: site(name, { lang: 'ar' }), words: words('ar') })).toBe(`${name}\n`);
});
