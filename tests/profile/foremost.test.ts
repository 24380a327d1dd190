import { expect, test } from 'vitest';
import { foremost } from '../../src/profile/foremost.ts';
import type { Testimonial } from '../../src/profile/site.ts';

const by = (id: string, more: Partial<Testimonial>): Testimonial => ({
	id,
	file: '',
	href: '',
	name: id,
	skills: [],
	suggests: [],
	lang: 'en',
	confirmed: true,
	html: '',
	text: '',
	quote: '',
	...more,
});

test('a manager is quoted before a colleague, one of each before a second, readable words before others', () => {
	const order = foremost(
		[
			by('colleague', { relationship: 'colleague' }),
			by('greek', { relationship: 'manager', lang: 'el' }),
			by('manager', { relationship: 'manager', lang: 'en-GB' }),
			by('second', { relationship: 'colleague' }),
			by('stranger', {}),
			by('pending', { relationship: 'manager', confirmed: false }),
		],
		'en',
	).map(({ id }) => id);
	expect(order).toEqual(['manager', 'colleague', 'stranger', 'second', 'greek']);
});
