import { describe, expect, test } from 'vitest';
import { nearest } from '../../src/diagnostics/nearest.ts';
import { salvage } from '../../src/frontmatter/salvage.ts';
import { source } from '../../src/frontmatter/source.ts';
import { validate } from '../../src/frontmatter/validate.ts';
import { parseYaml } from '../../src/frontmatter/yaml.ts';
import { postSchema, projectSchema } from '../../src/schema/post.ts';
import { profileSchema } from '../../src/schema/profile.ts';

const document = (text: string) => parseYaml(source('a.yaml', text), 0, text.length);
const told = (schema: Parameters<typeof validate>[0], text: string) =>
	validate(schema, document(text)).findings.map(
		({ code, range, message }) => `${range?.line}:${range?.column} ${code} ${message}`,
	);

describe('messages say what is and what was expected', () => {
	test.each([
		[
			'did you mean',
			'naem: Ada\n',
			['1:1 missing-key `name` is missing', '1:1 unknown-key `naem` is not a key here, did you mean `name`?'],
		],
		[
			'deeper',
			'name: A\nwork:\n  - oranization: B\n',
			['3:5 unknown-key `oranization` is not a key of `work[0]`, did you mean `organization`?'],
		],
		[
			'behind a choice of shapes',
			'name: A\nheadline:\n  role: B\n  employr: C\n',
			['4:3 unknown-key `employr` is not a key of `headline`, did you mean `employer`?'],
		],
		[
			'nothing near',
			'name: A\nlocation:\n  zzzzzzzz: 1\n',
			[
				'3:3 unknown-key `zzzzzzzz` is not a key of `location`, expected one of `city`, `region`, `country`, `timezone`, `remote`',
			],
		],
		['a list for a text', 'name: [A]\n', ['1:7 wrong-type `name` is a list, expected a text']],
		['a list for the file', '- a\n', ['1:1 wrong-type the file is a list, expected a mapping of keys']],
		['a year for a text', 'name: 1984\n', ['1:7 wrong-type `name` is a number, expected a text']],
		[
			'a choice',
			'name: A\navailability: { status: closd, asOf: 2026-01-01 }\n',
			[
				'2:25 wrong-value `closd` is not possible for `availability.status`, expected one of `open`, `listening`, `closed`',
			],
		],
		[
			'missing in a mapping: at its key',
			'name: A\navailability:\n  status: open\n',
			['2:1 missing-key `availability.asOf` is missing'],
		],
		[
			'missing in an item: at the item',
			'name: A\nskills:\n  - id: rust\n',
			['3:5 missing-key `skills[0].name` is missing'],
		],
		['a null', 'name: ~\n', ['1:1 missing-key `name` is empty']],
	])('%s', (_, text, expected) => expect(told(profileSchema, text).sort()).toEqual(expected.sort()));

	test('a number that is no date is no date, rather than no text', () =>
		expect(told(postSchema, 'title: A\ndate: 2026\n')).toEqual([
			'2:7 wrong-date `2026` is not a day of the calendar, expected YYYY-MM-DD',
		]));
	test('a fix for a text that YAML takes for something else', () => {
		const { findings } = validate(postSchema, document('title: 1984\ndate: 2026-01-01\n'));
		expect(findings).toMatchObject([{ fix: 'put it in quotes: "1984"' }]);
	});
	test('a key that stands twice does not hide the rest', () =>
		expect(told(projectSchema, 'title: A\ntitle: B\nfoo: 1\n')).toHaveLength(2));
});

describe('near words', () => {
	const known = ['rust', 'typescript', 'c', 'c-plus-plus', 'incident-command'];
	test.each([
		['rsut', 'rust'],
		['RUST', 'rust'],
		['typscript', 'typescript'],
		['rust-lang', 'rust'],
		['incident-comand', 'incident-command'],
		['cobol', undefined],
		['rusty-old-ledger', undefined],
	])('%s: %s', (word, expected) => expect(nearest(word, known)).toBe(expected));
	test('of nothing, none', () => expect(nearest('a', [])).toBeUndefined());
});

describe('salvage', () => {
	const rest = (text: string) => salvage(profileSchema, document(text), { name: 'Unnamed' }).data;
	test('parts at fault go, the others stay', () =>
		expect(
			rest(
				'name: Ada\nfoo: 1\nlang: english!\nwork:\n  - { role: A, from: now }\n  - { role: [B] }\n  - { role: C, to: 2019, from: 2020 }\n',
			),
		).toEqual({ name: 'Ada', work: [{ role: 'A' }, {}, { role: 'C', from: '2020' }] }));
	test('an item without what it needs goes as a whole', () =>
		expect(rest('name: Ada\nskills:\n  - { id: a }\n  - { name: B }\n')).toEqual({
			name: 'Ada',
			skills: [{ name: 'B' }],
		}));
	test.each([
		['a missing name', 'lang: de\n', { name: 'Unnamed', lang: 'de' }],
		['a list', '- a\n', { name: 'Unnamed' }],
		['a lost parser', 'a: [\n', { name: 'Unnamed' }],
	])('%s is stood in for', (_, text, expected) => expect(rest(text)).toEqual(expected));
});
