import { expect, test } from 'vitest';
import { missingHistory } from '../../src/integration/history.ts';

test('a part of the history is told with the way to all of it; a whole one is not spoken of', () => {
	expect(missingHistory({ dates: new Map() })).toEqual([]);
	expect(missingHistory({ dates: new Map(), missing: 'history' })).toMatchObject([
		{ code: 'missing-history', severity: 'warning', fix: expect.stringContaining('fetch-depth: 0') },
	]);
	expect(missingHistory({ dates: new Map(), missing: 'repository' })).toMatchObject([
		{ code: 'missing-history', severity: 'warning', message: expect.stringContaining('no git history') },
	]);
});
