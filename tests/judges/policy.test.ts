import { beforeAll, describe, expect, test } from 'vitest';
import { policy } from './head.ts';
import { type Judged, judged, judgedSites } from './judged.ts';
import { policyFaults } from './policy-faults.ts';

describe.each(judgedSites)('the site “%s”', (site) => {
	let it: Judged;
	beforeAll(async () => {
		it = await judged(site);
	});

	test('has policies that csp_evaluator holds nothing against', () => {
		for (const page of it.pages) {
			expect(policy(page), page.file).toContain("default-src 'none'");
			expect(policyFaults(policy(page)), page.file).toEqual([]);
		}
	});
});

test('csp_evaluator holds much against another', () => {
	expect(policyFaults("script-src 'unsafe-inline'; object-src *")).not.toEqual([]);
});
