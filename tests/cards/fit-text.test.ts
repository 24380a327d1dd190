import { expect, test } from 'vitest';
import { fitTexts } from '../../src/cards/fit-text.ts';

test('a text that is cut hangs no mark beside it, where it would be cut away', async () => {
	const element = { type: 'p', props: { style: { textIndent: '-0.43em' }, children: ['“Too long'] } };
	const text = { element, within: [], smallest: 20, largest: 40, width: 100, height: 50 };
	const extent = { line: { width: 4000, height: 40 }, word: { width: 90, height: 40 } };
	const [fitted] = await fitTexts([text], [extent], () => 1000);
	expect(fitted).toMatchObject({ cut: true, style: { textIndent: 0 } });
});
