import { execFileSync } from 'node:child_process';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { profileSchema } from '../../src/schema/profile.ts';
import { bonafides, emptyFolder, folderWith } from './command.ts';

const identity = {
	GIT_AUTHOR_NAME: 'Ada',
	GIT_AUTHOR_EMAIL: 'ada@example.com',
	GIT_COMMITTER_NAME: 'Ada',
	GIT_COMMITTER_EMAIL: 'ada@example.com',
};

async function files(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile())
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
		.filter((file) => !file.startsWith('.git/'))
		.sort();
}

function read(...parts: string[]): Promise<string> {
	return readFile(path.join(...parts), 'utf8');
}

function exists(...parts: string[]): Promise<boolean> {
	return stat(path.join(...parts)).then(
		() => true,
		() => false,
	);
}

describe('create', () => {
	test('writes a whole site that has no problems, and a first commit', async () => {
		const cwd = await emptyFolder();
		const outcome = await bonafides(
			[
				'create',
				'my-site',
				'--name',
				'Ada Lovelace',
				'--role',
				'Analyst',
				'--repo',
				'ada/notes',
				'--lang',
				'de',
			],
			{ cwd, env: identity },
		);
		expect(outcome).toMatchObject({ code: 0, stderr: '' });
		expect(outcome.stdout).toContain('first commit');
		expect(outcome.stdout).toContain('  cd my-site\n  npm install\n  npm run dev\n');

		const site = path.join(cwd, 'my-site');
		expect(await files(site)).toEqual([
			'.gitattributes',
			'.github/CODEOWNERS',
			'.github/ISSUE_TEMPLATE/testimonial.yml',
			'.github/ISSUE_TEMPLATE/withdraw-testimonial.yml',
			'.github/pull_request_template.md',
			'.github/workflows/accept-testimonial.yml',
			'.github/workflows/answer-testimonial.yml',
			'.github/workflows/check-testimonial.yml',
			'.github/workflows/deploy.yml',
			'.gitignore',
			'.vscode/extensions.json',
			'.vscode/settings.json',
			'README.md',
			'astro.config.mjs',
			'content/pages/colophon.md',
			'content/posts/hello.md',
			'content/profile.yaml',
			'package.json',
			'tsconfig.json',
		]);
		expect(parse(await read(site, 'content/profile.yaml'))).toEqual({
			name: 'Ada Lovelace',
			headline: 'Analyst',
			lang: 'de',
			contribute: { repository: 'ada/notes' },
		});
		expect(await read(site, 'content/posts/hello.md')).toMatch(/^date: 2026-05-12\nlang: en$/m);
		const config = await read(site, 'astro.config.mjs');
		expect(config).toContain('site: "https://ada.github.io",');
		expect(config).toContain('base: "/notes",');
		const own = JSON.parse(await read('package.json'));
		expect(JSON.parse(await read(site, 'package.json'))).toMatchObject({
			name: 'my-site',
			engines: own.engines,
			scripts: { dev: 'astro dev', build: 'astro build', preview: 'astro preview', check: 'bonafides check' },
			dependencies: { astro: own.devDependencies.astro, bonafides: `^${own.version}` },
		});
		for (const file of ['.vscode/settings.json', '.vscode/extensions.json', 'tsconfig.json']) {
			expect(JSON.parse(await read(site, file)), file).toBeTypeOf('object');
		}
		expect(execFileSync('git', ['status', '--porcelain'], { cwd: site, encoding: 'utf8' })).toBe('');
		expect(execFileSync('git', ['log', '--format=%an %s'], { cwd: site, encoding: 'utf8' })).toBe(
			'Ada A site of my own\n',
		);

		expect(await bonafides(['check', '--strict'], { cwd: site })).toMatchObject({
			code: 0,
			stdout: 'No problems in 3 files\n',
		});
	});

	test('takes defaults where it cannot ask', async () => {
		const cwd = await emptyFolder();
		expect(await bonafides(['create', 'x', '--no-git'], { cwd })).toMatchObject({ code: 0, stderr: '' });
		expect(parse(await read(cwd, 'x/content/profile.yaml'))).toEqual({ name: 'Your Name', lang: 'en' });
		expect(await read(cwd, 'x/content/posts/hello.md')).not.toContain('lang:');
		expect(await read(cwd, 'x/astro.config.mjs')).not.toMatch(/^\s*(?:site|base):/m);
		expect(await exists(cwd, 'x/.git')).toBe(false);
		expect(await exists(cwd, 'x/.github/workflows/deploy.yml')).toBe(true);
		// Nobody can send anything to a repository that is not named.
		expect(await exists(cwd, 'x/.github/CODEOWNERS')).toBe(false);
	});

	test('takes the name from git, and does not commit without an address', async () => {
		const cwd = await folderWith({ gitconfig: '[user]\n\tname = Grace Hopper\n' });
		const env = { GIT_CONFIG_GLOBAL: path.join(cwd, 'gitconfig') };
		const { code, stdout } = await bonafides(['create', 'x', '--yes'], { cwd, env });
		expect(code).toBe(0);
		expect(stdout).toContain('without a first commit');
		expect(parse(await read(cwd, 'x/content/profile.yaml')).name).toBe('Grace Hopper');
		expect(await exists(cwd, 'x/.git')).toBe(true);
	});

	test('fills a fresh clone of an empty repository', async () => {
		const cwd = await emptyFolder();
		execFileSync('git', ['init', '--quiet', 'clone'], { cwd });
		expect(await bonafides(['create', 'clone', '--yes'], { cwd, env: identity })).toMatchObject({ code: 0 });
		expect(
			execFileSync('git', ['log', '--format=%s'], { cwd: path.join(cwd, 'clone'), encoding: 'utf8' }),
		).toBe('A site of my own\n');
	});

	test('makes no repository inside another one', async () => {
		const cwd = await emptyFolder();
		execFileSync('git', ['init', '--quiet'], { cwd });
		const { code, stdout } = await bonafides(['create', 'inner', '--yes'], { cwd, env: identity });
		expect(code).toBe(0);
		expect(stdout).toContain('inside another git repository');
		expect(await exists(cwd, 'inner/.git')).toBe(false);
	});

	test('never writes into a folder that holds something, nor over a file', async () => {
		const cwd = await folderWith({ 'full/notes.txt': 'mine', file: 'mine' });
		expect(await bonafides(['create', 'full', '--yes'], { cwd })).toMatchObject({
			code: 2,
			stdout: '',
			stderr: `error: ${path.join(cwd, 'full')} is not empty\n  fix  name a new or an empty folder\n`,
		});
		expect(await bonafides(['create', 'file', '--yes'], { cwd })).toMatchObject({ code: 2 });
		expect(await files(cwd)).toEqual(['file', 'full/notes.txt']);
	});

	test.each([
		['--site', 'ada.example', 'a complete address'],
		['--site', 'javascript:alert(1)', 'a complete address'],
		['--repo', 'ada', 'owner/name'],
		['--repo', 'https://github.com/ada/site', 'owner/name'],
		['--repo', 'ada/..', 'owner/name'],
		['--lang', 'german language', 'a language tag'],
		['--name', ' ', 'a name'],
		['--package', './nowhere.tgz', 'there is no'],
		['--from', './nowhere.json', 'cannot be read'],
	])('%s %j is refused before anything is written', async (option, value, words) => {
		const cwd = await emptyFolder();
		const { code, stderr } = await bonafides(['create', 'x', option, value, '--yes'], { cwd });
		expect(code).toBe(2);
		expect(stderr).toMatch(/^error: /);
		expect(stderr).toContain(words);
		expect(await files(cwd)).toEqual([]);
		expect(await exists(cwd, 'x')).toBe(false);
	});

	test.each([
		'Ada: "the" \'first\' # 1 {{name}}',
		'山田 太郎 👩‍🚀',
		'two\nlines',
		'- [x] *y* <script>',
		'yes',
	])('a person called %j keeps the name', async (name) => {
		const cwd = await emptyFolder();
		const outcome = await bonafides(['create', 'x', '--name', name, '--role', name, '--yes', '--no-git'], {
			cwd,
		});
		expect(outcome).toMatchObject({ code: 0 });
		expect(parse(await read(cwd, 'x/content/profile.yaml'))).toMatchObject({ name, headline: name });
		expect(await bonafides(['check', '--root', 'x'], { cwd })).toMatchObject({ code: 0 });
		expect((await read(cwd, 'x/README.md')).split('\n')[1]).toBe('');
	});

	test('a folder of any name makes a package name that npm takes', async () => {
		const cwd = await emptyFolder();
		for (const [folder, name] of [
			['Zoë & Söhne', 'zoe-sohne-site'],
			['山田', 'site'],
			['astro', 'astro-site'],
			['ada.github.io', 'ada-github-io-site'],
		] as const) {
			const { stdout } = await bonafides(['create', folder, '--yes', '--no-git'], { cwd });
			expect(JSON.parse(await read(cwd, folder, 'package.json')).name).toBe(name);
			expect(stdout).toContain(folder === 'astro' ? '  cd astro\n' : '  cd ');
		}
	});

	test('depends on a tarball by its path, or on a version by its name', async () => {
		const cwd = await folderWith({ 'bonafides-0.1.0.tgz': 'x' });
		const of = async (folder: string) =>
			JSON.parse(await read(cwd, folder, 'package.json')).dependencies.bonafides;
		await bonafides(['create', 'sites/a', '--package', 'bonafides-0.1.0.tgz', '--no-git'], { cwd });
		expect(await of('sites/a')).toBe('file:../../bonafides-0.1.0.tgz');
		await bonafides(['create', 'b', '--no-git'], {
			cwd,
			env: { BONAFIDES_PACKAGE: 'file:bonafides-0.1.0.tgz' },
		});
		expect(await of('b')).toBe('file:../bonafides-0.1.0.tgz');
		for (const [index, spec] of ['0.1.0', '~0.1.0', 'https://example.com/bonafides.tgz'].entries()) {
			await bonafides(['create', `c${index}`, '--package', spec, '--no-git'], { cwd });
			expect(await of(`c${index}`)).toBe(spec);
		}
	});

	test('fills the site from a résumé', async () => {
		const resume = {
			basics: { name: 'Grace Hopper', label: 'Rear admiral', phone: '555 0100' },
			work: [{ name: 'Navy', position: 'Programmer', startDate: '1944' }],
			projects: [{ name: 'A-0', description: 'The first compiler.' }],
			references: [{ name: 'Howard Aiken', reference: 'She got there first. '.repeat(6) }],
		};
		const cwd = await folderWith({ 'resume.json': JSON.stringify(resume) });
		const { code, stdout, stderr } = await bonafides(
			['create', 'x', '--from', 'resume.json', '--repo', 'grace/site', '--yes', '--no-git'],
			{ cwd },
		);
		expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
		expect(stdout).toContain('basics.phone');
		const profile = await read(cwd, 'x/content/profile.yaml');
		expect(profile).toMatch(/^# yaml-language-server: \$schema=(?:\.\/)?\.\.\/node_modules\/bonafides\//);
		expect(parse(profile)).toMatchObject({
			name: 'Grace Hopper',
			headline: { role: 'Rear admiral' },
			work: [{ organization: 'Navy' }],
			contribute: { repository: 'grace/site' },
		});
		expect(await read(cwd, 'x/README.md')).toContain('# The site of Grace Hopper');
		expect(await files(path.join(cwd, 'x'))).toEqual(
			expect.arrayContaining([
				'content/posts/hello.md',
				expect.stringMatching(/^content\/projects\/.+\.md$/),
				expect.stringMatching(/^content\/testimonials\/relayed\/.+\.md$/),
			]),
		);
		expect(await bonafides(['check', '--root', 'x'], { cwd })).toMatchObject({ code: 0 });
	});

	test('says where a résumé is not JSON', async () => {
		const cwd = await folderWith({ 'resume.json': '{\n  "basics": {,}\n}' });
		const { code, stderr } = await bonafides(['create', 'x', '--from', 'resume.json', '--yes'], { cwd });
		expect(code).toBe(2);
		expect(stderr).toContain('resume.json:2:');
		expect(await exists(cwd, 'x')).toBe(false);
	});
});

test('every example in the comments of the profile is right once the # is gone', async () => {
	const template = await read('templates/site/content/profile.yaml');
	const examples = template
		.slice(template.indexOf('# headline: {'))
		.replaceAll('{{date}}', '2026-05-12')
		.replace(/^# (What you can do\..*)$/m, '')
		.replace(/^# /gm, '');
	const profile = profileSchema.parse({ name: 'Ada', ...parse(examples) });
	expect(Object.keys(profile).sort()).toEqual([
		'availability',
		'contact',
		'education',
		'headline',
		'languages',
		'links',
		'location',
		'name',
		'portrait',
		'skills',
		'summary',
		'work',
	]);
});
