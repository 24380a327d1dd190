import { expect, test } from 'vitest';
import { quoteOf } from '../../src/testimonials/quote.ts';

const short = 'Great to work with.';
const fitting = 'She moved our ledger to a new system in one weekend.';

test('what the author made strong', () => {
	expect(quoteOf([fitting], ['never lost an entry'], 'en')).toBe('never lost an entry');
	expect(quoteOf([fitting], ['very good'], 'en')).toBe(fitting);
	expect(quoteOf(['长。'], ['她从来没有丢失过任何一条记录'], 'zh')).toBe('她从来没有丢失过任何一条记录');
});

test('the first sentence of a fitting length', () => {
	expect(quoteOf([`${short} ${fitting} ${fitting}`], [], 'en')).toBe(fitting);
	expect(quoteOf([short, fitting], [], 'en')).toBe(fitting);
	expect(quoteOf(['很好。她用三个月完成了我们花两年都没有做成的迁移。'], [], 'zh')).toBe(
		'她用三个月完成了我们花两年都没有做成的迁移。',
	);
});

test('a short first sentence as it is, a long one cut after a word', () => {
	expect(quoteOf([short], [], 'en')).toBe(short);
	const long = `She ${'patiently '.repeat(30)}explained.`;
	const quote = quoteOf([long], [], 'en');
	expect(quote).toMatch(/^She (?:patiently )+patiently…$/);
	expect([...quote].length).toBeLessThanOrEqual(200);
	expect([...quoteOf(['x'.repeat(400)], [], 'en')].length).toBe(200);
});
