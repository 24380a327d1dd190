import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { record } from '../../src/cli/record.ts';
import { levelOf } from '../../src/provenance/level.ts';
import { provenanceSchema } from '../../src/schema/provenance.ts';
import { webKey } from '../provenance/signing.ts';
import { fakeGitHub, gitIn, type Person } from './fake-github.ts';
import { here, listen } from './here.ts';

const site = {
	'content/profile.yaml': 'name: Ada Lovelace\ncontribute: { repository: ada/site }\n',
	'.gitattributes': 'content/testimonials/** -text\n',
};

const own = ({ login }: Person) => `content/testimonials/${login}.md`;
const words = ({ login }: Person) =>
	`---\nname: ${login[0]?.toUpperCase()}${login.slice(1)} Example\ngithub: ${login}\nrelationship: colleague\ndate: 2026-05-10\nconsent: yes\n---\nWe built the first compiler together, and she saw what the engine could do long before.\n`;

const [grace, hedy, mary, joan, rosa] = ['grace', 'hedy', 'mary', 'joan', 'rosa'].map(
	(login, index): Person => ({ login, id: 1900 + index }),
) as [Person, Person, Person, Person, Person];

function recordIn(copy: string, { login }: Person) {
	return provenanceSchema.parse(
		JSON.parse(readFileSync(path.join(copy, `content/provenance/${login}.json`), 'utf8')),
	);
}

test('each way of merging keeps the proof of the author’s own commit, and nothing else is one', async () => {
	const hub = await fakeGitHub(site);
	const { key, sign } = webKey();
	// Signed by GitHub, and merged with each button.
	const heads = new Map<Person, string>();
	for (const [number, by] of [grace, hedy, mary].entries()) {
		hub.send(by, { [own(by)]: words(by) });
		heads.set(by, hub.sign(number + 1, sign));
		hub.press((['merge', 'squash', 'rebase'] as const)[number]!, number + 1, sign);
	}
	// Not signed, and squashed by the owner: GitHub signs that commit in the author's name.
	hub.send(joan, { [own(joan)]: words(joan) });
	hub.press('squash', 4, sign);
	// Signed, in the name of another account than that of the pull request.
	hub.send(grace, { [own(rosa)]: words(rosa) }, 5, rosa);
	hub.sign(5, sign);
	hub.press('squash', 5, sign);
	// A later pull request of hedy's that leaves her words alone.
	hub.send(hedy, { 'content/testimonials/hedy.png': 'a picture' });
	hub.sign(6, sign);
	hub.press('squash', 6, sign);

	const copy = hub.clone();
	// The owner's own addition claims whatever it likes.
	writeFileSync(path.join(copy, 'content/testimonials/forged.md'), words({ login: 'forged', id: 1 }));
	const { stdout } = await listen(hub.api, async () => {
		await record({ root: copy, remote: 'origin' }, [key]);
		return 0;
	});
	for (const [by, head] of heads) {
		const made = recordIn(copy, by);
		expect(made, by.login).toMatchObject({
			level: 2,
			account: by.id,
			accepted: '2026-05-12',
			source: { head },
		});
		expect(levelOf(made, readFileSync(path.join(copy, own(by))), [key])).toMatchObject({ level: 2 });
		expect(made.source.merged).not.toBe(head);
	}
	expect(recordIn(copy, hedy)).toMatchObject({
		source: { pull: 2 },
		portrait: { file: 'content/testimonials/hedy.png' },
	});
	for (const by of [joan, rosa]) {
		expect(recordIn(copy, by), by.login).toMatchObject({ level: 1, account: by.id });
		expect(recordIn(copy, by).proof).toBeUndefined();
	}
	expect(stdout).toContain('joan.json written: submitted by @joan on GitHub; not proven by a signature');
	expect(stdout).toContain('forged.md: no merged pull request of @forged holds these words');
	expect(existsSync(path.join(copy, 'content/provenance/forged.json'))).toBe(false);

	// What has its record is left alone, and that of withdrawn words goes.
	gitIn(copy)(['rm', '--quiet', own(grace)]);
	gitIn(copy)(['clean', '--quiet', '--force', 'content/testimonials']);
	const asked = hub.requests.length;
	const again = await listen(hub.api, async () => {
		await record({ root: copy, remote: 'origin' }, [key]);
		return 0;
	});
	expect(again.stdout).toBe(
		'content/provenance/grace.json removed: the testimonial is gone\nCommit what lies in content/provenance/.\n',
	);
	expect(hub.requests).toHaveLength(asked);
});

test('without anything to record, nobody is asked, also where the profile names no repository', async () => {
	const hub = await fakeGitHub({ 'content/profile.yaml': 'name: Ada Lovelace\n' });
	const copy = hub.clone();
	expect(await here(hub, 'record', '--root', copy)).toEqual({
		code: 0,
		stderr: '',
		stdout: 'Nothing to record.\n',
	});
	expect(hub.requests).toEqual([]);
});
