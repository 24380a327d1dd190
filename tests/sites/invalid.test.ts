import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { type Code, catalogue } from '../../src/diagnostics/catalogue.ts';
import { checkSite } from '../../src/loader/check.ts';
import { siteRules } from '../../src/rules/site/inspect.ts';
import { today } from './site.ts';

const folder = fileURLToPath(new URL('invalid/', import.meta.url));
/**
 * Told by the integration, because no command but Astro's reads its config: see tests/faults/stop.test.ts. What is told
 * of a built site has its faults in tests/rules/seeds.ts.
 */
const outsideContent: Code[] = [
	'missing-site',
	'missing-history',
	'missing-glyph',
	'unusable-template',
	'adjusted-ink',
	'issue-form',
	// Told by `review`, of changes and not of files.
	'mixed-change',
	'too-many-files',
	'foreign-file',
	'foreign-account',
	'refused-author',
	'stale-change',
	'unrelated-history',
	...siteRules.map(({ code }) => code),
];
const codes = (Object.keys(catalogue) as Code[]).filter((code) => !outsideContent.includes(code));

describe('each code has a site that raises it, and nothing else', () => {
	test.each(codes)('%s', async (code) => {
		const root = `${folder}${code}`;
		expect(existsSync(root), `tests/sites/invalid/${code}/ is missing`).toBe(true);
		const expected: object = JSON.parse(readFileSync(`${root}/expected.json`, 'utf8'));
		const { diagnostics } = await checkSite(root, { today, cache: false });
		expect(diagnostics).toMatchObject([{ severity: catalogue[code].severity, ...expected }]);
		expect(diagnostics).toHaveLength(1);
	});
});

test('no site is left of a code that is gone', () => {
	const sites = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	expect(sites.map(({ name }) => name).filter((name) => !(name in catalogue))).toEqual([]);
});
