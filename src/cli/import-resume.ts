import { copyFile, mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { confirm, isCancel } from '@clack/prompts';
import { formatReport } from '../imports/report.ts';
import { emailOf } from '../imports/resume/basics.ts';
import { importJsonResume } from '../imports/resume/import-json-resume.ts';
import { readResume } from './read-resume.ts';
import { UsageError } from './usage.ts';

interface ImportResumeOptions {
	root: string;
	dryRun?: boolean;
	force?: boolean;
	yes?: boolean;
}

/**
 * Imports a JSON Resume into a site and prints what became of it.
 * @throws {UsageError} before anything is written, where the file is no JSON or a profile is there already.
 */
export async function importResumeFile(
	file: string,
	{ root, dryRun = false, force = false, yes = false }: ImportResumeOptions,
): Promise<void> {
	const data = await readResume(file);
	const profile = path.resolve(root, 'content/profile.yaml');
	if (!force && !dryRun && (await exists(profile))) {
		throw new UsageError(
			`there is a profile already: ${profile}`,
			'look at what would come with --dry-run; --force replaces it and keeps a .bak',
		);
	}
	const mayAsk = !yes && !dryRun && process.stdin.isTTY && process.stdout.isTTY;
	const keepEmail = mayAsk && (await wantsEmail(emailOf(data)));
	const { files, report } = importJsonResume(data, { keepEmail });

	const written: string[] = [];
	for (const { path: target, text } of files) {
		const absolute = path.resolve(root, target);
		const before = await readFile(absolute, 'utf8').catch(() => null);
		if (before === text) written.push(`${target} (already there)`);
		else if (before !== null && !force) written.push(`${target} (another file is there and stays)`);
		else {
			written.push(
				before === null ? target : `${target} (the old one is kept as ${path.basename(target)}.bak)`,
			);
			if (!dryRun) await write(absolute, text, before !== null);
		}
	}
	const heading = dryRun ? 'Would write' : 'Wrote';
	process.stdout.write(
		`${formatReport(report)}\n${heading}\n${written.map((line) => `  ${line}\n`).join('')}`,
	);
}

async function wantsEmail(email: string | undefined): Promise<boolean> {
	if (email === undefined) return false;
	const answer = await confirm({
		message: `Publish the e-mail address ${email} on the site?`,
		initialValue: false,
	});
	if (isCancel(answer)) throw new UsageError('cancelled; nothing was written');
	return answer;
}

async function write(file: string, text: string, keepsOld: boolean): Promise<void> {
	if (keepsOld) await copyFile(file, `${file}.bak`);
	await mkdir(path.dirname(file), { recursive: true });
	await writeFile(file, text);
}

async function exists(file: string): Promise<boolean> {
	return stat(file).then(
		() => true,
		() => false,
	);
}
