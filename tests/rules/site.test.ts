import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { siteRules } from '../../src/rules/site/inspect.ts';
import { outputOfExample } from './output.ts';

describe.each(siteRules)('$code', ({ follows, run, ok, notOk }) => {
	test('finds nothing in its good example', () => expect([...run(outputOfExample(ok))]).toEqual([]));

	test('finds the one fault of its bad example, and says what to do', () => {
		const [fault, ...others] = run(outputOfExample(notOk));
		expect(others).toEqual([]);
		expect(Object.keys(notOk)).toContain(fault!.file);
		expect(fault!.message).toMatch(/^\S.{9,}$/s);
		expect(fault!.fix).toMatch(/^\S.{6,}$/s);
		expect(`${fault!.message} ${fault!.fix}`).not.toMatch(/undefined|NaN|\[object/);
	});

	test('follows a document', () => expect(new URL(follows).protocol).toBe('https:'));
});

test('each rule is a file, named after its code, and every file runs', () => {
	const files = readdirSync(fileURLToPath(new URL('../../src/rules/site/', import.meta.url)));
	const rules = files.filter((file) => file !== 'rule.ts' && file !== 'inspect.ts');
	expect(rules.map((file) => file.replace(/\.ts$/, ''))).toEqual(siteRules.map(({ code }) => code).sort());
});
