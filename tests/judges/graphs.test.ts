import { beforeAll, expect, test, vi } from 'vitest';
import { graphFaults } from './graph-faults.ts';
import { isIndexable } from './head.ts';
import { judged, judgedSites } from './judged.ts';

// Whole builds and browsers, on a busy machine too.
vi.setConfig({ testTimeout: 120_000 });

const graphs = new Map<string, unknown>();
beforeAll(async () => {
	for (const site of judgedSites)
		for (const page of (await judged(site)).pages) {
			const text = page.html.match(/<script type="application\/ld\+json">(.*?)<\/script>/s)?.[1];
			if (text !== undefined) graphs.set(`${site}: ${page.file}`, JSON.parse(text));
			else expect(isIndexable(page), `${site}: ${page.file}`).toBe(false);
		}
});

test('the structured data of every page compiles by the types of schema.org', () => {
	graphs.set('wrong', {
		'@context': 'https://schema.org',
		'@graph': [{ '@type': 'Person', skils: 'a word that schema.org does not have' }],
	});
	const faults = graphFaults('judged-graphs', graphs);
	expect(faults.filter((fault) => !fault.startsWith('wrong: '))).toEqual([]);
	expect(faults.join()).toMatch(/^wrong: .*skils/s);
});
