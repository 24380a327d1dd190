import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../src/', import.meta.url));

test('no rule names several languages at once: Chromium drops a rule with a list in :lang()', () => {
	const found = globSync('**/*.{css,astro}', { cwd: root }).filter((file) =>
		/:lang\([^)]*,/.test(readFileSync(path.join(root, file), 'utf8')),
	);
	expect(found).toEqual([]);
});
