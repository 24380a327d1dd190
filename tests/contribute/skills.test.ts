import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bonafides, folderWith } from '../cli/command.ts';

test('what peers suggest is listed, and taken over with who suggested it', async () => {
	const root = await folderWith({
		'content/profile.yaml': 'name: Ada Lovelace # me\nskills:\n  - name: Analysis # since ever\n',
		'content/testimonials/grace.md':
			'---\nname: Grace Hopper\ngithub: grace\nrelationship: colleague\nsuggests:\n  - skill: Incident command\n    because: ran the 1843 outage\ndate: 2026-05-10\nconsent: yes\n---\nWe built the first compiler together, and she saw what the engine could do long before.\n',
	});
	const skills = (...args: string[]) => bonafides(['skills', ...args, '--root', root]);
	expect(await skills('inbox')).toEqual({
		code: 0,
		stderr: '',
		stdout:
			'incident-command  Incident command\n  Grace Hopper: ran the 1843 outage\n\nTake one over with: bonafides skills accept ID\n',
	});
	expect(await skills('accept', 'juggling')).toMatchObject({
		code: 2,
		stderr: 'error: nobody suggests the skill `juggling`\n  fix  name one of `incident-command`\n',
	});
	expect(await skills('accept', 'incident-command')).toMatchObject({ code: 0, stderr: '' });
	expect(readFileSync(path.join(root, 'content/profile.yaml'), 'utf8')).toBe(
		'name: Ada Lovelace # me\nskills:\n  - name: Analysis # since ever\n  - name: Incident command\n    note: ran the 1843 outage (Grace Hopper)\n',
	);
	expect((await skills('inbox')).stdout).toContain('Nobody suggests');
	expect(await bonafides(['check', '--root', root])).toMatchObject({ code: 0 });
});
