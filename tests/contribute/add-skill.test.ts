import { expect, test } from 'vitest';
import { addSkill } from '../../src/contribute/add-skill.ts';

const skill = { name: 'Incident command', note: 'ran the 2023 outage: calmly (Jo Doe)' };
const item = '- name: Incident command\n  note: "ran the 2023 outage: calmly (Jo Doe)"\n';
const indented = item.replace(/^(?=.)/gm, '  ');

const profiles: Record<string, [before: string, after: string]> = {
	'a list with comments, odd blanks and folded text': [
		'name:   Ada # me\nsummary: >-\n  One\n  two.\nskills: # mine\n  - name: Analysis   # since ever\n    note: >-\n      Long\n      text.\n\n# Work\nwork: []\n',
		`name:   Ada # me\nsummary: >-\n  One\n  two.\nskills: # mine\n  - name: Analysis   # since ever\n    note: >-\n      Long\n      text.\n${indented}\n# Work\nwork: []\n`,
	],
	'a list without indentation, at the end, without a last line break': [
		'name: Ada\nskills:\n- name: Analysis # old',
		`name: Ada\nskills:\n- name: Analysis # old\n${item}`,
	],
	'a list on one line': [
		'skills: [{ name: Analysis }] # mine\nname: Ada\n',
		'skills: [{ name: Analysis }, { name: Incident command, note: "ran the 2023 outage: calmly (Jo Doe)" }] # mine\nname: Ada\n',
	],
	'an empty list': [
		'skills: []\nname: Ada\n',
		'skills: [{ name: Incident command, note: "ran the 2023 outage: calmly (Jo Doe)" }]\nname: Ada\n',
	],
	'a key without a value': ['skills:\nname: Ada\n', `skills:\n${indented}name: Ada\n`],
	'no list yet': ['name: Ada\n', `name: Ada\n\nskills:\n${indented}`],
};

test.each(Object.keys(profiles))('%s', (name) => {
	const [before, after] = profiles[name]!;
	expect(addSkill(before, skill)).toBe(after);
});

test.each(['name: [', 'skills: many\n', '{ name: Ada }\n', 'skills: &a [{ name: A }]\nother: *a\n'])(
	'what cannot be edited safely is left alone: %j',
	(profile) => {
		expect(addSkill(profile, skill)).toBeUndefined();
	},
);
