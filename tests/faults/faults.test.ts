import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkSite } from '../../src/loader/check.ts';
import { run, today } from '../sites/site.ts';
import { layOutSeeds, remove } from './lay-out.ts';
import { inOrder, plant, type Seeded } from './seed.ts';
import { profileSyntax, seeds } from './seeds.ts';

const expected = seeds.flatMap((seed) => plant(seed).faults).sort(inOrder);
const place = ({ file, line, column, code }: Diagnostic | Seeded) => `${file}:${line}:${column} ${code}`;

test('a healthy site has no faults', async () => {
	const root = await layOutSeeds([]);
	const { diagnostics } = await checkSite(root, { today, cache: false });
	await remove(root);
	expect(diagnostics.map(place)).toEqual([]);
});

describe('one site with all faults', () => {
	let root = '';
	let found: Diagnostic[] = [];
	beforeAll(async () => {
		root = await layOutSeeds(seeds);
		found = (await checkSite(root, { today, cache: false })).diagnostics;
	});
	afterAll(() => remove(root));

	test('has more than sixty', () => expect(expected.length).toBeGreaterThan(60));

	test.each(seeds)('$file: $how', (seed) => {
		const here = found.filter(({ file }) => file === seed.file);
		expect(here.map(place)).toEqual(plant(seed).faults.sort(inOrder).map(place));
	});

	test('and no other', () => expect(found.map(place)).toEqual(expected.map(place)));

	test('every message says something, and every fix what to do', () => {
		for (const { message, fix } of found) {
			expect(message).toMatch(/^\S.{9,}$/s);
			expect(fix).toMatch(/^\S.{6,}$/s);
			expect(`${message} ${fix}`).not.toMatch(/undefined|\[object|NaN/);
		}
	});

	test('the command tells the same, cold and from its cache, and exits with 1', async () => {
		for (const _ of ['cold', 'warm']) {
			const { code, output } = await run(
				process.execPath,
				['src/cli/bin.ts', 'check', '--format', 'json', '--root', root],
				process.cwd(),
			);
			const report = JSON.parse(output) as { diagnostics: Diagnostic[]; counts: { errors: number } };
			expect(report.diagnostics.map(place)).toEqual(expected.map(place));
			expect(report.counts.errors).toBeGreaterThan(60);
			expect(code).toBe(1);
		}
	});
});

describe('a profile that cannot be read', () => {
	// Of skills nobody can say now whether they are listed.
	const others = seeds.filter(({ file }) => file !== 'content/profile.yaml');
	const rest = others
		.flatMap((seed) => plant(seed).faults)
		.filter(({ code }) => code !== 'unknown-skill' && code !== 'testimonial-skill');

	test.each(profileSyntax)('$how: told with all other faults', async (seed) => {
		const root = await layOutSeeds([...others, seed]);
		const { diagnostics } = await checkSite(root, { today, cache: false });
		await remove(root);
		expect(diagnostics.map(place)).toEqual([...rest, ...plant(seed).faults].sort(inOrder).map(place));
	});
});
