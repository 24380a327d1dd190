import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectedInstead, type SiteAnswers } from './answers.ts';
import { currentDay } from './clock.ts';
import { manifest } from './package.ts';
import { gitSetting, type Outcome, startRepository } from './repository.ts';
import { type SiteFile, starter } from './starter.ts';
import { peerTemplates, siteTemplates } from './templates.ts';
import { UsageError } from './usage.ts';

/** The options of `create`, as typed. */
export interface CreateSiteOptions extends SiteAnswers {
	/** A JSON Resume file. */
	from?: string;
	/** Version or path of this package to depend on. */
	package?: string;
	yes?: boolean;
	git: boolean;
}

const answerKeys = ['name', 'role', 'site', 'repo', 'lang'] as const;

/**
 * Makes a site in a folder and says what comes next.
 * @throws {UsageError} before anything is written, where the folder is not empty or an option makes no sense.
 */
export async function createSite(directory: string, options: CreateSiteOptions): Promise<void> {
	const folder = path.resolve(directory);
	const given = knownAnswers(options);
	const day = currentDay();
	await refuseUnlessEmpty(folder);
	const dependency = await packageDependency(options.package, folder);
	const resume = options.from === undefined ? undefined : await openResume(options.from);

	// A résumé says who somebody is: nobody is asked for that again.
	const known = { ...resume?.known, ...given };
	const gitName = await gitSetting(process.cwd(), 'user.name');
	const mayAsk = !options.yes && process.stdin.isTTY && process.stdout.isTTY;
	const answers = mayAsk ? await (await import('./ask.ts')).ask(known, gitName) : known;

	const name = answers.name ?? gitName ?? 'Your Name';
	const { peerDependencies, engines } = manifest();
	const imported = resume?.convert({ ...answers, name });
	const files = starter(
		[...(await siteTemplates()), ...(answers.repo === undefined ? [] : await peerTemplates())],
		{
			...answers,
			folder: path.basename(folder),
			name,
			lang: answers.lang ?? 'en',
			today: day,
		},
		{ astro: peerDependencies.astro.replace(/^\^/, ''), bonafides: dependency, node: engines.node },
		imported?.files,
	);
	await write(folder, files);
	const repository = options.git ? await startRepository(folder) : undefined;
	process.stdout.write(
		[imported?.report, closing(directory, files.length, repository)].filter(Boolean).join('\n'),
	);
}

function knownAnswers(options: CreateSiteOptions): SiteAnswers {
	const known: SiteAnswers = {};
	for (const key of answerKeys) {
		const value = options[key]?.trim();
		if (value === undefined) continue;
		const expected = expectedInstead(key, value);
		if (expected) throw new UsageError(`--${key} is \`${value}\`, expected ${expected}`);
		known[key] = value;
	}
	return known;
}

async function refuseUnlessEmpty(folder: string): Promise<void> {
	const entries = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') return [];
		if (error.code === 'ENOTDIR')
			throw new UsageError(`${folder} is a file`, 'name a new or an empty folder');
		throw error;
	});
	if (entries.some((entry) => entry !== '.git')) {
		throw new UsageError(`${folder} is not empty`, 'name a new or an empty folder');
	}
}

/** What package.json says for this package: a version, or the way to a folder or tarball. */
async function packageDependency(spec: string | undefined, folder: string): Promise<string> {
	if (spec === undefined) return `^${manifest().version}`;
	const named = spec.replace(/^file:/, '');
	const isPath = named !== spec || (/^[./\\]|^[a-z]:[\\/]|\.tgz$/i.test(spec) && !spec.includes('://'));
	if (!isPath) return spec;
	const file = path.resolve(named);
	if (!(await stat(file).catch(() => null))) {
		throw new UsageError(
			`--package is \`${spec}\`, but there is no ${file}`,
			'name a version, or a path that exists',
		);
	}
	return `file:${path.relative(folder, file).replaceAll(path.sep, '/')}`;
}

interface Resume {
	known: SiteAnswers;
	convert: (answers: SiteAnswers) => { files: SiteFile[]; report: string };
}

async function openResume(file: string): Promise<Resume> {
	const [{ readResume }, { importJsonResume }, { formatReport }] = await Promise.all([
		import('./read-resume.ts'),
		import('../imports/resume/import-json-resume.ts'),
		import('../imports/report.ts'),
	]);
	const data = await readResume(file);
	const ownName = nameIn(data);
	return {
		known: { ...(ownName && { name: ownName }), role: undefined },
		convert({ name, role, lang }) {
			const options = { name: name === ownName ? undefined : name, role, lang };
			const { files, report } = importJsonResume(data, options);
			return { files, report: formatReport(report) };
		},
	};
}

function nameIn(data: unknown): string | undefined {
	const name = (data as { basics?: { name?: unknown } | null } | null)?.basics?.name;
	return typeof name === 'string' ? name.trim() || undefined : undefined;
}

async function write(folder: string, files: readonly SiteFile[]): Promise<void> {
	for (const { path: name, text } of files) {
		const file = path.join(folder, name);
		await mkdir(path.dirname(file), { recursive: true });
		await writeFile(file, text, { flag: 'wx' });
	}
}

const repositoryWords: Record<Outcome, string> = {
	committed: 'Everything is in a first commit.',
	initialized:
		'It is a git repository, but without a first commit: git does not know your name and e-mail address yet.',
	'inside-another':
		'It lies inside another git repository, so none was made. .github/workflows/deploy.yml works at the top of a repository only.',
	'no-git': 'It is no git repository, as there is no git on this machine.',
};

function closing(directory: string, count: number, repository: Outcome | undefined): string {
	return [
		`${count} files written to ${directory}. ${repository ? repositoryWords[repository] : ''}`.trimEnd(),
		'',
		'Next:',
		...(path.resolve(directory) === process.cwd() ? [] : [`  cd ${quoteForShell(directory)}`]),
		'  npm install',
		'  npm run dev',
		'',
		'Then open content/profile.yaml and say who you are.',
		'',
	].join('\n');
}

function quoteForShell(text: string): string {
	return /^[\w./-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}
