import { expect, test } from 'vitest';
import { initials } from '../../src/profile/initials.ts';

test.each([
	['Ada', 'A'],
	['Ada Lovelace', 'AL'],
	['Maximiliane-Josephine von Schwarzenberg', 'MS'],
	['émile (junior) Zola', 'ÉZ'],
	['山田太郎', '山'],
	['ليلى المنصوري', 'ل'],
	['!!!', ''],
])('%s is set as %s', (name, letters) => {
	expect(initials(name)).toBe(letters);
});
