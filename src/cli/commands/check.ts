import { stat } from 'node:fs/promises';
import path from 'node:path';
import { Command, Option } from 'commander';
import type { Report } from '../../diagnostics/report.ts';
import { rootOption, siteRoot } from '../root.ts';
import { UsageError } from '../usage.ts';

type Format = 'pretty' | 'json' | 'github';

interface CheckOptions {
	root: string;
	format: Format;
	strict?: boolean;
	/** The folder of the built site; `true` where none is named. */
	site?: string | true;
}

/** `bonafides check`: every fault of every file, with its place and what to do. */
export function checkCommand(): Command {
	return new Command('check')
		.summary('find every problem in the content')
		.description(
			'Finds every problem in content/, with its place and what to do about it.\nWarnings leave the exit code at 0 unless --strict is given.',
		)
		.addOption(
			new Option('--format <format>', 'how to report')
				.choices(['pretty', 'json', 'github'] satisfies Format[])
				.default('pretty'),
		)
		.option(
			'--site [dir]',
			'check the built site, too: what search engines, readers and other programs find in it (default: dist)',
		)
		.option('--strict', 'let warnings count as errors')
		.addOption(rootOption())
		.addHelpText(
			'after',
			'\nExamples:\n  bonafides check\n  bonafides check --strict\n  bonafides check --site\n  bonafides check --format json > report.json',
		)
		.action(check);
}

async function check({ root, format, strict, site }: CheckOptions): Promise<void> {
	const [{ checkSite }, { currentDay }, { countSeverities }] = await Promise.all([
		import('../../loader/check.ts'),
		import('../clock.ts'),
		import('../../diagnostics/report.ts'),
	]);
	const folder = site === undefined ? await siteRoot(root) : path.resolve(root);
	const content = (await isFolder(path.join(folder, 'content')))
		? await checkSite(folder, { today: currentDay() })
		: undefined;
	const reports: Report[] = content ? [content] : [];
	if (site !== undefined) {
		const built = path.resolve(folder, site === true ? 'dist' : site);
		if (!(await isFolder(built)))
			throw new UsageError(
				`there is no folder ${built}`,
				'build the site first, or name the folder after --site',
			);
		const { checkOutput } = await import('../../loader/check-output.ts');
		reports.push(await checkOutput(folder, built, content));
	}
	const report = join(reports);
	await print(report, format, folder);
	const { errors, warnings } = countSeverities(report.diagnostics);
	if (errors > 0 || (strict && warnings > 0)) process.exitCode = 1;
}

/** Several reports as one. */
function join(reports: readonly Report[]): Report {
	return {
		diagnostics: reports.flatMap(({ diagnostics }) => diagnostics),
		counts: { files: reports.reduce((sum, { counts }) => sum + counts.files, 0) },
		sources: new Map(reports.flatMap(({ sources }) => [...sources])),
	};
}

async function isFolder(absolute: string): Promise<boolean> {
	return stat(absolute).then(
		(stats) => stats.isDirectory(),
		() => false,
	);
}

async function print(report: Report, format: Format, folder: string): Promise<void> {
	switch (format) {
		case 'json': {
			const { formatJson } = await import('../../diagnostics/json.ts');
			process.stdout.write(formatJson(report, 'check'));
			return;
		}
		case 'github': {
			const { formatGithub, formatGithubSummary } = await import('../../diagnostics/github.ts');
			process.stdout.write(formatGithub(report, { prefix: await pathInRepository(folder) }));
			const summary = process.env.GITHUB_STEP_SUMMARY;
			if (summary) await (await import('node:fs/promises')).appendFile(summary, formatGithubSummary(report));
			return;
		}
		case 'pretty': {
			const [{ formatPretty }, { wantsColor }] = await Promise.all([
				import('../../diagnostics/pretty.ts'),
				import('../color.ts'),
			]);
			const { isTTY, columns } = process.stdout;
			process.stdout.write(formatPretty(report, { color: wantsColor(process.env, isTTY), columns }));
		}
	}
}

/** GitHub finds a file by its path in the repository, of which the site may be a part. */
async function pathInRepository(folder: string): Promise<string> {
	const workspace = process.env.GITHUB_WORKSPACE;
	if (!workspace) return '';
	const relative = path.relative(workspace, folder).replaceAll(path.sep, '/');
	return relative === '' || relative.startsWith('..') || path.isAbsolute(relative) ? '' : `${relative}/`;
}
