import { describe, expect, test } from 'vitest';
import { type Words, words } from '../../src/words/words.ts';

test('a tag without words of its own falls back to its prefix, then to English', () => {
	expect(words('de-AT').sections.cv).toBe('Lebenslauf');
	expect(words('zh-Hant-TW').sections.cv).toBe('CV');
	expect(words('en-US').format.date('2026-11-02')).toBe('November 2, 2026');
	expect(words('en').format.date('2026-11-02')).toBe('2 November 2026');
	expect(words('fr').format.date('2026-11-02')).toBe('2 November 2026');
});

test('dates are as precise as they are written and never depend on the clock or zone of the machine', () => {
	const { format } = words('en');
	expect([format.date('2026'), format.date('2026-05'), format.date('2026-05-31')]).toEqual([
		'2026',
		'May 2026',
		'31 May 2026',
	]);
	expect(format.date('0999-01-01')).toContain('999');
});

test('periods', () => {
	const { period, years } = words('en');
	expect(period('2019', '2022')).toBe('2019–2022');
	expect(period('2019-03', '2022')).toBe('Mar 2019 – 2022');
	expect(period('2019')).toBe('2019–now');
	expect(period('2019-03')).toBe('Mar 2019 – now');
	expect(period(undefined, '2019')).toBe('until 2019');
	expect(period()).toBe('');
	expect(years('2019-03', '2019-08')).toBe('2019');
	expect(words('de').years('2019-03')).toBe('2019–heute');
});

test('a time zone is given for both halves of the year', () => {
	const zone = (name: string) => words('en').place.zone(...words('en').format.offsets(name, 2026));
	expect(zone('Europe/Berlin')).toBe('UTC+1, summer UTC+2');
	expect(zone('Europe/London')).toBe('UTC, summer UTC+1');
	expect(zone('America/New_York')).toBe('UTC−5, summer UTC−4');
	expect(zone('Australia/Sydney')).toBe('UTC+10, summer UTC+11');
	expect(zone('Asia/Kolkata')).toBe('UTC+5:30');
	expect(zone('America/St_Johns')).toBe('UTC−3:30, summer UTC−2:30');
});

test('plurals follow the language', () => {
	expect([1, 2].map(words('en').counts.testimonial)).toEqual(['1 person', '2 people']);
	expect([1, 2].map(words('de').counts.project)).toEqual(['1 Projekt', '2 Projekte']);
});

test('a relationship is a sentence without its subject', () => {
	const { relations, years } = words('en');
	expect(relations.manager('Mara', { at: 'Acme', period: years('2019', '2022') })).toBe(
		'managed Mara at Acme, 2019–2022',
	);
	expect(relations.other('Mara', { at: 'the choir' })).toBe('knows Mara from the choir');
	expect(words('de').relations.colleague('Mara', { at: 'Acme' })).toBe(
		'arbeitete mit Mara bei Acme zusammen',
	);
});

test('the direction is that of the language’s script, whatever the words are', () => {
	expect(
		['ar', 'he', 'fa', 'ur', 'pa-Arab', 'pa', 'en', 'ja'].map((tag) => words(tag).format.direction),
	).toEqual(['rtl', 'rtl', 'rtl', 'rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
	expect(words('he').format.script).toBe('Hebr');
});

test('countries: codes become names, names stay', () => {
	expect(words('de').format.country('SE')).toBe('Schweden');
	expect(words('de').format.country('Sverige')).toBe('Sverige');
});

test('a series keeps its items apart from what stands between them', () => {
	expect(words('en').format.series(['3 posts', '2 projects', '4 people'])).toEqual([
		{ item: 0, text: '3 posts' },
		{ text: ', ' },
		{ item: 1, text: '2 projects' },
		{ text: ', ' },
		{ item: 2, text: '4 people' },
	]);
});

test('every language has every word', () => {
	const shape = (value: object): unknown =>
		Object.fromEntries(
			Object.entries(value).map(([key, word]) => [
				key,
				typeof word === 'object' && !Array.isArray(word) ? shape(word) : typeof word,
			]),
		);
	const { format: _, ...english } = words('en');
	const { format: __, ...german } = words('de');
	expect(shape(german)).toEqual(shape(english));
});

describe('names that run the other way', () => {
	const owner = 'سلمى الخطيب';
	const author = 'عمر ناصر';
	const place = 'دار الميزان';
	const period = '2021–2022';
	const sentences = ({ relations, provenance, testimonial, skills, vouch }: Words) => [
		...Object.values(relations).map((relation) => relation(owner, { at: place, period })),
		provenance.added(owner, 'omar-nasser'),
		...(['email', 'letter', 'resume', 'linkedin'] as const).map((via) => provenance[via](owner, '2021')),
		testimonial.overlap(owner, place, period),
		testimonial.about(owner),
		testimonial.reciprocal(owner, author),
		skills.suggestedNote(owner),
		skills.level(place),
		skills.alsoCalled([owner, author]),
		skills.includes([owner, author]),
		vouch.ask(owner),
		vouch.groups.shared(owner),
		vouch.ready(owner),
		...Object.values(vouch.relationships).map((relationship) => relationship(owner)),
		...vouch.questions.map((question) => question(owner)),
	];

	test.each(['en', 'de', 'ar'])('stand alone between marks in the sentences of a page: %s', (lang) => {
		for (const sentence of sentences(words(lang))) {
			// What is left gives the sentence its direction.
			const own = sentence.replace(/\u2068[^\u2068\u2069]*\u2069/g, '');
			expect(own).toMatch(/\p{Script=Latin}/u);
			expect(own).not.toMatch(/[\p{Script=Arabic}\u2068\u2069]/u);
			expect([owner, author, place]).toEqual(
				expect.arrayContaining([...sentence.matchAll(/\u2068([^\u2069]*)\u2069/g)].map(([, name]) => name)),
			);
		}
	});

	test('need no marks where all runs one way, nor in what programs read', () => {
		const { titles, descriptions, given, vouch } = words('en');
		expect(words('en').testimonial.overlap('Mara Lind', 'Acme', period)).toBe(
			'Mara Lind’s CV names Acme, 2021–2022 too.',
		);
		for (const text of [
			titles.testimonial(author),
			descriptions.testimonial(author, owner, place),
			descriptions.cv(owner, place),
			given.title(owner),
			given.description(owner, [author]),
			vouch.title(owner),
			vouch.description(owner),
		])
			expect(text).not.toMatch(/[\u2066-\u2069]/u);
	});
});
