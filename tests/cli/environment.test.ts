import { expect, test } from 'vitest';
import { wantsColor } from '../../src/cli/color.ts';
import { today } from '../../src/profile/today.ts';

const now = new Date('2026-05-12T23:59:59Z');

test('today is the day in UTC', () => {
	expect(today({}, now)).toBe('2026-05-12');
	expect(today({}, new Date('2026-05-12T23:30:00-05:00'))).toBe('2026-05-13');
});

test('SOURCE_DATE_EPOCH comes before the clock', () => {
	expect(today({ SOURCE_DATE_EPOCH: '0' }, now)).toBe('1970-01-01');
	expect(today({ SOURCE_DATE_EPOCH: '1778544000' }, new Date(0))).toBe('2026-05-12');
});

test.each(['', 'yesterday', '-1', '1.5', '1e9', ' 1', '99999999999999'])(
	'SOURCE_DATE_EPOCH=%j is refused',
	(epoch) => {
		expect(() => today({ SOURCE_DATE_EPOCH: epoch }, now)).toThrow(RangeError);
	},
);

test.each([
	[{}, true, true],
	[{}, false, false],
	[{ NO_COLOR: '1' }, true, false],
	[{ NO_COLOR: '' }, true, true],
	[{ TERM: 'dumb' }, true, false],
	[{ FORCE_COLOR: '1' }, false, true],
	[{ FORCE_COLOR: '' }, false, true],
	[{ FORCE_COLOR: '0' }, true, false],
	[{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
])('colour with %j on a terminal: %s → %s', (env, isTerminal, expected) => {
	expect(wantsColor(env, isTerminal)).toBe(expected);
});
