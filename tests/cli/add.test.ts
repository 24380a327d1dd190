import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { bonafides, folderWith } from './command.ts';

test('peers: adds what is missing, keeps what is the owner’s, and replaces it only by force', async () => {
	const root = await folderWith({
		'content/profile.yaml': 'name: Ada\ncontribute: { repository: acme/site, owner: ada }\n',
		'.gitattributes': '* text=auto\n',
	});
	const file = (name: string) => readFileSync(path.join(root, name), 'utf8');
	const first = await bonafides(['add', 'peers', '--root', root]);
	expect(first).toMatchObject({ code: 0, stderr: '' });
	expect(first.stdout).toContain('.gitattributes kept: yours differs\n');
	expect(first.stdout).toContain('.github/workflows/check-testimonial.yml written\n');
	expect(first.stdout).toContain('.github/workflows/deploy.yml written\n');
	expect(file('.gitattributes')).toBe('* text=auto\n');
	expect(file('.github/CODEOWNERS')).toMatch(/^\* @ada$/m);
	expect(file('.github/workflows/check-testimonial.yml')).toContain('{{ github.base_ref }}');

	const second = await bonafides(['add', 'peers', '--root', root, '--force']);
	expect(second.stdout).toContain('.gitattributes replaced\n');
	expect(second.stdout).toContain('.github/CODEOWNERS is as it should be\n');
	expect(file('.gitattributes')).toContain('content/testimonials/** -text');
});

test('peers: prints without writing', async () => {
	const root = await folderWith({
		'content/profile.yaml': 'name: Ada\ncontribute: { repository: ada/site }\n',
	});
	const { code, stdout } = await bonafides(['add', 'peers', '--root', root, '--print']);
	expect(code).toBe(0);
	expect(stdout).toContain('=== .github/CODEOWNERS\n');
	expect(stdout).toContain('* @ada\n');
	expect(readdirSync(root)).toEqual(['content']);
});

test('peers: needs to know where people send their words', async () => {
	const root = await folderWith({ 'content/profile.yaml': 'name: Ada\n' });
	const { code, stderr } = await bonafides(['add', 'peers', '--root', root]);
	expect(code).toBe(2);
	expect(stderr).toContain('add `contribute: { repository: owner/name }`');
	expect(readdirSync(root)).toEqual(['content']);
});
