import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Author } from '../../src/contribute/author.ts';
import { reviewChange } from '../../src/contribute/review.ts';
import { attacks } from './attacks.ts';
import { benigns } from './benign.ts';
import { naiveGate } from './naive-gate.ts';
import { type Forge, openPullRequests, type PullRequest, today } from './pull-requests.ts';

let forge: Forge;
beforeAll(() => {
	forge = openPullRequests([...attacks, ...benigns]);
});
afterAll(() => forge.remove());

const reviewed = ({ name, author }: PullRequest) =>
	reviewChange({
		repo: forge.repo,
		base: forge.base,
		head: forge.heads.get(name)!,
		author: author as Author,
		today,
	});

test('every pull request has a name of its own, and there are enough of them', () => {
	expect(new Set([...attacks, ...benigns].map(({ name }) => name)).size).toBe(
		attacks.length + benigns.length,
	);
	expect(attacks.length).toBeGreaterThanOrEqual(100);
	expect(benigns.length).toBeGreaterThanOrEqual(20);
});

describe('refused', () => {
	test.concurrent.each(attacks)('$name', async (attack) => {
		const { verdict, findings, testimonial } = await reviewed(attack);
		expect(findings.map(({ code }) => code)).toContain(attack.code);
		expect(verdict).toBe('refused');
		for (const { message, fix } of findings) expect([message, fix].every(Boolean)).toBe(true);
		expect(findings.length).toBeLessThanOrEqual(60);
		expect(testimonial).toBeUndefined();
	});
});

describe('accepted', () => {
	test.concurrent.each(benigns)('$name', async (pull) => {
		const { verdict, findings } = await reviewed(pull);
		expect(findings).toEqual([]);
		expect(verdict).toBe('accepted');
	});
});

test('a naive gate accepts at least 60 of the attacks, so they are worth something', () => {
	expect(attacks.filter(naiveGate).length).toBeGreaterThanOrEqual(60);
});
